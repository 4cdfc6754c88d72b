/** The catalogue in memory: products made of the columns of shards, facets, and their index. */
import { Index } from "./match.js";
import { slug } from "./words.js";

const ZERO = "0".charCodeAt(0);
const YEARS = 256;

/**
 * @typedef {object} Value a value of a facet
 * @property {number} number its number among the values of all facets
 * @property {number} facet the number of its facet
 * @property {string} slug
 * @property {string} text
 * @property {string} address its own page, "" where it has none
 * @property {string} words what it is found by
 * @property {boolean} isWithin whether it is a part of the value before it
 *
 * @typedef {{key: string, title: string, values: Value[]}} Facet one without a title is hidden
 *
 * @typedef {object} Product what a result shows, and what order and facets need
 * @property {import("./match.js").Row[]} rows
 * @property {number[]} facets the numbers of its facet values
 * @property {number} order its place in the catalogue
 * @property {number} tie what goes first among equals: family, level, in force, newer
 * @property {number} age the newer, the smaller
 * @property {boolean} isAlso
 * @property {string} id
 * @property {string} address
 * @property {string} name
 * @property {string} maker
 * @property {string} makerAddress
 * @property {number} flags 1: name in the other language, 2: maker's too, 4: the deeper wall
 * @property {string} drawing
 * @property {[string, string, string, number, string]} [badge] title, until, state, rank, last day
 * @property {[string, number, string, string]} [mark] title, stars, detail, last day
 * @property {string[]} more further texts that it is found by
 */

/** What the finder knows of the catalogue so far. */
export class Catalogue {
  /** @type {Product[]} in the order of loading */
  products = [];
  /** @type {Product[]} each at its place in the catalogue */
  byOrder = [];
  /** @type {Facet[]} */
  facets = [];
  /** @type {Value[]} */
  values = [];

  /**
   * @param {any} manifest
   * @param {string} today
   */
  constructor(manifest, today) {
    this.today = today;
    this.index = new Index(manifest.synonyms, manifest.small);
    this.products = /** @type {Product[]} */ (this.index.items);
    for (const { key, title, values } of manifest.facets) {
      const facet = this.facets.length;
      const made = values.map((/** @type {any[]} */ row) => {
        const [slug_, text, address, words, isWithin] = row;
        const number = this.index.facets.push(this.index.row("facet", words)) - 1;
        return { number, facet, slug: slug_, text, address, words, isWithin: isWithin === 1 };
      });
      this.facets.push({ key, title, values: made });
      this.values.push(...made);
    }
  }

  /**
   * The value of a facet that a product has.
   * @param {Product} product
   * @param {string} key
   * @returns {Value[]}
   */
  valuesOf(product, key) {
    const values = product.facets.map((number) => this.values[number]);
    return values.filter((value) => this.facets[value.facet].key === key);
  }

  /**
   * Add the products of a shard's first file; pauses after each, for whoever reads in slices.
   * @param {any} file
   * @param {number} first the place of its first product in the catalogue
   */
  *addShown(file, first) {
    const lines = linesOf(file, ["name", "slug", "maker", "makerSlug", "tags"]);
    for (let row = 0; row < lines.name.length; row += 1) {
      const number = (/** @type {string} */ column) => file[column].charCodeAt(row) - ZERO;
      const of = (/** @type {string} */ column) => file[`${column}s`][number(column) - 1];
      const product = this.#product(lines, row, number, of, first + row);
      this.byOrder[product.order] = product;
      this.index.add(product, [
        this.index.row("name", product.name),
        this.index.row("maker", product.maker),
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
    const fields = ["other", "alias", "place", "materials"];
    const lines = linesOf(file, fields);
    for (let row = 0; row < lines.other.length; row += 1) {
      const product = this.byOrder[first + row];
      const used = fields.filter((field) => lines[field][row]);
      product.more = used.map((field) => lines[field][row]);
      this.index.add(product, used.map((field) => this.index.row(field, lines[field][row])));
      yield;
    }
  }

  /**
   * @param {Record<string, string[]>} lines
   * @param {number} row
   * @param {(column: string) => number} number of a column in that row
   * @param {(column: string) => any} of the table's row for that number
   * @param {number} order
   * @returns {Product}
   */
  #product(lines, row, number, of, order) {
    const facets = [...lines.tags[row]].map((tag) => tag.charCodeAt(0) - ZERO);
    const isInForce = (of("day") ?? "") >= this.today;
    if (isInForce) facets.push(this.values.findIndex((value) => this.is(value, "con-hieu-luc")));
    const name = lines.name[row];
    const maker = lines.maker[row];
    const slugOf = (/** @type {string} */ key) =>
      this.values[facets.find((facet) => this.is(this.values[facet], key)) ?? -1]?.slug;
    const isAlso = slugOf("loai") === "gioi-thieu-them";
    const level = this.facets
      .find((facet) => facet.key === "cap")
      ?.values.findIndex((value) => facets.includes(value.number));
    const id = `${slugOf("tinh")}/${lines.slug[row] || slug(name)}`;
    const makerSlug = lines.makerSlug[row] || slug(maker);
    const age = YEARS - 1 - number("year");
    return {};
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
