/** What a typed query may mean, in the words that the catalogue has. */
import { fold, repairs, split } from "./words.js";

const MOST_SLOTS = 16;
const MOST_VARIANTS = 8;
const MOST_PIECES = 5;
const SHORT_JOINED = 5;
const LONGEST_JOINED = 30;

/**
 * @typedef {{terms: number[], uses: number, user: object | null}} Word a folded word: its
 *   spellings, how many items use it, and the last item that was seen to
 * @typedef {object} Slot one word of a query
 * @property {string} text with its marks
 * @property {string} word folded
 * @property {boolean} isLast it may be unfinished
 * @property {boolean} isExact its marks matter
 * @property {boolean} isSmall it rules nothing out
 * @typedef {{texts: string[], isExact: boolean}} Group words that stand for one thing typed, in a row
 * @typedef {{slots: Slot[], tight: number}} Variant one reading of a query; the bits of `tight`
 *   are slots that must follow the one before
 */

/** Every spelling that the catalogue has, and the folded words they are found by. */
export class Vocabulary {
  /** @type {Map<string, number>} */
  #terms = new Map();
  /** @type {Map<string, Word>} */
  #words = new Map();
  /** @type {string[]} */
  #sorted = [];
  /** @type {string[]} each spelling, by its number */
  texts = [];
  /** @type {Word[]} the folded word of each spelling */
  wordOf = [];

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
    this.wordOf.push(word);
    return term;
  }

  /**
   * Note that an item uses the words of rows.
   * @param {object} item
   * @param {Iterable<Int32Array>} rows
   */
  count(item, rows) {
    for (const row of rows) {
      for (let step = 1; step < row.length; step += 1) {
        const word = this.wordOf[row[step]];
        if (word.user !== item) word.uses += 1;
        word.user = item;
      }
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
    let low = 0;
    for (let high = words.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (words[middle] < start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < words.length && words[end].startsWith(start)) end += 1;
    return words.slice(low, end);
  }

  /**
   * Whether a word of the catalogue is so, or at the end of a query begins so.
   * @param {string} folded
   * @param {boolean} isLast
   */
  knows(folded, isLast) {
    return this.#words.has(folded) || (isLast && this.beginning(folded).length > 0);
  }

  /**
   * The ways to read a joined word as several known ones, fewest first: "caphe" is "ca phe".
   * @param {string} joined
   * @param {boolean} isLast
   * @returns {string[][]}
   */
  pieces(joined, isLast) {
    /** @type {string[][]} */
    const found = [];
    // Syllables have two letters and more, on the average.
    const most = Math.min(MOST_PIECES, joined.length >> 1);
    const read = (/** @type {string[]} */ before, /** @type {string} */ rest) => {
      if (before.length && this.knows(rest, isLast)) found.push([...before, rest]);
      if (before.length + 2 > most) return;
      for (let length = rest.length - 1; length > 0; length -= 1) {
        const piece = rest.slice(0, length);
        if (this.#words.has(piece)) read([...before, piece], rest.slice(length));
      }
    };
    if (joined.length <= LONGEST_JOINED) read([], joined);
    return found.sort((one, other) => one.length - other.length).slice(0, 3);
  }
}

/** Turns what is typed into what it may mean. */
export class Reader {
  #vocabulary;
  #synonyms;
  #small;

  /**
   * @param {Vocabulary} vocabulary
   * @param {string[][]} synonyms groups of phrases that stand for one another
   * @param {string} small words that rule nothing out
   */
  constructor(vocabulary, synonyms, small) {
    this.#vocabulary = vocabulary;
    this.#synonyms = synonyms.map((group) => group.map(split));
    this.#small = new Set(split(fold(small)));
  }

  /**
   * The readings of a query: first as it stands, then each with one thing read otherwise.
   * @param {string} typed
   * @returns {Variant[]}
   */
  variants(typed) {
    const words = split(typed).slice(0, MOST_SLOTS);
    const isCut = !/\s$/.test(typed);
    const readings = words.map((word, place) =>
      this.#readings(word, isCut && place === words.length - 1),
    );
    const first = readings.map((reading) => reading[0]);
    const swaps = [
      ...readings.flatMap((reading, place) =>
        reading.slice(1).map((group) => ({ place, length: 1, group })),
      ),
      ...this.#joined(words.map(fold)),
      ...this.#synonymous(words),
    ];
    const others = swaps.map(({ place, length, group }) => [
      ...first.slice(0, place),
      group,
      ...first.slice(place + length),
    ]);
    return [first, ...others]
      .slice(0, MOST_VARIANTS)
      .map((groups) => this.#variant(groups, isCut))
      .filter((variant, place) => place === 0 || variant.slots.length > 0);
  }

  /**
   * What one word may be: itself, what is left without an input method's keys, its pieces.
   * @param {string} text
   * @param {boolean} isLast
   * @returns {Group[]}
   */
  #readings(text, isLast) {
    const vocabulary = this.#vocabulary;
    const word = fold(text);
    const isKnown = vocabulary.word(word) !== undefined;
    const repaired = isKnown ? [] : repairs(word).filter((one) => vocabulary.knows(one, isLast));
    const pieces = isKnown && word.length < SHORT_JOINED ? [] : vocabulary.pieces(word, isLast);
    const others = [...repaired.slice(0, 1).map((one) => [one]), ...pieces];
    const all = vocabulary.knows(word, isLast) ? [[text], ...others] : [...others, [text]];
    return all.map((texts) => ({ texts, isExact: false }));
  }

  /**
   * Two words that the catalogue writes as one.
   * @param {string[]} words
   * @returns {Iterable<{place: number, length: number, group: Group}>}
   */
  *#joined(words) {
    for (let place = 0; place + 1 < words.length; place += 1) {
      const joined = words[place] + words[place + 1];
      const isKnown = this.#vocabulary.word(joined) !== undefined;
      if (isKnown) yield { place, length: 2, group: { texts: [joined], isExact: false } };
    }
  }

  /**
   * Phrases that stand for those of the query; some stand for nothing.
   * @param {string[]} words
   * @returns {Iterable<{place: number, length: number, group: Group}>}
   */
  *#synonymous(words) {
    for (const group of this.#synonyms) {
      for (const phrase of group) {
        const place = placeOf(phrase, words);
        if (place < 0) continue;
        for (const texts of group) {
          if (texts !== phrase) yield { place, length: phrase.length, group: { texts, isExact: true } };
        }
      }
    }
  }

  /**
   * @param {Group[]} groups
   * @param {boolean} isCut
   * @returns {Variant}
   */
  #variant(groups, isCut) {
    const slots = groups
      .flatMap(({ texts, isExact }) => texts.map((text) => ({ text, isExact })))
      .slice(0, MOST_SLOTS)
      .map(({ text, isExact }, place, all) => {
        const word = fold(text);
        const isLast = isCut && !isExact && place === all.length - 1;
        return { text, word, isLast, isExact, isSmall: this.#small.has(word) };
      });
    let tight = 0;
    let place = 0;
    for (const { texts } of groups) {
      for (let next = 1; next < texts.length; next += 1) tight |= 1 << (place + next);
      place += texts.length;
    }
    return { slots, tight };
  }
}

/**
 * Where a phrase stands in a row of words, which may be typed without marks; -1 where it does not.
 * @param {string[]} phrase
 * @param {string[]} words
 */
function placeOf(phrase, words) {
  const isAt = (/** @type {number} */ place) =>
    phrase.every((word, step) => [word, fold(word)].includes(words[place + step]));
  return phrase.length ? words.findIndex((_, place) => isAt(place)) : -1;
}
