/** What is asked for, as the address says it; what that leaves of the catalogue, in which order. */

export const SORTS = ["phu-hop", "ten", "moi", "cap"];
const NEAREST = 12;
const MOST_SCORE = 1023;
// A place in the order is one number: what leads, what breaks ties, the place in the catalogue.
const TIES = 2 ** 13;
const PLACES = 2 ** 18;

/**
 * @typedef {import("./catalogue.js").Catalogue} Catalogue
 * @typedef {import("./catalogue.js").Product} Product
 * @typedef {{query: string, chosen: Set<number>, sort: string}} State `chosen`: facet values
 * @typedef {object} Selection
 * @property {number} length how many products there are to show
 * @property {(most: number) => Product[]} first the first of them, in order
 * @property {number} count how many fit; 0 where the products only come nearest
 * @property {number} unfiltered how many would fit without filters
 * @property {() => Int32Array} counts how many each facet value would give
 * @property {import("./match.js").Match | null} match
 */

/**
 * @param {Catalogue} catalogue
 * @param {string} search the query part of an address; what it names and nobody knows is nothing
 * @returns {State}
 */
export function stateOf(catalogue, search) {
  const told = new URLSearchParams(search);
  const chosen = catalogue.shownFacets.flatMap(({ key, values }) => {
    const slugs = (told.get(key) ?? "").split(",");
    return values.filter(({ slug }) => slugs.includes(slug)).map(({ number }) => number);
  });
  const sort = told.get("sap-xep") ?? "";
  return {
    query: (told.get("q") ?? "").slice(0, 200),
    chosen: new Set(chosen),
    sort: SORTS.includes(sort) ? sort : SORTS[0],
  };
}

/**
 * @param {Catalogue} catalogue
 * @param {State} state
 */
export function searchOf(catalogue, { query, chosen, sort }) {
  const parts = catalogue.shownFacets.map(({ key, values }) => [
    key,
    values
      .filter(({ number }) => chosen.has(number))
      .map(({ slug }) => slug)
      .join(","),
  ]);
  const all = [["q", encodeURIComponent(query.trim())], ...parts, ["sap-xep", sort]];
  const told = all.filter(([, value]) => value && value !== SORTS[0]);
  return told.length ? `?${told.map((part) => part.join("=")).join("&")}` : "";
}

/**
 * @param {Catalogue} catalogue
 * @param {State} state
 * @returns {Selection}
 */
export function select(catalogue, state) {
  const match = state.query.trim() ? catalogue.index.match(state.query) : null;
  const fitting = keysOf(catalogue, match, state);
  const all = state.chosen.size
    ? keysOf(catalogue, match, { ...state, chosen: new Set() })
    : fitting;
  const isNearest = match?.kind === "nearest";
  const keys = fitting.length ? fitting : all;
  const order = inOrder(catalogue, keys, state.sort);
  const length = isNearest || !fitting.length ? Math.min(NEAREST, keys.length) : keys.length;
  return {
    length,
    first: (most) =>
      Array.from(
        order.subarray(0, Math.min(most, length)),
        (key) => catalogue.products[key % PLACES],
      ),
    count: isNearest ? 0 : fitting.length,
    unfiltered: isNearest ? 0 : all.length,
    counts: () => countsOf(catalogue, match, state),
    match,
  };
}

/**
 * The places in the order of the products that fit, each with its place in the catalogue.
 * @param {Catalogue} catalogue
 * @param {Selection["match"]} match
 * @param {State} state
 */
function keysOf(catalogue, match, { chosen, sort }) {
  const missing = missingOf(catalogue, chosen);
  const keys = new Float64Array(catalogue.products.length);
  let length = 0;
  catalogue.products.forEach((product, number) => {
    const score = match ? match.scores[number] : 0;
    if ((match && !score) || missing(product)) return;
    keys[length] = leadOf(product, score, sort) * PLACES + number;
    length += 1;
  });
  return keys.subarray(0, length);
}

/**
 * The same places, in order.
 * @param {Catalogue} catalogue
 * @param {Float64Array} keys
 * @param {string} sort
 */
function inOrder({ products }, keys, sort) {
  const order = keys.sort();
  if (sort !== "ten") return order;
  return order.sort((one, other) => byName(products[one % PLACES], products[other % PLACES]));
}

/**
 * What each facet value would give beside the other facets.
 * @param {Catalogue} catalogue
 * @param {Selection["match"]} match
 * @param {State} state
 */
function countsOf(catalogue, match, { chosen }) {
  const { facetOf, products } = catalogue;
  const counts = new Int32Array(facetOf.length);
  const missing = missingOf(catalogue, chosen);
  products.forEach((product, number) => {
    if (match && !match.scores[number]) return;
    const lacking = missing(product);
    // A value gives what has all other facets, or lacks but its own.
    if (lacking & (lacking - 1)) return;
    for (const value of product.facets) {
      if (!lacking || lacking === 1 << facetOf[value]) counts[value] += 1;
    }
  });
  return counts;
}

/**
 * The facets of which a product has none of the chosen values, as bits.
 * @param {Catalogue} catalogue
 * @param {State["chosen"]} chosen
 * @returns {(product: Product) => number}
 */
function missingOf({ facetOf }, chosen) {
  let asked = 0;
  for (const value of chosen) asked |= 1 << facetOf[value];
  if (!asked) return () => 0;
  return ({ facets }) => {
    let missing = asked;
    for (const value of facets) {
      if (chosen.has(value)) missing &= ~(1 << facetOf[value]);
    }
    return missing;
  };
}

/**
 * What stands before what, as one number.
 * @param {Product} product
 * @param {number} score 0 without a query: then the catalogue's own order is best
 * @param {string} sort
 */
function leadOf({ isAlso, age, tie }, score, sort) {
  if (sort === "moi") return ((isAlso ? TIES : 0) + age) * TIES + tie;
  if (sort === "cap") return tie;
  return score ? (MOST_SCORE - score) * TIES + tie : 0;
}

/**
 * @param {Product} one
 * @param {Product} other
 */
function byName(one, other) {
  if (one.isAlso !== other.isAlso) return one.isAlso ? 1 : -1;
  if (one.letters !== other.letters) return one.letters < other.letters ? -1 : 1;
  return one.name.localeCompare(other.name, "vi");
}
