/**
 * Finds and ranks what people look for, as they type it; it knows nothing of pages.
 *
 * Every text is a row of numbered spellings. A query is a row of slots: each spelling that fits a
 * slot has a quality there, and one walk over all products adds up what theirs have.
 */
import { Reader, Vocabulary } from "./query.js";
import { isNear, split } from "./words.js";

/** How much a match says: what it is called, who makes it, where and of what it is, its facets. */
const FIELDS = ["name", "alias", "other", "maker", "place", "materials", "facet"];
const WEIGHTS = [1, 0.95, 0.9, 0.75, 0.65, 0.5, 0.5];

// Quality of a match of one word: as typed is 1.
const OTHER_MARKS = 0.9;
const BEGINNING = 0.92;
const INNER_BEGINNING = 0.7;
const NEAR = 0.6;
const NEAR_SHORT = 0.4;
// Of a whole query: read otherwise than typed, its words in order, the whole name and no more.
const READ_OTHERWISE = 0.95;
const IN_ORDER = 0.2;
const WHOLE_NAME = 0.3;

const SMALL = 0.2;
const LONG_WORD = 4;
const FEW = 3;
// Scores are steps of a hundredth: what differs less matches equally well.
const STEPS = 100;

/**
 * @typedef {import("./query.js").Slot} Slot
 * @typedef {import("./query.js").Variant} Variant
 * @typedef {Int32Array} Row the spellings of a text; a negative number begins the field ~number
 * @typedef {{rows: Row[], facets: number[]}} Item its texts, the name first, and its facet values
 * @typedef {object} Match
 * @property {Int32Array} scores of each item, 0 where it does not match
 * @property {number} count how many match
 * @property {boolean} isNearest no item has all words: these come nearest
 * @property {boolean} isLoose some of them match only if a word was mistyped
 * @property {Map<number, number>} hits spellings that fit, each with how many letters do
 */

/** All that can be found. */
export class Index {
  vocabulary = new Vocabulary();
  /** @type {Item[]} */
  items = [];
  /** @type {Row[]} */
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
    const terms = split(text).map((word) => this.vocabulary.add(word));
    return Int32Array.from([~FIELDS.indexOf(field), ...terms]);
  }

  /**
   * Add rows to an item, and its facets with its first rows.
   * @param {Item} item
   * @param {Row[]} rows
   */
  add(item, rows) {
    const isNew = item.rows.length === 0;
    if (isNew) this.items.push(item);
    item.rows.push(...rows);
    this.vocabulary.count(item, rows);
    if (isNew) this.vocabulary.count(item, item.facets.map((facet) => this.facets[facet]));
  }

  /**
   * What matches a query: all its words, then with mistyped ones, else what comes nearest.
   * @param {string} typed
   * @returns {Match}
   */
  match(typed) {
    const variants = this.#reader.variants(typed);
    const match = {
      scores: new Int32Array(this.items.length),
      count: 0,
      isNearest: false,
      isLoose: false,
      hits: new Map(),
    };
    if (!variants[0].slots.length) return match;
    const walk = (/** @type {boolean} */ isLoose, /** @type {boolean} */ isPartial) =>
      variants.forEach((variant, place) => {
        const penalty = place ? READ_OTHERWISE : 1;
        new Walk(this, variant, isLoose, match.hits).score(match, penalty, isPartial);
      });
    walk(false, false);
    if (match.count >= FEW) return match;
    match.isLoose = match.count === 0;
    walk(true, false);
    if (match.count) return match;
    match.isNearest = true;
    walk(true, true);
    return match;
  }
}

/** One reading of a query on its way through all items. */
class Walk {
  #index;
  #slots;
  #tight;
  #hits;
  /** @type {Int32Array} the slots that each spelling fits, as bits */
  #fits;
  /** @type {Float32Array} how well, for each spelling and slot */
  #qualities;
  /** @type {number[]} */
  #weights;

