/** What is found beside products: provinces, groups, makers, pages; and what was meant. */
import { fold, isNear, split } from "./words.js";

/**
 * @typedef {import("./catalogue.js").Catalogue} Catalogue
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {{text: string, address: string}} Link
 */

const MOST = 3;
const MOST_PRODUCTS = 60;

/**
 * Pages whose names begin with the words of a query, under their titles.
 * @param {Catalogue} catalogue
 * @param {string} query
 * @param {Selection} selection
 * @returns {[string, Link[]][]}
 */
export function others(catalogue, query, { products }) {
  const { labels, pages } = catalogue;
  const words = split(fold(query));
  const fits = (/** @type {string} */ text) => {
    const named = split(fold(text));
    return words.length > 0 && words.every((word) => named.some((one) => one.startsWith(word)));
  };
  const values = (/** @type {string[]} */ ...keys) =>
    catalogue.facets.filter(({ key }) => keys.includes(key)).flatMap(({ key, values: all }) =>
      all.filter(({ names }) => names.split("\n").some(fits)).map(({ slug, text, address }) => (
        { text, address: address || `san-pham/?${key}=${slug}` }
      )),
    );
  const makers = products.slice(0, MOST_PRODUCTS).filter(({ maker }) => maker && fits(maker));
  const byAddress = new Map(makers.map(({ maker, makerAddress }) => [makerAddress, maker]));
  /** @type {[string, Link[]][]} */
  const found = [
    [labels.provinces, values("tinh")],
    [labels.makers, [...byAddress].map(([address, text]) => ({ text, address }))],
    [labels.groups, values("nhom", "cap", "danh-hieu")],
    [
      labels.pages,
      pages.filter(([title, , description]) => fits(`${title} ${description}`)).map(
        ([text, address]) => ({ text, address }),
      ),
    ],
  ];
  return found.filter(([, links]) => links.length).map(([title, links]) => [title, links.slice(0, MOST)]);
}

/**
 * The query without its typing errors, as the best product has its words; "" where there are none.
 * @param {string} query
 * @param {Selection} selection
 */
export function meant(query, { products, match }) {
  if (match?.kind !== "loose" || !products.length) return "";
  const [{ name, maker, more }] = products;
  const known = split([name, maker, ...more].join(" "));
  const words = split(query).map((word) => {
    const isKnown = known.some((one) => fold(one).startsWith(fold(word)));
    return isKnown ? word : known.find((one) => isNear(fold(one), fold(word))) ?? word;
  });
  const all = words.join(" ");
  return all === split(query).join(" ") ? "" : all;
}
