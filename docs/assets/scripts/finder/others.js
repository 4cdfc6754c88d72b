/** What is found beside products: provinces, makers, groups, pages; and what may be meant. */
import { fold, isNear, LONG_WORD, split } from "./words.js";

const MOST_LINKS = 3;
const MOST_LOOKED_AT = 50;
// So short is no question.
const SHORT_QUERY = 4;
// How much of a question a page has to tell of.
const TOLD = 0.75;

/**
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {[title: string, links: [address: string, text: string][]]} Group
 */

/**
 * @typedef {import("./catalogue.js").Catalogue} Catalogue
 * @typedef {{address: string, text: string, names: string[][], further?: string[]}} Named something
 *   with its names, the folded words of each, and further words
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
    names: [foldedWords(`${text} ${address}`)],
    further: split(more),
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
  const words = folded.get(text) ?? split(text).map(fold);
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
  const { facets, index, labels } = catalogue;
  const known = named.get(facets) ?? namedOf(catalogue);
  named.set(facets, known);
  const words = split(query).map(fold).filter((word) => !index.reader.small.includes(word));
  const fits = (/** @type {string[]} */ name, /** @type {string[]=} */ further) => {
    const isIn = (/** @type {string} */ word) =>
      further?.includes(word) || name.some((one) => one.startsWith(word));
    const least = words.length * (further ? TOLD : 1);
    return least > 0 && words.filter(isIn).length >= least;
  };
  const makers = new Map(
    first(MOST_LOOKED_AT).map(({ maker, makerAddress }) => [makerAddress, maker]),
  );
  const [provinces, ...more] = known.map(([title, all]) => [
    title,
    [
      ...all.filter(({ names }) => names.some((name) => fits(name))),
      ...all.filter(
        ({ names: [name], further }) =>
          further && query.trim().length > SHORT_QUERY && !fits(name) && fits(name, further),
      ),
    ].map(({ address, text }) => [address, text]),
  ]);
  const made = [...makers].filter(([, maker]) => maker && fits(foldedWords(maker)));
  const found = /** @type {Group[]} */ ([provinces, [labels.makers, made], ...more]);
  return found.flatMap(([title, links]) =>
    links.length ? [[title, links.slice(0, MOST_LINKS)]] : [],
  );
}

/**
 * The query without its typing errors, as the best product has its words; "" where it has none.
 * Short words are like too many others, and what is a word of the catalogue is no error.
 * @param {Catalogue} catalogue
 * @param {string} query
 * @param {Selection} selection
 */
export function meant({ index }, query, { first, match }) {
  if (match?.kind !== "loose") return "";
  const [{ name, maker, more }] = first(1);
  const known = split([name, maker, ...more].join(" "));
  const typed = split(query);
  const words = typed.map((word, at) => {
    const isMeant =
      word.length < LONG_WORD || index.vocabulary.knows(fold(word), at === typed.length - 1);
    return isMeant ? word : (known.find((one) => isNear(fold(one), fold(word))) ?? word);
  });
  const said = words.join(" ");
  return said === typed.join(" ") ? "" : said;
}
