/** The words of the catalogue, and what a typed query may mean in them. */
import { fold, repairs, split } from "./words.js";

const MOST_SLOTS = 16;
const MOST_VARIANTS = 8;
const MOST_READINGS = 4;
const SHORT = 4;
const LONG = 30;
const COMMON = 200;

/**
 * @typedef {{terms: number[], items: number[]}} Word a folded word: its spellings, who has it
 * @typedef {object} Slot one word of a query
 * @property {string} text with its marks
 * @property {string} word folded
 * @property {boolean} isExact its marks matter
 * @property {boolean} isLast it may be unfinished
 * @property {boolean} isSmall it rules nothing out
 * @typedef {{texts: string[], isExact: boolean}} Group words for one thing that was typed
 * @typedef {{slots: Slot[], tight: number}} Variant one reading of a query; the bits of `tight`
 *   are slots that must follow the one before
 */

export class Vocabulary {
  /** @type {Map<string, number>} */
  terms = new Map();
  /** @type {string[]} each spelling, by its number */
  texts = [];
  /** @type {Map<string, Word>} */
  words = new Map();
  /** @type {Word[]} of each spelling */
  #wordOf = [];
  #synonyms;
  #small;

  /**
   * @param {string[][]} synonyms groups of phrases that stand for one another
   * @param {string} small words that rule nothing out
   */
  constructor(synonyms, small) {
    this.#synonyms = synonyms.map((group) => group.map(split));
    this.#small = split(fold(small));
  }

  /**
   * The number of a spelling, a new one where it is new.
   * @param {string} text
   */
  add(text) {
    let term = this.terms.get(text);
    if (term === undefined) {
      const folded = fold(text);
      const word = this.words.get(folded) ?? { terms: [], items: [] };
      term = this.texts.push(text) - 1;
      word.terms.push(term);
      this.terms.set(text, term);
      this.words.set(folded, word);
      this.#wordOf.push(word);
    }
    return term;
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
   * The readings of a query: the likeliest, then each with one thing read otherwise; and those in
   * which words may be mistyped.
   * @param {string} typed
   * @returns {{variants: Variant[], loose: Variant[]}}
   */
  read(typed) {
    const words = split(typed).slice(0, MOST_SLOTS);
    const isCut = !/\s$/.test(typed);
    const readings = words.map((word, at) => this.#readings(word, isCut && at === words.length - 1));
    const first = readings.map(([reading]) => reading);
    const others = [...this.#swaps(words, readings)].map(([at, length, texts, isExact]) => [
      ...first.slice(0, at),
      { texts, isExact },
      ...first.slice(at + length),
    ]);
    const variants = [first, ...others]
      .slice(0, MOST_VARIANTS)
      .map((groups) => this.#variant(groups, isCut));
    const asTyped = this.#variant(words.map(group), isCut);
    return { variants, loose: [asTyped, ...variants.slice(0, 2)] };
  }
}
