/** The photo of a result, as the printed card has it. */

const SVG = "http://www.w3.org/2000/svg";

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
  const plate = Object.assign(document.createElement("span"), {
    className: "sc-plate sc-plate--photo",
  });
  const picture = document.createElement("picture");
  const src = `${folder}${key}-card`;
  for (const format of ["avif", "webp"]) {
    const srcset = widths.map((width) => `${src}-${width}.${format} ${width}w`).join(", ");
    const source = document.createElement("source");
    picture.append(Object.assign(source, { type: `image/${format}`, srcset, sizes }));
  }
  const image = Object.assign(document.createElement("img"), {
    className: "sc-photo",
    alt,
    width: widths.at(-1),
    loading: "lazy",
  });
  image.height = Math.floor((image.width * 5) / 4);
  if (lang) image.lang = lang;
  image.src = `${src}-${widths.at(-1)}.webp`;
  picture.append(image);
  plate.append(tinted(tint), picture);
  return plate;
}

/** @param {string} tint */
function tinted(tint) {
  const svg = document.createElementNS(SVG, "svg");
  const ground = document.createElementNS(SVG, "rect");
  svg.setAttribute("class", "sc-photo__tint");
  svg.setAttribute("viewBox", "0 0 1 1");
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  for (const [name, value] of [["width", "1"], ["height", "1"], ["fill", tint]]) {
    ground.setAttribute(name, value);
  }
  svg.append(ground);
  return svg;
}
