/** The photo of a result, as the printed card has it. */
import { element } from "./elements.js";

/**
 * @typedef {object} Photos where all pictures of photos are, for cards
 * @property {string} folder
 * @property {string} sizes how wide a card stands
 *
 * @typedef {[string, number[], string, string, string]} Photo
 * its name in the folder, widths of its cards, tint, what it shows, its language if another
 */

/**
 * @param {Photos} photos
 * @param {Photo} photo
 */
export function photoPlate({ folder, sizes }, [key, widths, tint, alt, lang]) {
  const src = `${folder}${key}-card`;
  const sources = ["avif", "webp"].map((format) => {
    const srcset = widths.map((width) => `${src}-${width}.${format} ${width}w`).join(", ");
    return Object.assign(element("source", ""), { type: `image/${format}`, srcset, sizes });
  });
  const width = Math.max(...widths);
  const image = Object.assign(element("img", "sc-photo"), {
    alt,
    width,
    height: Math.floor((width * 5) / 4),
    loading: "lazy",
    src: `${src}-${width}.webp`,
  });
  if (lang) image.lang = lang;
  const picture = element("picture", "", ...sources, image);
  return element("span", "sc-plate sc-plate--photo", tinted(tint), picture);
}

/** @param {string} tint */
function tinted(tint) {
  const svg = drawn("svg", {
    class: "sc-photo__tint",
    viewBox: "0 0 1 1",
    preserveAspectRatio: "none",
    "aria-hidden": "true",
  });
  svg.append(drawn("rect", { width: "1", height: "1", fill: tint }));
  return svg;
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 */
function drawn(tag, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
