/**
 * Finds and ranks what people look for, as they type it; it knows nothing of pages.
 *
 * Every text is a row of numbered spellings. A query is a row of slots: each spelling that fits a
 * slot has a quality there, and a walk through all items adds up what theirs have.
 */
import { Reader } from "./query.js";
import { Vocabulary } from "./vocabulary.js";
import { CLOSE, FIELDS, Walk } from "./walk.js";
import { split } from "./words.js";

const READ_OTHERWISE = 0.9;
const AFTER_EXACT = 0.9;
const FEW = 3;
// Scores are hundredths: what differs less matches equally well.
const STEPS = 100;

/**
 * @typedef {number[]} Row the spellings of a text, after the negative number of its field
 * @typedef {{terms: Int32Array, words: number, facets: number[]}} Item its rows, how many words its
 *   name has, and the numbers of its facet values
 * @typedef {"exact" | "loose" | "nearest"} Kind all have all words; some were mistyped; none has
 *   all words and these come nearest
 * @typedef {object} Match
 * @property {Int32Array} scores of each item, 0 where it does not match
 * @property {number} count how many match
 * @property {Kind} kind
 * @property {Map<number, number>} hits spellings that fit, each with how many letters do
 */

/** All that can be found. */
export class Index {
  vocabulary = new Vocabulary();
  /** @type {Item[]} what is not there yet is missing */
  items = [];
  /** @type {Row[][]} the names of each facet value */
  facets = [];
  #reader;

  /**
   * @param {string[][]} synonyms
   * @param {string} small
   */
  constructor(synonyms, small) {
    this.#reader = new Reader(this.vocabulary, synonyms, small);
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
   * Add a new item with its first rows, that of its name before others, or further rows to one.
   * @param {number} number
   * @param {Item} item
   * @param {Row[]} rows
   */
  add(number, item, rows) {
    if (!this.items[number]) {
      this.items[number] = item;
      item.words = rows[0].length - 1;
      for (const facet of item.facets) this.vocabulary.note(number, this.facets[facet].flat());
    }
    this.vocabulary.note(number, rows.flat());
    item.terms = Int32Array.from([...item.terms, ...rows.flat()]);
  }

  /**
   * What matches a query: all its words; where few do, mistyped words too; else what comes near.
   * @param {string} typed
   * @returns {Match}
   */
  match(typed) {
    const { variants, loose: mistyped } = this.#reader.variants(typed);
    /** @type {Map<number, number>} */
    const hits = new Map();
    const exact = new Scores(this.items.length);
    if (!variants[0].slots.length) return exact.match("exact", hits);
    this.#walk(variants, exact, false, hits);
    if (exact.count >= FEW) return exact.match("exact", hits);
    const loose = new Scores(this.items.length);
    this.#walk(mistyped, loose, true, hits);
    if (exact.count) {
      exact.take(loose);
      return exact.match("exact", hits);
    }
    const kind = loose.isBestFull ? "loose" : "nearest";
    loose.cut();
    return loose.match(kind, hits);
  }

  /**
   * @param {import("./query.js").Variant[]} variants
   * @param {Scores} scores
   * @param {boolean} isLoose
   * @param {Map<number, number>} hits
   */
  #walk(variants, scores, isLoose, hits) {
    for (const [place, variant] of variants.entries()) {
      const penalty = place ? READ_OTHERWISE : 1;
      new Walk(this, variant, isLoose, hits).score((number, score, isFull) =>
        scores.put(number, score * penalty, isFull),
      );
    }
  }
}

/** The scores of all items: 0 where one does not match. */
class Scores {
  count = 0;
  /** The best score, and whether who has it has all words. */
  best = 0;
  isBestFull = false;

  /** @param {number} length */
  constructor(length) {
    this.scores = new Int32Array(length);
    this.full = new Uint8Array(length);
  }

  /**
   * Keep the better score of an item.
   * @param {number} number
   * @param {number} score
   * @param {boolean} isFull
   */
  put(number, score, isFull) {
    const steps = Math.max(1, Math.round(score * STEPS));
    if (steps <= this.scores[number]) return;
    if (!this.scores[number]) this.count += 1;
    this.scores[number] = steps;
    this.full[number] = isFull ? 1 : 0;
    if (steps < this.best || (steps === this.best && !isFull)) return;
    this.best = steps;
    this.isBestFull = isFull;
  }

  /**
   * Take from others what has all words, and what matches better than all here.
   * @param {Scores} others
   */
  take(others) {
    const { best } = this;
    for (let number = 0; number < this.scores.length; number += 1) {
      const score = others.scores[number] * AFTER_EXACT;
      const isFull = others.full[number] === 1;
      if (score > best || (isFull && score > best * CLOSE)) this.put(number, score / STEPS, isFull);
    }
  }

  /** Keep what comes near the best; if that has all words, only what has them too. */
  cut() {
    this.count = 0;
    for (let number = 0; number < this.scores.length; number += 1) {
      const isFar = this.scores[number] < this.best * CLOSE;
      if (isFar || (this.isBestFull && !this.full[number])) this.scores[number] = 0;
      else this.count += 1;
    }
  }

  /**
   * @param {Kind} kind
   * @param {Map<number, number>} hits
   * @returns {Match}
   */
  match(kind, hits) {
    return { scores: this.scores, count: this.count, kind, hits };
  }
}
