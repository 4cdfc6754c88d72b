/** One reading of a query on its way through the catalogue: which words fit, and how well. */
import { isNear } from "./words.js";

/** The fields of a text, and how much a match in each says. */
export const FIELDS = ["name", "alias", "other", "maker", "place", "materials", "facet"];
const WEIGHTS = [1, 0.95, 0.9, 0.75, 0.65, 0.5, 0.4];
const NAME = ~FIELDS.indexOf("name");
// A facet's name that is there as a whole says more than one of its words.
const WHOLE_FACET = 0.85;

// How well one word fits; as typed is 1.
const OTHER_MARKS = 0.9;
const BEGINNING = 0.92;
const INNER_BEGINNING = 0.7;
const NEAR = 0.6;
const NEAR_SHORT = 0.4;
const SMALL = 0.2;
const LONG_WORD = 4;
// What a whole query gains: words in order, all of a name and no more, its beginning.
const IN_ORDER = 0.2;
const WHOLE_NAME = 0.3;
const NAME_BEGUN = 0.1;
const LONG_QUERY = 3;
/** How near to the best others must come where words were mistyped. */
export const CLOSE = 0.7;

/**
 * @typedef {import("./query.js").Slot} Slot
 * @typedef {import("./query.js").Variant} Variant
 * @typedef {import("./match.js").Index} Index
 * @typedef {import("./match.js").Item} Item
 */

export class Walk {
  #index;
  #variant;
  #isLoose;
  #hits;
  /** @type {Int32Array} the slots that each spelling fits, as bits */
  #fits;
  /** @type {Float32Array} how well, for each spelling and slot */
  #qualities;
  /** @type {number[]} how much each slot says: rare words say more */
  #weights;
  /** @type {number} the slots that rule something out */
  #needed;
  /** @type {Int32Array} the slots that each item may fit */
  #slots;

  /**
   * @param {Index} index
   * @param {Variant} variant
   * @param {boolean} isLoose whether words may be mistyped, unfinished or missing
   * @param {Map<number, number>} hits takes the spellings that fit, each with how many letters do
   */
  constructor(index, variant, isLoose, hits) {
    this.#index = index;
    this.#variant = variant;
    this.#isLoose = isLoose;
    this.#hits = hits;
    const spellings = index.vocabulary.texts.length;
    this.#fits = new Int32Array(spellings);
    this.#qualities = new Float32Array(spellings * variant.slots.length);
    this.#slots = new Int32Array(index.items.length);
    this.#weights = variant.slots.map((slot, place) => this.#fit(slot, place));
    this.#needed = variant.slots.reduce((bits, slot, at) => bits | (slot.isSmall ? 0 : 1 << at), 0);
  }

  /**
   * Note every spelling that fits a slot; returns how much the slot says.
   * @param {Slot} slot
   * @param {number} place
   */
  #fit(slot, place) {
    const { vocabulary, items } = this.#index;
    let uses = 0;
    for (const [folded, quality] of candidates(slot, vocabulary, this.#isLoose)) {
      const word = vocabulary.word(folded);
      if (!word) continue;
      uses += word.items.length;
      for (const item of word.items) this.#slots[item] |= 1 << place;
      const letters = folded.startsWith(slot.word) ? slot.word.length : folded.length;
      for (const term of word.terms) this.#note(term, slot, place, quality, letters);
    }
    return Math.log(1 + items.length / (1 + uses)) * (slot.isSmall ? SMALL : 1);
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
    if (!isAsTyped && slot.isExact) return;
    const slots = this.#variant.slots.length;
    this.#fits[term] |= 1 << place;
    this.#qualities[term * slots + place] = isAsTyped ? quality : quality * OTHER_MARKS;
    this.#hits.set(term, Math.max(letters, this.#hits.get(term) ?? 0));
  }

