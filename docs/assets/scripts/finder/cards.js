/** What a result looks like: the printed card, with the words that were looked for marked. */
import { markLapsed } from "../validity.js";
import { photoPlate } from "./photo.js";
import { tidy, WORDS } from "./words.js";

// What stands last of the lines of a card: the words that it was found by.
const FOUND = 3;

/**
 * @typedef {import("./catalogue.js").Catalogue} Catalogue
 * @typedef {import("./catalogue.js").Product} Product
 * @typedef {Element | string} Part
 * @typedef {Map<number, number> | undefined} Hits spellings, each with how many letters to mark
 */

/**
 * @param {string} tag
 * @param {string} className
 * @param {(Node | string)[]} children
 * @returns {any}
 */
export function element(tag, className, ...children) {
  const made = Object.assign(document.createElement(tag), { className });
  made.append(...children);
  return made;
}

/**
 * @param {Catalogue} catalogue
 * @param {string} address below the root of the language
 * @param {(Node | string)[]} children
 */
export function link({ base }, address, ...children) {
  return Object.assign(element("a", "", ...children), { href: base + address });
}

/**
 * A text with the words that were looked for marked, letter by letter as it is written.
 * @param {Catalogue} catalogue
 * @param {string} text
 * @param {Hits} hits
 * @returns {Part[]} texts and marked words in turn
 */
export function marked({ index }, text, hits) {
  const parts = [];
  let from = 0;
  for (const { 0: word, index: start } of hits ? text.matchAll(WORDS) : []) {
    const letters = hits?.get(index.vocabulary.terms.get(tidy(word.toLowerCase())) ?? -1);
    if (!letters) continue;
    const end = start + Math.min(letters, word.length);
    parts.push(text.slice(from, start), element("mark", "", text.slice(start, end)));
    from = end;
  }
  return [...parts, text.slice(from)];
}

/**
 * The plate of a product: its photo, else its drawn cover.
 * @param {Catalogue} catalogue
 * @param {Product} product
 */
export function plate(catalogue, { drawing, facets, flags, photo, province }) {
  if (photo) return photoPlate(catalogue.photos, photo);
  const made = element(
    "span",
    `sc-plate sc-plate--${province.slug}${flags & 4 ? " sc-plate--deep" : ""}`,
  );
  if (!drawing) return made;
  const image = element("img", "sc-plate__good");
  // A drawing shows the kind of good, or the group where nobody knows that.
  const [{ text: alt }] = ["hang", "nhom"].flatMap((key) => catalogue.valuesOf(facets, key));
  const src = `${catalogue.covers}${drawing}.svg`;
  made.append(Object.assign(image, { alt, width: 400, height: 500, loading: "lazy", src }));
  return made;
}

/**
 * The card of a product, and the way to mark what was looked for.
 * @param {Catalogue} catalogue
 * @param {Product} product
 */
export function cardOf(catalogue, product) {
  const { province, former, flags, isAlso } = product;
  const { labels } = catalogue;
  const name = link(catalogue, product.address);
  const maker = element("p", "sc-card__maker");
  const place = element("span", "sc-place__name");
  const found = element("p", "sc-card__found");
  const was = former
    ? [
        " ",
        element("span", "sc-place__former", `(${labels.former.replace("{name}", former.text)})`),
      ]
    : [];
  const also = isAlso ? [element("span", "sc-also", labels.also)] : [];
  if (flags & 1) name.lang = "vi";
  if (flags & 2) maker.lang = "vi";
  const card = element(
    "article",
    "sc-card",
    element("div", "sc-card__picture", plate(catalogue, product), ...also),
    element("span", `sc-place sc-place--${province.slug}`, place, ...was),
    element("h3", "sc-card__name", name),
    ...(product.maker ? [maker] : []),
    found,
    ...papers(product),
  );
  card.dataset.product = product.id;
  markLapsed(card, new Date());
  const write = [name, maker, place, found].map(writer);
  /** @param {Hits} hits */
  const mark = (hits) => {
    const isMarked = (/** @type {Part[]} */ parts) => parts.length > 1;
    const lines = [product.name, product.maker, province.text].map((text) =>
      marked(catalogue, text, hits),
    );
    lines.forEach((parts, number) => write[number](parts));
    // Where nothing on the card says why it was found, what does is added.
    const texts = !hits || lines.some(isMarked) ? [] : product.more;
    const further = texts.map((text) => marked(catalogue, text, hits)).find(isMarked);
    write[FOUND](further ?? []);
  };
  return { card, mark };
}

/**
 * Changes what an element says; what it says already costs no layout.
 * @param {Element} place
 * @returns {(parts: Part[]) => void}
 */
function writer(place) {
  let said = "";
  return (parts) => {
    const told = parts.map((one) => (one instanceof Node ? one.textContent : one)).join("\n");
    if (said !== told) place.replaceChildren(...parts);
    said = told;
  };
}

/**
 * The badge of the vote, else that of another mark.
 * @param {Product} product
 */
function papers({ badge, mark }) {
  const part = (/** @type {string} */ name, /** @type {string} */ text) =>
    text ? [element("span", name, text), " "] : [];
  if (badge) {
    const [title, until, state, rank, lastDay] = badge;
    const steps = element("span", `sc-steps sc-steps--${rank}`);
    const texts = [...part("sc-badge__title", title), ...part("sc-badge__until", until)];
    const made = element("span", `sc-badge sc-badge--${state}`, ...(rank ? [steps] : []), ...texts);
    made.dataset.lastDay = lastDay;
    return [made];
  }
  if (!mark) return [];
  const [title, stars, detail] = mark;
  const drawn = stars ? [element("span", `sc-stars sc-stars--${stars}`), " "] : [];
  return [
    element(
      "span",
      "sc-mark",
      ...part("sc-mark__title", title),
      ...drawn,
      ...part("sc-mark__detail", detail),
    ),
  ];
}
