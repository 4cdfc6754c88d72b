/** The finder's data: fetched once for a page, read in slices so that no key press waits. */
import { isoDay } from "../validity.js";
import { Index } from "./match.js";
import { fold, slug } from "./words.js";

const ASSETS = new URL("../../", import.meta.url);
const ROOT = new URL("../", ASSETS);
const ZERO = "0".charCodeAt(0);
const FIRST_YEAR = 1989;
const SLICE_MS = 8;
const AT_ONCE = 3;

/**
 * @typedef {object} Value a value of a facet
 * @property {number} number its number among all values
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
 * @property {number[]} facets numbers of its facet values
 * @property {number} order its place in the catalogue
 * @property {number} tie what stands first among equals: family, level, in force, year
 * @property {string} id
 * @property {string} address
 * @property {string} name
 * @property {boolean} isNameForeign whether the name is in the other language
 * @property {string} maker
 * @property {boolean} isMakerForeign
 * @property {string} makerAddress
 * @property {boolean} isDeep whether its plate has the deeper wall
 * @property {boolean} isAlso
 * @property {number} year
 * @property {string} drawing
 * @property {[string, string, string, number, string] | undefined} badge title, until, state,
 *   rank, last day
 * @property {[string, number, string, string] | undefined} mark title, stars, detail, last day
 * @property {string[]} more further texts that it is found by
 */

/** All that the finder knows of the catalogue so far. */
export class Catalogue {
  /** @type {Product[]} each at its place in the catalogue; what is not loaded is missing */
  products = [];
  /** @type {Facet[]} */
  facets = [];
  /** @type {Value[]} */
  values = [];
  /** @type {Record<string, string>} */
  labels = {};
  /** @type {[string, string, string][]} title, address and description of prose pages */
  pages = [];
  /** Whether something could not be loaded. */
  hasFailed = false;
  /** @type {Index} */
  index;
  /** @type {(() => void)[]} */
  #listeners = [];
  /** @type {[string, string][]} */
  #shards = [];
  /** @type {Promise<void>} */
  #loading = Promise.resolve();
  /** @type {Set<string>} */
  #done = new Set();

  /**
   * @param {string} language
   * @param {any} manifest
   */
  constructor(language, manifest) {
    this.base = new URL(language === "en" ? "en/" : "", ROOT).href;
    this.covers = new URL(`${manifest.covers}/`, ROOT).href;
    this.language = language;
    this.labels = manifest.labels;
    this.pages = manifest.pages;
    this.total = manifest.total;
    this.#shards = manifest.shards;
    this.index = new Index(manifest.synonyms, manifest.small);
    for (const { key, title, values } of manifest.facets) this.#addFacet(key, title, values);
  }

  /**
   * @param {string} key
   * @param {string} title
   * @param {[string, string, string, string, number][]} rows
   */
  #addFacet(key, title, rows) {
    const values = rows.map(([slug_, text, address, words, isWithin]) => {
      const number = this.index.facets.push(this.index.row("facet", words)) - 1;
      const facet = this.facets.length;
      return { number, facet, slug: slug_, text, address, words, isWithin: isWithin === 1 };
    });
    this.values.push(...values);
    this.facets.push({ key, title, values });
  }
}
