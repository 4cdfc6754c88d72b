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
const WEIGHTS = [1, 0.95, 0.9, 0.75, 0.65, 0.5, 0.4];
const NAME = ~FIELDS.indexOf("name");
const FACET = ~FIELDS.indexOf("facet");
const WHOLE_FACET = 0.85;

// Quality of a match of one word: as typed is 1.
const OTHER_MARKS = 0.9;
const BEGINNING = 0.92;
const INNER_BEGINNING = 0.7;
const NEAR = 0.6;
const NEAR_SHORT = 0.4;
// Of a whole query: read otherwise than typed, its words in order, the whole name and no more.
const READ_OTHERWISE = 0.9;
const IN_ORDER = 0.2;
const WHOLE_NAME = 0.3;
const NAME_BEGUN = 0.1;
// Mistyped words where others are as typed; and how near to the best a mistyped query stays.
const AFTER_EXACT = 0.9;
const CLOSE = 0.7;

const SMALL = 0.2;
const LONG_WORD = 4;
const LONG_QUERY = 3;
const FEW = 3;
const MOST_LOOSE = 3;
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
 * @property {"exact" | "loose" | "nearest"} kind they have all words; some were mistyped; none has
 *   all words, these come nearest
 * @property {Map<number, number>} hits spellings that fit, each with how many letters do
 */

/** All that can be found. */
export class Index {
  vocabulary = new Vocabulary();
  /** @type {Item[]} */
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
    if (isNew) this.vocabulary.count(item, item.facets.flatMap((facet) => this.facets[facet]));
  }

  /**
   * What matches a query: all its words; where few do, mistyped words too; else what comes near.
   * @param {string} typed
   * @returns {Match}
   */
  match(typed) {
    const variants = this.#reader.variants(typed);
    /** @type {Map<number, number>} */
    const hits = new Map();
    const exact = new Scores(this.items.length);
    if (!variants[0].slots.length) return exact.match("exact", hits);
    this.#walk(variants, exact, false, hits);
    if (exact.count >= FEW) return exact.match("exact", hits);
    const loose = new Scores(this.items.length);
    this.#walk(variants.slice(0, MOST_LOOSE), loose, true, hits);
    if (exact.count) {
      exact.take(loose, AFTER_EXACT);
      return exact.match("exact", hits);
    }
    const kind = loose.isBestFull ? "loose" : "nearest";
    loose.cut(kind === "loose");
    return loose.match(kind, hits);
  }

  /**
   * @param {Variant[]} variants
   * @param {Scores} scores
   * @param {boolean} isLoose
   * @param {Map<number, number>} hits
   */
  #walk(variants, scores, isLoose, hits) {
    for (const [place, variant] of variants.entries()) {
      const penalty = place ? READ_OTHERWISE : 1;
      new Walk(this, variant, isLoose, hits).score(scores, penalty);
    }
  }
}

/** The scores of all items: 0 where one does not match; `full` where it has all words. */
class Scores {
  count = 0;
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
   * @param {number} penalty
   */
  take(others, penalty) {
    const { best } = this;
    for (let number = 0; number < this.scores.length; number += 1) {
      const score = others.scores[number] * penalty;
      const isFull = others.full[number] === 1;
      if (score > best || (isFull && score > best * CLOSE)) this.put(number, score / STEPS, isFull);
    }
  }

  /**
   * Keep what comes close to the best.
   * @param {boolean} isFull whether only items with all words
   */
  cut(isFull) {
    this.count = 0;
    for (let number = 0; number < this.scores.length; number += 1) {
      const isFar = this.scores[number] < this.best * CLOSE || (isFull && !this.full[number]);
      if (isFar) this.scores[number] = 0;
      else this.count += 1;
    }
  }

  /**
   * @param {Match["kind"]} kind
   * @param {Map<number, number>} hits
   * @returns {Match}
   */
  match(kind, hits) {
    return { scores: this.scores, count: this.count, kind, hits };
  }
}

