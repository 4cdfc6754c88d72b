/** The words of the catalogue: their spellings, who has them, which are like another. */
import { fold, isNear } from "./words.js";

/** @typedef {{terms: number[], items: number[]}} Word a folded word: its spellings, who has it */

export class Vocabulary {
  /** @type {Map<string, number>} */
  terms = new Map();
  /** @type {string[]} each spelling, by its number */
  texts = [];
  /** @type {Map<string, Word>} */
  words = new Map();
  /** @type {Word[]} of each spelling */
  #wordOf = [];
  /** @type {string[]} the folded words, in order unless some are new */
  #inOrder = [];
  #hasNew = false;
  /** @type {string[][]} the folded words of each length */
  #ofLength = [];
  /** @type {Map<string, string[]>} a word of a query comes again at each key */
  #near = new Map();

  /**
   * The number of a spelling, a new one where it is new.
   * @param {string} text
   */
  add(text) {
    let term = this.terms.get(text);
    if (term === undefined) {
      const folded = fold(text);
      const word = this.words.get(folded) ?? this.#addWord(folded);
      term = this.texts.push(text) - 1;
      word.terms.push(term);
      this.terms.set(text, term);
      this.#wordOf.push(word);
    }
    return term;
  }

  /** @param {string} folded */
  #addWord(folded) {
    /** @type {Word} */
    const word = { terms: [], items: [] };
    this.words.set(folded, word);
    (this.#ofLength[folded.length] ??= []).push(folded);
    this.#inOrder.push(folded);
    this.#hasNew = true;
    this.#near.clear();
    return word;
  }

  /**
   * Note that an item has spellings; a negative number is none.
   * @param {number} item
   * @param {number[]} terms
   */
  note(item, terms) {
    for (const term of terms) {
      const items = this.#wordOf[term]?.items;
      if (items && items.at(-1) !== item) items.push(item);
    }
  }

  /**
   * Whether a word of the catalogue is so, or at the end of a query begins so.
   * @param {string} word
   * @param {boolean} isLast
   */
  knows(word, isLast) {
    return this.words.has(word) || (isLast && !this.beginning(word).next().done);
  }

  /**
   * The folded words that begin so.
   * @param {string} start
   */
  *beginning(start) {
    const words = this.#inOrder;
    if (this.#hasNew) words.sort();
    this.#hasNew = false;
    let low = 0;
    for (let high = words.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (words[middle] < start) low = middle + 1;
      else high = middle;
    }
    for (; words[low]?.startsWith(start); low += 1) yield words[low];
  }

  /**
   * The folded words that are one typing error away.
   * @param {string} word
   */
  near(word) {
    const { length } = word;
    const known = this.#near.get(word);
    if (known) return known;
    const likely = this.#ofLength.slice(length - 1, length + 2).flat();
    const near = likely.filter((other) => isNear(word, other));
    this.#near.set(word, near);
    return near;
  }
}
