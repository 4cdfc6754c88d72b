/** The catalogue in memory: products made of the columns of shards, facets, and their index. */
import { hasLapsed } from "../validity.js";
import { Index } from "./match.js";
import { letters, slug } from "./words.js";

const ZERO = "À".charCodeAt(0);
const YEARS = 256;
const LEVELS = 8;
const FURTHER = ["other", "alias", "place", "materials"];

/**
 * @typedef {object} Value a value of a facet
 * @property {number} number its number among the values of all facets
 * @property {string} slug
 * @property {string} text
 * @property {string} address its own page, "" where it has none
 * @property {string} names what it is found by, one to a line
 *
 * @typedef {{key: string, title: string, values: Value[]}} Facet one without a title is hidden
 *
 * @typedef {object} Product what a result shows, and what order and facets need
 * @property {number[]} terms
 * @property {number} lead
 * @property {number[]} facets the numbers of its facet values
 * @property {number} tie what goes first among equals: family, level, in force, newer
 * @property {number} age the smaller, the newer
 * @property {boolean} isAlso
 * @property {Value} province
 * @property {Value} [former]
 * @property {string} id
 * @property {string} address
 * @property {string} name
 * @property {string} letters the name to be sorted by
 * @property {string} maker
 * @property {string} makerAddress
 * @property {number} flags 1: name in the other language, 2: maker's too, 4: the deeper wall
 * @property {string} [drawing]
 * @property {import("./photo.js").Photo} [photo]
 * @property {[string, string, string, number, string]} [badge] title, until, state, rank, last day
 * @property {[string, number, string, string]} [mark] title, stars, detail, last day
 * @property {string[]} more further texts that it is found by
 */

/** What the finder knows of the catalogue so far. */
export class Catalogue {
  /** @type {Facet[]} */
  facets = [];
  /** @type {Value[]} */
  values = [];
  /** @type {number[]} the number of the facet of each value */
  facetOf = [];

  /**
   * @param {any} manifest
   * @param {string} language
   * @param {URL} root of the whole site
   * @param {string} today
   */
  constructor(manifest, language, root, today) {
    this.language = language;
    this.base = new URL(language === "en" ? "en/" : "", root).href;
    this.covers = new URL(`${manifest.covers}/`, root).href;
    /** @type {import("./photo.js").Photos} */
    this.photos = { ...manifest.photos, folder: new URL(`${manifest.photos.folder}/`, root).href };
    this.today = today;
    /** @type {Record<string, string>} */
    this.labels = manifest.labels;
    /** @type {[string, string, string][]} title, address and further words, folded */
    this.pages = manifest.pages;
    this.index = new Index(manifest.synonyms, manifest.small, manifest.set);
    for (const facet of manifest.facets) this.#addFacet(facet);
    // A word that a page is called by was not mistyped.
    for (const [title] of this.pages) this.index.row("name", title);
  }

  /** The products, each at its place; those that are not loaded are missing. */
  get products() {
    return /** @type {Product[]} */ (this.index.items);
  }

  /** The facets that are offered. */
  get shownFacets() {
    return this.facets.filter((facet) => facet.title);
  }

  /** @param {any} facet */
  #addFacet({ key, title, values }) {
    const made = values.map((/** @type {any[]} */ [slug_, text, address, names]) => {
      const rows = names
        .split("\n")
        .map((/** @type {string} */ one) => this.index.row("facet", one));
      this.index.facets.push(rows.flat());
      this.facetOf.push(this.facets.length);
      const number = this.facetOf.length - 1;
      return { number, slug: slug_, text, address, names };
    });
    this.facets.push({ key, title, values: made });
    this.values.push(...made);
  }

  /**
   * The values of a facet that a product has.
   * @param {number[]} numbers
   * @param {string} key
   * @returns {Value[]}
   */
  valuesOf(numbers, key) {
    const values = numbers.map((number) => this.values[number]);
    return values.filter(({ number }) => this.facets[this.facetOf[number]].key === key);
  }

  /**
   * Add the products of a shard's first file; pauses after each, for whoever reads in slices.
   * @param {any} file
   * @param {number} first the place of its first product in the catalogue
   */
  *addShown(file, first) {
    const lines = linesOf(file, ["name", "slug", "maker", "makerSlug", "tags"]);
    // What was in force when the site was built may have lapsed since.
    for (const badge of file.badges) {
      if (badge[2] === "in-force" && hasLapsed(badge[4], this.today)) badge[2] = "lapsed";
    }
    for (let row = 0; row < lines.name.length; row += 1) {
      const product = this.#product(file, lines, row);
      this.index.add(first + row, product, [
        this.index.row("name", product.name),
        this.index.row("maker", product.maker),
        ...(product.mark?.[2] ?? "").split("·").map((part) => this.index.row("facet", part)),
      ]);
      yield;
    }
  }

  /**
   * Add the further words of the products of a shard's second file.
   * @param {any} file
   * @param {number} first
   */
  *addMore(file, first) {
    const lines = linesOf(file, FURTHER);
    for (let row = 0; row < lines.other.length; row += 1) {
      const product = this.products[first + row];
      const fields = FURTHER.filter((field) => lines[field][row]);
      product.more = fields.map((field) => lines[field][row]);
      this.index.add(
        first + row,
        product,
        fields.map((field) => this.index.row(field, lines[field][row])),
      );
      yield;
    }
  }

  /**
   * @param {any} file
   * @param {Record<string, string[]>} lines
   * @param {number} row
   * @returns {Product}
   */
  #product(file, lines, row) {
    const number = (/** @type {string} */ column) => file[column].charCodeAt(row) - ZERO;
    const told = (/** @type {string} */ column) => file[`${column}s`][number(column) - 1];
    const isInForce = (told("day") ?? "") >= this.today;
    const facets = [...lines.tags[row]].map((tag) => tag.charCodeAt(0) - ZERO);
    if (isInForce) facets.push(...this.#numbers("con-hieu-luc"));
    const [province, former] = this.valuesOf(facets, "tinh");
    const isAlso = this.valuesOf(facets, "loai")[0].slug === "gioi-thieu-them";
    const level = this.#numbers("cap").findIndex((one) => facets.includes(one)) & (LEVELS - 1);
    const age = YEARS - 1 - number("year");
    const name = lines.name[row];
    const maker = lines.maker[row];
    const id = `${province.slug}/${lines.slug[row] || slug(name)}`;
    return {
      terms: [],
      lead: 0,
      facets,
      tie: (((isAlso ? 1 : 0) * LEVELS + level) * 2 + (isInForce ? 0 : 1)) * YEARS + age,
      age,
      isAlso,
      province,
      former,
      id,
      address: `san-pham/${id}/`,
      name,
      letters: letters(name),
      maker,
      makerAddress: `co-so/${province.slug}/${lines.makerSlug[row] || slug(maker)}/`,
      flags: number("flags"),
      drawing: told("drawing"),
      photo: file.photos[row],
      badge: told("badge"),
      mark: told("mark"),
      more: [],
    };
  }

  /** @param {string} key */
  #numbers(key) {
    const facet = this.facets.find((one) => one.key === key);
    return facet ? facet.values.map((value) => value.number) : [];
  }
}

/**
 * @param {any} file
 * @param {string[]} names
 * @returns {Record<string, string[]>}
 */
function linesOf(file, names) {
  return Object.fromEntries(names.map((name) => [name, file[name].split("\n")]));
}