/** One reading of a query on its way through all items. */
class Walk {
  #index;
  #slots;
  #tight;
  #isLoose;
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
    this.#isLoose = isLoose;
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
    if (!isAsTyped && slot.isExact) return;
    this.#fits[term] |= 1 << place;
    this.#qualities[term * this.#slots.length + place] = isAsTyped ? quality : quality * OTHER_MARKS;
    this.#hits.set(term, Math.max(letters, this.#hits.get(term) ?? 0));
  }

  /**
   * Walk through all items and keep the better score of each.
   * @param {Scores} scores
   * @param {number} penalty
   */
  score(scores, penalty) {
    const { items, facets } = this.#index;
    const weights = this.#weights;
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const needed = this.#slots.reduce((bits, slot, at) => (slot.isSmall ? bits : bits | (1 << at)), 0);
    const pairs = Math.max(1, bitCount(needed) - 1);
    const best = new Float32Array(weights.length);
    const taken = { slots: 0, pairs: 0, named: 0 };
    const fitting = facets.map((rows) => rows.filter((row) => this.#fitsSome(row)));
    for (let number = 0; number < items.length; number += 1) {
      const { rows, facets: values } = items[number];
      best.fill(0);
      taken.slots = taken.pairs = taken.named = 0;
      for (const row of rows) this.#take(row, best, taken);
      for (const value of values) for (const row of fitting[value]) this.#take(row, best, taken);
      const isTight = (taken.pairs & this.#tight) === this.#tight;
      const isFull = isTight && (taken.slots & needed) === needed;
      if (!taken.slots || (!isFull && !this.#isLoose)) continue;
      let sum = 0;
      for (let place = 0; place < best.length; place += 1) sum += best[place] * weights[place];
      const name = rows[0];
      const isWhole = taken.named === name.length - 1 && taken.named === best.length;
      const isBegun = best.length >= LONG_QUERY && (this.#fits[name[1]] & 1) === 1;
      const bonus =
        (IN_ORDER * bitCount(taken.pairs & needed)) / pairs +
        (isWhole ? WHOLE_NAME : 0) +
        (isBegun ? NAME_BEGUN : 0);
      scores.put(number, (sum / total + bonus) * penalty, isFull);
    }
  }

  /** @param {Row} row */
  #fitsSome(row) {
    return row.some((term, step) => step > 0 && this.#fits[term] !== 0);
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
    const weight = this.#weightOf(row);
    let before = 0;
    for (let step = 1; step < row.length; step += 1) {
      const term = row[step];
      const bits = fits[term];
      if (bits) {
        taken.slots |= bits;
        taken.pairs |= (before << 1) & bits;
        if (row[0] === NAME) taken.named += 1;
        for (let place = 0; place < count; place += 1) {
          const quality = this.#qualities[term * count + place] * weight;
          if (quality > best[place]) best[place] = quality;
        }
      }
      before = bits;
    }
  }

  /**
   * What a match in a text says: a facet's name says more when it is there as a whole.
   * @param {Row} row
   */
  #weightOf(row) {
    if (row[0] !== FACET) return WEIGHTS[~row[0]];
    for (let step = 1; step < row.length; step += 1) {
      const isNext = step === 1 || (this.#fits[row[step - 1]] << 1) & this.#fits[row[step]];
      if (!this.#fits[row[step]] || !isNext) return WEIGHTS[~FACET];
    }
    return WHOLE_FACET;
  }
}

/**
 * The folded words that may be meant by a slot, each with how well it fits.
 * @param {Slot} slot
 * @param {Vocabulary} vocabulary
 * @param {boolean} isLoose
 * @returns {Iterable<[string, number]>}
 */
function candidates({ word, isLast, isExact }, vocabulary, isLoose) {
  /** @type {Map<string, number>} */
  const found = new Map([[word, 1]]);
  const add = (/** @type {string} */ other, /** @type {number} */ quality) =>
    found.set(other, Math.max(quality, found.get(other) ?? 0));
  if (isLast) for (const other of vocabulary.beginning(word)) add(other, BEGINNING);
  if (!isLoose || isExact || word.length < 2) return found;
  const isKnown = vocabulary.word(word) !== undefined;
  const isShort = word.length < LONG_WORD;
  if (isKnown && isShort) return found;
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
