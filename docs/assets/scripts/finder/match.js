/**
 * Finds and ranks what people look for, as they type it; it knows nothing of pages.
 *
 * Every text is a row of numbered spellings. A query is a row of slots: each spelling that fits a
 * slot has a quality there, and a walk through all items adds up what theirs have.
 */
import { Reader } from "./query.js";
import { Vocabulary } from "./vocabulary.js";
import { FIELDS, Walk } from "./walk.js";
import { split } from "./words.js";

// What a query loses: read otherwise than typed, or as mistyped where something is as typed.
const READ_OTHERWISE = 0.9;
const FEW = 3;
/** How near to the best others must come where words were mistyped. */
const CLOSE = 0.7;
// Scores are hundredths: what differs less matches equally well.
const STEPS = 100;

/**
 * @typedef {import("./query.js").Variant} Variant
 * @typedef {number[]} Row the spellings of a text, after the negative number of its field
 * @typedef {{terms: number[], facets: number[], lead: number}} Item its rows, the numbers of its
 *   facet values, and the spelling that its name leads with
 * @typedef {"exact" | "loose" | "nearest"} Kind all have all words; some were mistyped; none has
 *   all words and these come nearest
 * @typedef {{scores: Int32Array, kind: Kind, hits: Map<number, number>}} Match the score of each
 *   item, 0 where it does not match; the spellings that fit, each with how many letters do
 */

/** All that can be found. */
export class Index {
  /** @type {Item[]} what is not there yet is missing */
  items = [];
  /** @type {Row[]} the names of each facet value */
  facets = [];
  /** @type {number[][]} the items of each facet value */
  holders = [];
  vocabulary = new Vocabulary();
  #set;

  /**
   * @param {string[][]} synonyms
   * @param {string} small
   * @param {string} set what names of sets begin with
   */
  constructor(synonyms, small, set) {
    this.reader = new Reader(this.vocabulary, synonyms, small);
    this.#set = this.row("name", set);
  }

  /**
   * A text to be found by.
   * @param {string} field one of FIELDS
   * @param {string} text
   * @returns {Row}
   */
  row(field, text) {
    return [~FIELDS.indexOf(field), ...split(text).map((word) => this.vocabulary.add(word))];
  }

  /**
   * Add rows to an item; the first row of a new one is its name, which leads with what it is: of
   * a set that is the first word after "set of products".
   * @param {number} number
   * @param {Item} item
   * @param {Row[]} rows
   */
  add(number, item, rows) {
    if (!this.items[number]) {
      item.lead = rows[0].find((term) => !this.#set.includes(term)) ?? -1;
      for (const value of item.facets) (this.holders[value] ??= []).push(number);
    }
    this.items[number] = item;
    item.terms.push(...rows.flat());
    this.vocabulary.note(number, rows.flat());
  }

  /**
   * What matches a query: all its words; where few do, better mistyped ones; else what comes near.
   * @param {string} typed
   * @returns {Match}
   */
  match(typed) {
    const { variants, loose } = this.reader.read(typed);
    const hits = new Map();
    const exact = this.#walk(variants, false, hits);
    if (exact.count >= FEW) return { scores: exact.scores, kind: "exact", hits };
    const near = this.#walk(loose, true, hits);
    const isNearest = !exact.count && !near.isBestFull;
    // Beside what has all words only what is a better answer as something mistyped.
    const [weight, least] = exact.count ? [READ_OTHERWISE, exact.best] : [1, near.best * CLOSE];
    near.scores.forEach((score, number) => {
      const isUsable = isNearest || near.full[number];
      if (isUsable && score * weight > least) exact.scores[number] = score * weight;
    });
    const kind = isNearest ? "nearest" : exact.count ? "exact" : "loose";
    return { scores: exact.scores, kind, hits };
  }

  /**
   * @param {Variant[]} variants
   * @param {boolean} isLoose whether words may be mistyped or missing
   * @param {Map<number, number>} hits
   */
  #walk(variants, isLoose, hits) {
    const scores = new Int32Array(this.items.length);
    const full = new Uint8Array(this.items.length);
    const found = { scores, full, count: 0, best: 0, isBestFull: false };
    for (const [place, variant] of variants.entries()) {
      const walk = new Walk(this, variant, isLoose, hits);
      for (let number = 0; number < scores.length; number += 1) {
        const score = walk.slots[number] && walk.score(number) * (place ? READ_OTHERWISE : 1);
        const steps = Math.ceil(score * STEPS);
        if (steps <= scores[number]) continue;
        if (!scores[number]) found.count += 1;
        scores[number] = steps;
        full[number] = walk.isFull ? 1 : 0;
        if (steps < found.best) continue;
        found.isBestFull = walk.isSure || (steps === found.best && found.isBestFull);
        found.best = steps;
      }
    }
    return found;
  }
}