  /**
   * Score the items that have all words; if the walk is loose, those that have most.
   * @param {(number: number, score: number, isFull: boolean) => void} put
   */
  score(put) {
    const { items, facets } = this.#index;
    const { tight } = this.#variant;
    const told = facets.map((names) => this.#told(names));
    const least = this.#isLoose ? CLOSE * this.#most() : 0;
    const found = new Found(this.#weights.length);
    this.#slots.forEach((slots, number) => {
      const mayBeFull = (slots & this.#needed) === this.#needed;
      if (!slots || (!mayBeFull && (!this.#isLoose || this.#weightOf(slots) < least))) return;
      const { terms, words, facets: values } = items[number];
      found.clear();
      this.#read(terms, found);
      for (const value of values) if (told[value].slots) found.merge(told[value]);
      const hasAll = (found.slots & this.#needed) === this.#needed;
      const isFull = hasAll && (found.pairs & tight) === tight;
      if (isFull || this.#isLoose) put(number, this.#scoreOf(found, terms[1], words), isFull);
    });
  }

  /**
   * What the names of a facet value have; one that is there as a whole says more.
   * @param {number[][]} names
   */
  #told(names) {
    const told = new Found(this.#weights.length);
    for (const terms of names) {
      const isWhole = terms.every((term, step) => {
        if (step === 0) return true;
        return step === 1 ? this.#fits[term] : (this.#fits[terms[step - 1]] << 1) & this.#fits[term];
      });
      this.#read(terms, told, isWhole ? WHOLE_FACET : 0);
    }
    return told;
  }

  /**
   * Add what texts have of the query.
   * @param {Int32Array | number[]} terms
   * @param {Found} found
   * @param {number} [given] what a match says, where it is not the field that tells
   */
  #read(terms, found, given = 0) {
    const count = found.best.length;
    const fits = this.#fits;
    const qualities = this.#qualities;
    let weight = 0;
    let before = 0;
    let isName = false;
    for (let step = 0; step < terms.length; step += 1) {
      const term = terms[step];
      const bits = term < 0 ? 0 : fits[term];
      if (term < 0) {
        weight = given || WEIGHTS[~term];
        isName = term === NAME;
      } else if (bits !== 0) {
        found.slots |= bits;
        found.pairs |= (before << 1) & bits;
        if (isName) found.named += 1;
        for (let place = 0; place < count; place += 1) {
          const quality = qualities[term * count + place] * weight;
          if (quality > found.best[place]) found.best[place] = quality;
        }
      }
      before = bits;
    }
  }

  /**
   * @param {Found} found
   * @param {number} firstTerm of the name
   * @param {number} words of the name
   */
  #scoreOf(found, firstTerm, words) {
    const count = this.#weights.length;
    let sum = 0;
    for (let place = 0; place < count; place += 1) sum += found.best[place] * this.#weights[place];
    const pairs = bitCount(found.pairs & this.#needed) / Math.max(1, bitCount(this.#needed) - 1);
    const isWhole = found.named === words && words === count;
    const isBegun = count >= LONG_QUERY && (this.#fits[firstTerm] & 1) === 1;
    const bonus = pairs * IN_ORDER + (isWhole ? WHOLE_NAME : 0) + (isBegun ? NAME_BEGUN : 0);
    return sum / this.#weightOf(-1) + bonus;
  }

  #most() {
    let most = 0;
    for (const slots of new Set(this.#slots)) most = Math.max(most, this.#weightOf(slots));
    return most;
  }

  /** @param {number} bits */
  #weightOf(bits) {
    let sum = 0;
    for (let place = 0; place < this.#weights.length; place += 1) {
      if (bits & (1 << place)) sum += this.#weights[place];
    }
    return sum;
  }
}

/** What a text has of a query: slots, those that follow the one before, the best in each. */
class Found {
  slots = 0;
  pairs = 0;
  /** How many words of a name. */
  named = 0;

  /** @param {number} count */
  constructor(count) {
    this.best = new Float32Array(count);
  }

  clear() {
    this.slots = this.pairs = this.named = 0;
    this.best.fill(0);
  }

  /** @param {Found} other */
  merge(other) {
    this.slots |= other.slots;
    this.pairs |= other.pairs;
    for (let place = 0; place < this.best.length; place += 1) {
      if (other.best[place] > this.best[place]) this.best[place] = other.best[place];
    }
  }
}

/**
 * The folded words that may be meant by a slot, each with how well it fits.
 * @param {Slot} slot
 * @param {import("./vocabulary.js").Vocabulary} vocabulary
 * @param {boolean} isLoose
 * @returns {Map<string, number>}
 */
function candidates({ word, isLast, isExact, isAlone }, vocabulary, isLoose) {
  const found = new Map([[word, 1]]);
  const add = (/** @type {string} */ other, /** @type {number} */ quality) =>
    found.set(other, Math.max(quality, found.get(other) ?? 0));
  if (isLast) for (const other of vocabulary.beginning(word)) add(other, BEGINNING);
  if (!isLoose || isExact || word.length < 2) return found;
  const isKnown = vocabulary.word(word) !== undefined;
  const isShort = word.length < LONG_WORD;
  if (isShort && (isKnown || isAlone)) return found;
  if (!isKnown) for (const other of vocabulary.beginning(word)) add(other, INNER_BEGINNING);
  const quality = isShort ? NEAR_SHORT : NEAR;
  for (const other of vocabulary.sorted) if (isNear(word, other)) add(other, quality);
  return found;
}

/** @param {number} bits */
function bitCount(bits) {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count += 1;
  return count;
}
