/** What is found beside products: provinces, makers, groups, pages; and what may be meant. */
import { fold, isNear, split } from "./words.js";

const MOST_LINKS = 3;
const MOST_LOOKED_AT = 50;

/**
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {[title: string, links: [address: string, text: string][]]} Group
 */

/**
 * @typedef {import("./catalogue.js").Catalogue} Catalogue
 * @typedef {{address: string, text: string, names: string[][]}} Named something with its names, the
 *   folded words of each
 */

/** @type {WeakMap<Catalogue["facets"], [string, Named[]][]>} titles, with what stands below each */
const named = new WeakMap();

/**
 * @param {Catalogue} catalogue
 * @returns {[string, Named[]][]}
 */
function namedOf({ facets, labels, pages }) {
  const values = (/** @type {string[]} */ ...keys) =>
    facets
      .filter(({ key }) => keys.includes(key))
      .flatMap(({ key, values: all }) =>
        all.map(({ slug, text, address, names }) => ({
          address: address || `san-pham/?${key}=${slug}`,
          text,
          names: names.split("\n").map(foldedWords),
        })),
      );
  const told = pages.map(([text, address, more]) => ({
    address,
    text,
    names: [foldedWords(`${text} ${address} ${more}`)],
  }));
  return [
    [labels.provinces, values("tinh")],
    [labels.groups, values("nhom", "cap", "danh-hieu")],
    [labels.pages, told],
  ];
}

/** @type {Map<string, string[]>} makers come again at each key */
const folded = new Map();

/** @param {string} text */
function foldedWords(text) {
  const words = folded.get(text) ?? split(fold(text));
  folded.set(text, words);
  return words;
}

/**
 * Pages whose names have words that begin like those of a query.
 * @param {Catalogue} catalogue
 * @param {string} query
 * @param {Selection} selection
 * @returns {Group[]}
 */
export function others(catalogue, query, { first }) {
  const known = named.get(catalogue.facets) ?? namedOf(catalogue);
  named.set(catalogue.facets, known);
  const words = split(fold(query));
  const fits = (/** @type {string[]} */ name) =>
    words.length > 0 && words.every((word) => name.some((one) => one.startsWith(word)));
  const makers = new Map(
    first(MOST_LOOKED_AT).map(({ maker, makerAddress }) => [makerAddress, maker]),
  );
  const [provinces, ...more] = known.map(([title, all]) => [
    title,
    all.filter(({ names }) => names.some(fits)).map(({ address, text }) => [address, text]),
  ]);
  const made = [...makers].filter(([, maker]) => maker && fits(foldedWords(maker)));
  const found = /** @type {Group[]} */ ([provinces, [catalogue.labels.makers, made], ...more]);
  return found.flatMap(([title, links]) =>
    links.length ? [[title, links.slice(0, MOST_LINKS)]] : [],
  );
}

/**
 * The query without its typing errors, as the best product has its words; "" where it has none.
 * @param {string} query
 * @param {Selection} selection
 */
export function meant(query, { first, match }) {
  if (match?.kind !== "loose") return "";
  const [{ name, maker, more }] = first(1);
  const known = split([name, maker, ...more].join(" "));
  const typed = split(query);
  const words = typed.map((word) => {
    const begins = known.some((one) => fold(one).startsWith(fold(word)));
    return (!begins && known.find((one) => isNear(fold(one), fold(word)))) || word;
  });
  return words.join(" ") === typed.join(" ") ? "" : words.join(" ");
}