  /**
   * @param {Index} index
   * @param {Variant} variant
   * @param {boolean} isLoose whether words may be mistyped or unfinished
   * @param {Map<number, number>} hits
   */
  constructor(index, variant, isLoose, hits) {
    this.#index = index;
    this.#slots = variant.slots;
    this.#tight = variant.tight;
    this.#hits = hits;
    const spellings = index.vocabulary.texts.length;
    this.#fits = new Int32Array(spellings);
    this.#qualities = new Float32Array(spellings * variant.slots.length);
    this.#weights = variant.slots.map((slot, place) => {
      const uses = this.#fit(slot, place, isLoose);
      return Math.log(1 + index.items.length / (1 + uses)) * (slot.isSmall ? SMALL : 1);
    });
  }

  /**
   * Note every spelling that fits a slot; returns how often they are used.
   * @param {Slot} slot
   * @param {number} place
   * @param {boolean} isLoose
   */
  #fit(slot, place, isLoose) {
    const { vocabulary } = this.#index;
    let uses = 0;
    for (const [folded, quality] of candidates(slot, vocabulary, isLoose)) {
      const word = vocabulary.word(folded);
      if (!word) continue;
      uses += word.uses;
      const letters = folded.startsWith(slot.word) ? slot.word.length : folded.length;
      for (const term of word.terms) this.#note(term, slot, place, quality, letters);
    }
    return uses;
  }

  /**
   * @param {number} term
   * @param {Slot} slot
   * @param {number} place
   * @param {number} quality
   * @param {number} letters
   */
  #note(term, slot, place, quality, letters) {
    const hasMarks = slot.text !== slot.word;
    const isAsTyped = !hasMarks || this.#index.vocabulary.texts[term].startsWith(slot.text);
    this.#fits[term] |= 1 << place;
    this.#qualities[term * this.#slots.length + place] = isAsTyped ? quality : quality * OTHER_MARKS;
    this.#hits.set(term, Math.max(letters, this.#hits.get(term) ?? 0));
  }

  /**
   * Walk through all items and keep the better score of each.
   * @param {Match} match
   * @param {number} penalty
   * @param {boolean} isPartial whether some words are enough
   */
  score(match, penalty, isPartial) {
    const { items, facets } = this.#index;
    const total = this.#weights.reduce((sum, weight) => sum + weight, 0);
    const needed = this.#slots.reduce((bits, slot, place) => bits | (slot.isSmall ? 0 : 1 << place), 0);
    const best = new Float32Array(this.#slots.length);
    const taken = { slots: 0, pairs: 0, named: 0 };
    const fitting = facets.map((row) => {
      taken.slots = 0;
      this.#take(row, best, taken);
      return taken.slots !== 0;
    });
    for (let number = 0; number < items.length; number += 1) {
      const { rows, facets: values } = items[number];
      best.fill(0);
      taken.slots = taken.pairs = taken.named = 0;
      for (const row of rows) this.#take(row, best, taken);
      for (const value of values) if (fitting[value]) this.#take(facets[value], best, taken);
      if (!taken.slots) continue;
      const hasAll = (taken.slots & needed) === needed && (taken.pairs & this.#tight) === this.#tight;
      if (!hasAll && !isPartial) continue;
      let sum = 0;
      for (let place = 0; place < best.length; place += 1) sum += best[place] * this.#weights[place];
      const whole = taken.named === rows[0].length - 1 && taken.named === best.length;
      const inOrder = best.length > 1 ? bitCount(taken.pairs) / (best.length - 1) : 0;
      const score = (sum / total) * penalty + inOrder * IN_ORDER + (whole ? WHOLE_NAME : 0);
      if (!match.scores[number]) match.count += 1;
      match.scores[number] = Math.max(match.scores[number], Math.round(score * STEPS), 1);
    }
  }

  /**
   * Take what one text has of the query.
   * @param {Row} row
   * @param {Float32Array} best
   * @param {{slots: number, pairs: number, named: number}} taken
   */
  #take(row, best, taken) {
    const fits = this.#fits;
    const count = best.length;
    const field = ~row[0];
    let before = 0;
    for (let step = 1; step < row.length; step += 1) {
      const bits = fits[row[step]];
      if (bits) {
        taken.slots |= bits;
        taken.pairs |= (before << 1) & bits;
        if (field === 0) taken.named += 1;
        for (let place = 0; place < count; place += 1) {
          const quality = this.#qualities[row[step] * count + place] * WEIGHTS[field];
          if (quality > best[place]) best[place] = quality;
        }
      }
      before = bits;
    }
  }
}

/**
 * The folded words that may be meant by a slot, each with how well it fits.
 * @param {Slot} slot
 * @param {Vocabulary} vocabulary
 * @param {boolean} isLoose
 * @returns {Iterable<[string, number]>}
 */
function candidates({ word, isLast }, vocabulary, isLoose) {
  /** @type {Map<string, number>} */
  const found = new Map([[word, 1]]);
  const add = (/** @type {string} */ other, /** @type {number} */ quality) =>
    found.set(other, Math.max(quality, found.get(other) ?? 0));
  if (isLast || (isLoose && word.length > 1)) {
    const quality = isLast ? BEGINNING : INNER_BEGINNING;
    for (const other of vocabulary.beginning(word)) add(other, quality);
  }
  const isShort = word.length < LONG_WORD;
  if (isLoose && word.length > 1 && !(isShort && vocabulary.word(word))) {
    const quality = isShort ? NEAR_SHORT : NEAR;
    for (const other of vocabulary.sorted) if (isNear(word, other)) add(other, quality);
  }
  return found;
}

/** @param {number} bits */
function bitCount(bits) {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count += 1;
  return count;
}
