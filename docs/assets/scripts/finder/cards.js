/** What a result looks like: the printed card, with the words that were looked for marked. */
import { markLapsed } from "../validity.js";
import { fold, tidy, WORDS } from "./words.js";

/**
 * @typedef {import("./catalogue.js").Catalogue} Catalogue
 * @typedef {import("./catalogue.js").Product} Product
 * @typedef {Map<number, number> | undefined} Hits spellings, each with how many letters to mark
 */

/**
 * @param {string} tag with its classes after a dot
 * @param {Record<string, any>} properties
 * @param {(Node | string)[]} children
 * @returns {any}
 */
export function element(tag, properties = {}, ...children) {
  const [name, className = ""] = tag.split(".");
  const made = Object.assign(document.createElement(name), { className }, properties);
  made.append(...children);
  return made;
}

/**
 * A text with the words that were looked for marked, letter by letter as it is written.
 * @param {Catalogue} catalogue
 * @param {string} text
 * @param {Hits} hits
 * @returns {(Element | string)[]}
 */
export function marked({ index }, text, hits) {
  const parts = [];
  let from = 0;
  for (const { 0: word, index: start } of hits ? text.matchAll(WORDS) : []) {
    const letters = hits?.get(index.vocabulary.term(tidy(word.toLowerCase())) ?? -1);
    if (!letters) continue;
    const end = start + Math.min(letters, word.length);
    parts.push(text.slice(from, start), element("mark", {}, text.slice(start, end)));
    from = end;
  }
  return [...parts, text.slice(from)];
}

/**
 * The card of a product as the site prints it, and the way to mark what was looked for.
 * @param {Catalogue} catalogue
 * @param {Product} product
 * @returns {{card: HTMLElement, mark: (hits: Hits) => void}}
 */
export function cardOf(catalogue, product) {
  const { flags, name, maker, more } = product;
  const [province, former] = catalogue.valuesOf(product.facets, "tinh");
  const was = former ? `(${catalogue.labels.former.replace("{name}", former.text)})` : "";
  const link = element("a", { href: catalogue.base + product.address, lang: flags & 1 ? "vi" : "" });
  const by = element("p.sc-card__maker", { lang: flags & 2 ? "vi" : "" });
  const from = element("span.sc-place__name");
  const found = element("p.sc-card__found");
  const also = product.isAlso ? [element("span.sc-also", {}, catalogue.labels.also)] : [];
  const card = element(
    "article.sc-card",
    {},
    element("div.sc-card__picture", {}, plate(catalogue, product, province.slug), ...also),
    element(
      `span.sc-place sc-place--${province.slug}`,
      {},
      from,
      " ",
      element("span.sc-place__former", {}, was),
    ),
    element("h3.sc-card__name", {}, link),
    by,
    found,
    ...papers(product),
  );
  card.dataset.product = product.id;
  markLapsed(card, new Date());
  /** @param {Hits} hits */
  const mark = (hits) => {
    const texts = new Map([[link, name], [by, maker], [from, province.text]]);
    for (const [node, text] of texts) node.replaceChildren(...marked(catalogue, text, hits));
    found.replaceChildren(...marked(catalogue, reason(catalogue, card, more, hits), hits));
    for (const node of [by, found]) node.hidden = !node.textContent;
  };
  return { card, mark };
}

/**
 * The further text in which something was found that the card does not show.
 * @param {Catalogue} catalogue
 * @param {Element} card
 * @param {string[]} texts
 * @param {Hits} hits
 */
function reason(catalogue, card, texts, hits) {
  const marks = [...card.querySelectorAll(":not(.sc-card__found) > mark")];
  const shown = new Set(marks.map((one) => fold(one.textContent ?? "")));
  const isNew = (/** @type {Element | string} */ part) =>
    part instanceof Element && !shown.has(fold(part.textContent ?? ""));
  return texts.find((text) => marked(catalogue, text, hits).some(isNew)) ?? "";
}

/**
 * The drawn plate of a product.
 * @param {Catalogue} catalogue
 * @param {Product} product
 * @param {string} province
 */
export function plate(catalogue, { drawing, facets, flags }, province) {
  const made = element(`span.sc-plate sc-plate--${province}${flags & 4 ? " sc-plate--deep" : ""}`);
  if (!drawing) return made;
  const src = `${catalogue.covers}${drawing}.svg`;
  const alt = catalogue.valuesOf(facets, "hang")[0]?.text ?? "";
  const size = { width: 400, height: 500, loading: "lazy" };
  made.append(element("img.sc-plate__good", { alt, ...size, src }));
  return made;
}

/**
 * The badge of the vote, else that of another mark.
 * @param {Product} product
 */
function papers({ badge, mark }) {
  if (badge) {
    const [title, until, state, rank, lastDay] = badge;
    const steps = rank ? [element(`span.sc-steps sc-steps--${rank}`)] : [];
    const words = [element("span.sc-badge__title", {}, title), " "];
    const made = element(`span.sc-badge sc-badge--${state}`, {}, ...steps, ...words);
    made.append(element("span.sc-badge__until", {}, until));
    if (lastDay) made.dataset.lastDay = lastDay;
    return [made];
  }
  if (!mark) return [];
  const [title, stars, detail] = mark;
  const made = element("span.sc-mark", {}, element("span.sc-mark__title", {}, title));
  if (stars) made.append(" ", element(`span.sc-stars sc-stars--${stars}`));
  if (detail) made.append(" ", element("span.sc-mark__detail", {}, detail));
  return [made];
}
