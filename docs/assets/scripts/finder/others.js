/** What is found beside products: provinces, makers, groups, pages; and what may be meant. */
import { fold, isNear, split } from "./words.js";

const MOST_LINKS = 3;
const MOST_LOOKED_AT = 50;

/**
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {[title: string, links: [address: string, text: string][]]} Group
 */

/** @type {Map<string, string[]>} the folded words of texts that each key is compared with */
const folded = new Map();

/** @param {string} text */
function foldedWords(text) {
  const words = folded.get(text) ?? split(fold(text));
  folded.set(text, words);
  return words;
}

/**
 * Pages whose names have words that begin like those of a query.
 * @param {import("./catalogue.js").Catalogue} catalogue
 * @param {string} query
 * @param {Selection} selection
 * @returns {Group[]}
 */
export function others({ facets, labels, pages }, query, { products }) {
  const words = split(fold(query));
  const fits = (/** @type {string} */ text) => {
    const named = foldedWords(text);
    return words.length > 0 && words.every((word) => named.some((one) => one.startsWith(word)));
  };
  const values = (/** @type {string[]} */ ...keys) =>
    facets
      .filter(({ key }) => keys.includes(key))
      .flatMap(({ key, values: all }) =>
        all
          .filter(({ names }) => names.split("\n").some(fits))
          .map(({ slug, text, address }) => [address || `san-pham/?${key}=${slug}`, text]),
      );
  const makers = new Map(
    products.slice(0, MOST_LOOKED_AT).map(({ maker, makerAddress }) => [makerAddress, maker]),
  );
  const told = pages.map(([title, address, text]) => [
    address,
    title,
    `${title} ${address} ${text}`,
  ]);
  const found = /** @type {Group[]} */ ([
    [labels.provinces, values("tinh")],
    [labels.makers, [...makers].filter(([, maker]) => maker && fits(maker))],
    [labels.groups, values("nhom", "cap", "danh-hieu")],
    [labels.pages, told.filter(([, , text]) => fits(text))],
  ]);
  return found.flatMap(([title, links]) =>
    links.length ? [[title, links.slice(0, MOST_LINKS)]] : [],
  );
}

/**
 * The query without its typing errors, as the best product has its words; "" where it has none.
 * @param {string} query
 * @param {Selection} selection
 */
export function meant(query, { products, match }) {
  if (match?.kind !== "loose") return "";
  const known = split([products[0].name, products[0].maker, ...products[0].more].join(" "));
  const typed = split(query);
  const words = typed.map((word) => {
    const begins = known.some((one) => fold(one).startsWith(fold(word)));
    return (!begins && known.find((one) => isNear(fold(one), fold(word)))) || word;
  });
  return words.join(" ") === typed.join(" ") ? "" : words.join(" ");
}
