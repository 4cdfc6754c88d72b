/** The words of the catalogue: every spelling, and the folded words they are found by. */
import { fold } from "./words.js";

const LONGEST_JOINED = 30;
const MOST_PIECES = 5;
const MOST_READINGS = 3;

/**
 * @typedef {{terms: number[], uses: number, user: object | null}} Word a folded word: its
 *   spellings, how many items use it, and the last item that was seen to
 */

export class Vocabulary {
  /** @type {Map<string, number>} */
  #terms = new Map();
  /** @type {Map<string, Word>} */
  #words = new Map();
  /** @type {string[]} */
  #sorted = [];
  /** @type {Word[]} the folded word of each spelling */
  #wordOf = [];
  /** @type {string[]} each spelling, by its number */
  texts = [];

  /**
   * The number of a spelling, a new one where it is new.
   * @param {string} text
   */
  add(text) {
    const known = this.#terms.get(text);
    if (known !== undefined) return known;
    const term = this.texts.push(text) - 1;
    const folded = fold(text);
    const word = this.#words.get(folded) ?? { terms: [], uses: 0, user: null };
    word.terms.push(term);
    this.#terms.set(text, term);
    this.#words.set(folded, word);
    this.#wordOf.push(word);
    return term;
  }

  /**
   * Note that an item uses spellings; a negative number is none.
   * @param {object} item
   * @param {number[]} terms
   */
  count(item, terms) {
    for (const term of terms) {
      const word = this.#wordOf[term];
      if (!word || word.user === item) continue;
      word.uses += 1;
      word.user = item;
    }
  }

  /** @param {string} text */
  term(text) {
    return this.#terms.get(text);
  }

  /** @param {string} folded */
  word(folded) {
    return this.#words.get(folded);
  }

  /** All folded words, in order. */
  get sorted() {
    if (this.#sorted.length !== this.#words.size) this.#sorted = [...this.#words.keys()].sort();
    return this.#sorted;
  }

  /**
   * The folded words that begin so.
   * @param {string} start
   */
  beginning(start) {
    const words = this.sorted;
    const low = this.#placeOf(start);
    let high = low;
    while (high < words.length && words[high].startsWith(start)) high += 1;
    return words.slice(low, high);
  }

  /**
   * Whether a word of the catalogue is so, or at the end of a query begins so.
   * @param {string} folded
   * @param {boolean} isLast
   */
  knows(folded, isLast) {
    if (this.#words.has(folded)) return true;
    return isLast && this.sorted[this.#placeOf(folded)]?.startsWith(folded);
  }

  /**
   * The place of the first folded word that is not before a text.
   * @param {string} text
   */
  #placeOf(text) {
    let low = 0;
    for (let high = this.sorted.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle] < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Ways to read a joined word as known ones: all as two words, else the one with the fewest.
   * @param {string} joined
   * @param {boolean} isLast
   * @returns {string[][]}
   */
  pieces(joined, isLast) {
    if (joined.length > LONGEST_JOINED || joined.length < 4) return [];
    const pairs = [];
    for (let length = joined.length - 1; length > 0; length -= 1) {
      const [head, tail] = [joined.slice(0, length), joined.slice(length)];
      if (this.#words.has(head) && this.knows(tail, isLast)) pairs.push([head, tail]);
    }
    if (pairs.length) return pairs.slice(0, MOST_READINGS);
    const fewest = this.#fewest(joined, isLast);
    return fewest && fewest.length <= Math.min(MOST_PIECES, joined.length / 2) ? [fewest] : [];
  }

  /**
   * The fewest known words that a joined word consists of.
   * @param {string} joined
   * @param {boolean} isLast
   * @returns {string[] | undefined}
   */
  #fewest(joined, isLast) {
    /** @type {(string[] | undefined)[]} the fewest words of each end of it */
    const ends = [];
    for (let start = joined.length - 1; start >= 0; start -= 1) {
      const whole = joined.slice(start);
      ends[start] = this.knows(whole, isLast) ? [whole] : undefined;
      for (let end = start + 1; end < joined.length; end += 1) {
        const rest = ends[end];
        const isFewer = rest && rest.length + 1 < (ends[start]?.length ?? Infinity);
        if (isFewer && this.#words.has(joined.slice(start, end))) {
          ends[start] = [joined.slice(start, end), ...rest];
        }
      }
    }
    return ends[0];
  }
}
