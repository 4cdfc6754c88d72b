/** What is asked for, as the address says it; what that leaves of the catalogue, in which order. */

export const SORTS = ["phu-hop", "ten", "moi", "cap"];
const NEAREST = 12;
const MOST_SCORE = 1023;
// A place in the order is one number: what leads, what breaks ties, the place in the catalogue.
const TIES = 2 ** 13;
const PLACES = 2 ** 18;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** @type {Record<string, string>} letters after those that they are made of */
const LETTERS = { ă: "a~", â: "a~~", đ: "d~", ê: "e~", ô: "o~", ơ: "o~~", ư: "u~" };

/**
 * @typedef {import("./catalogue.js").Catalogue} Catalogue
 * @typedef {import("./catalogue.js").Product} Product
 * @typedef {{query: string, chosen: Set<number>, sort: string}} State `chosen`: facet values
 * @typedef {object} Selection
 * @property {Product[]} products in order
 * @property {number} count how many fit; 0 where the products only come nearest
 * @property {number} unfiltered how many would fit without filters
 * @property {Int32Array} counts how many each facet value would give
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
    values.filter(({ number }) => chosen.has(number)).map(({ slug }) => slug).join(","),
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
  const filtered = filter(catalogue, match, state);
  const all = state.chosen.size ? filter(catalogue, match, { ...state, chosen: new Set() }) : filtered;
  const isNearest = match?.kind === "nearest";
  const nearest = (filtered.products.length ? filtered : all).products;
  return {
    products: isNearest || !filtered.products.length ? nearest.slice(0, NEAREST) : nearest,
    count: isNearest ? 0 : filtered.products.length,
    unfiltered: isNearest ? 0 : all.products.length,
    counts: filtered.counts,
    match,
  };
}

/**
 * The products that fit, in order; and what each facet value would give beside the other facets.
 * @param {Catalogue} catalogue
 * @param {Selection["match"]} match
 * @param {State} state
 */
function filter({ products, facetOf }, match, { chosen, sort }) {
  const counts = new Int32Array(facetOf.length);
  const ranks = sort === "ten" ? ranksOf(products) : [];
  let asked = 0;
  for (const value of chosen) asked |= 1 << facetOf[value];
  /** @type {number[]} */
  const keys = [];
  products.forEach((product, number) => {
    const score = match ? match.scores[number] : 0;
    if (match && !score) return;
    let missing = asked;
    for (const value of asked ? product.facets : []) {
      if (chosen.has(value)) missing &= ~(1 << facetOf[value]);
    }
    // Beside the other facets a value gives what has all of them, or lacks but its own.
    if (missing & (missing - 1)) return;
    for (const value of product.facets) {
      if (!missing || missing === 1 << facetOf[value]) counts[value] += 1;
    }
    if (!missing) keys.push(keyOf(product, number, score, sort, ranks));
  });
  const sorted = Float64Array.from(keys).sort();
  return { products: Array.from(sorted, (key) => products[key % PLACES]), counts };
}

/**
 * @param {Product} product
 * @param {number} number
 * @param {number} score 0 without a query: then the catalogue's own order is best
 * @param {string} sort
 * @param {number[]} ranks by name
 */
function keyOf({ isAlso, age, tie }, number, score, sort, ranks) {
  const family = isAlso ? PLACES : 0;
  if (sort === "ten") return (family + ranks[number]) * TIES * PLACES + number;
  if (sort === "moi") return ((family + age) * TIES + tie) * PLACES + number;
  if (sort === "cap") return tie * PLACES + number;
  return score ? ((MOST_SCORE - score) * TIES + tie) * PLACES + number : number;
}

/**
 * The rank of each product by name, in the order of the Vietnamese alphabet.
 * @param {Product[]} products
 */
function ranksOf(products) {
  if (ranked.products === products && ranked.count === products.length) return ranked.ranks;
  const keys = products.map(({ name }) => nameKey(name));
  const order = [...keys.keys()].filter((number) => products[number]);
  order.sort((one, other) =>
    keys[one] === keys[other]
      ? products[one].name.localeCompare(products[other].name, "vi")
      : keys[one] < keys[other] ? -1 : 1,
  );
  /** @type {number[]} */
  const ranks = [];
  order.forEach((number, rank) => (ranks[number] = rank));
  Object.assign(ranked, { products, count: products.length, ranks });
  return ranks;
}

/** What was sorted by name last. */
const ranked = { /** @type {Product[]} */ products: [], count: 0, /** @type {number[]} */ ranks: [] };

/** @param {string} name */
function nameKey(name) {
  const letters = name.toLowerCase().normalize("NFD").replace(TONES, "").normalize("NFC");
  return letters.replace(/[ăâđêôơư]/g, (letter) => LETTERS[letter]);
}
