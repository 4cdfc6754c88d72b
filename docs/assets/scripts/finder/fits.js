/** The spellings that fit the words of a query, how well each does, and who has it. */
import { LONG_WORD } from "./words.js";

// How well a spelling fits; as typed is 1.
const OTHER_MARKS = 0.9;
const BEGINNING = 0.92;
const NEAR = 0.6;
const NEAR_SHORT = 0.4;

/**
 * @typedef {import("./match.js").Index} Index
 * @typedef {import("./query.js").Slot} Slot
 * @typedef {import("./vocabulary.js").Vocabulary} Vocabulary
 */

export class Fits {
  /**
   * @param {Index} index
   * @param {Slot[]} slots
   * @param {boolean} isLoose
   * @param {Map<number, number>} hits
   */
  constructor({ items, vocabulary }, slots, isLoose, hits) {
    const { length } = vocabulary.texts;
    this.vocabulary = vocabulary;
    this.isLoose = isLoose;
    this.hits = hits;
    // For each spelling the slots that it fits, as bits; those by a typing error only; how well.
    this.terms = new Int32Array(length);
    this.errors = new Int32Array(length);
    this.qualities = new Float32Array(length * slots.length);
    // The slots that each item may fit, and those of words that there are.
    this.items = new Int32Array(items.length);
    this.known = 0;
    // How often the spellings of each slot are used.
    this.uses = slots.map((slot, place) => this.#fit(slot, place, slots.length));
  }

  /**
   * @param {Slot} slot
   * @param {number} place
   * @param {number} count of all slots
   */
  #fit(slot, place, count) {
    const { hits, vocabulary } = this;
    let uses = 0;
    const isKnown = vocabulary.words.has(slot.word);
    if (isKnown) this.known |= 1 << place;
    for (const [folded, quality] of candidates(slot, vocabulary, this.isLoose)) {
      const { terms, items } = vocabulary.words.get(folded) ?? { terms: [], items: [] };
      const letters = folded.startsWith(slot.word) ? slot.word.length : folded.length;
      const isMeant = quality > NEAR || !isKnown;
      if (isMeant) uses += items.length;
      for (const item of items) this.items[item] |= 1 << place;
      for (const term of terms) {
        const isAsTyped = slot.text === slot.word || vocabulary.texts[term].startsWith(slot.text);
        if (slot.isExact && !isAsTyped) continue;
        this.terms[term] |= 1 << place;
        if (quality <= NEAR) this.errors[term] |= 1 << place;
        this.qualities[term * count + place] = isAsTyped ? quality : quality * OTHER_MARKS;
        if (isMeant) hits.set(term, Math.max(letters, hits.get(term) ?? 0));
      }
    }
    return uses;
  }
}

/**
 * The folded words that may be meant by a slot, each with how well it fits.
 * @param {Slot} slot
 * @param {Vocabulary} vocabulary
 * @param {boolean} isLoose
 */
function candidates({ word, isLast, isExact, isAlone }, vocabulary, isLoose) {
  /** @type {Map<string, number>} */
  const found = new Map();
  const isShort = word.length < LONG_WORD;
  // A word that there is may be an error too, but less likely.
  const near = isShort || vocabulary.words.has(word) ? NEAR_SHORT : NEAR;
  if (isLoose && !isExact && word.length > 1 && !(isShort && isAlone)) {
    for (const other of vocabulary.near(word)) found.set(other, near);
  }
  if (isLast) for (const other of vocabulary.beginning(word)) found.set(other, BEGINNING);
  return found.set(word, 1);
}
