/** The words of the catalogue: every spelling, and the folded words they are found by. */
import { fold } from "./words.js";

const SHORTEST_JOINED = 4;
const LONGEST_JOINED = 30;
const MOST_READINGS = 4;
const COMMON = 200;

/** @typedef {{terms: number[], items: number[]}} Word a folded word: its spellings, who uses it */

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
    const word = this.#words.get(folded) ?? { terms: [], items: [] };
    word.terms.push(term);
    this.#terms.set(text, term);
    this.#words.set(folded, word);
    this.#wordOf.push(word);
    return term;
  }

  /**
   * Note that an item uses spellings; a negative number is none.
   * @param {number} item
   * @param {number[]} terms
   */
  note(item, terms) {
    for (const term of terms) {
      const items = this.#wordOf[term]?.items;
      if (items && items[items.length - 1] !== item) items.push(item);
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
   * Ways to read a joined word as known ones that go together, the fewest words first.
   * @param {string} joined
   * @param {boolean} isLast
   * @returns {string[][]}
   */
  pieces(joined, isLast) {
    if (joined.length < SHORTEST_JOINED || joined.length > LONGEST_JOINED) return [];
    /** @type {string[][][]} the readings of each end of it */
    const ends = [];
    for (let start = joined.length - 1; start >= 0; start -= 1) {
      const whole = joined.slice(start);
      ends[start] = start > 0 && this.knows(whole, isLast) ? [[whole]] : [];
      for (let end = start + 1; end < joined.length; end += 1) {
        const head = joined.slice(start, end);
        const rests = ends[end].filter(([next]) => this.#goTogether(head, next));
        ends[start].push(...rests.map((rest) => [head, ...rest]));
      }
      ends[start].sort((one, other) => one.length - other.length).splice(MOST_READINGS);
    }
    return ends[0].filter((reading) => reading.length * 2 <= joined.length);
  }

  /**
   * Whether an item has both words; what is not finished, or common, goes with all.
   * @param {string} word
   * @param {string} next
   */
  #goTogether(word, next) {
    const users = this.#words.get(word)?.items;
    const others = this.#words.get(next)?.items;
    if (!users || !others) return Boolean(users);
    const [few, many] = users.length < others.length ? [users, others] : [others, users];
    return many.length > COMMON || few.some((item) => many.includes(item));
  }
}
