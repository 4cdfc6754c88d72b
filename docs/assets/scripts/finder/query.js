/** What a typed query may mean, in the words that the catalogue has. */
import { fold, repairs, split } from "./words.js";

const MOST_SLOTS = 16;
const MOST_VARIANTS = 8;
const SHORT_JOINED = 5;

/**
 * @typedef {{terms: number[], uses: number, user: object | null}} Word a folded word: its
 *   spellings, how many items use it, and the last item that was seen to
 * @typedef {object} Slot one word of a query
 * @property {string} text with its marks
 * @property {string} word folded
 * @property {boolean} isLast it may be unfinished
 * @property {boolean} isExact its marks matter
 * @property {boolean} isSmall it rules nothing out
 * @property {boolean} isAlone no other word helps
 * @typedef {{texts: string[], isExact: boolean}} Group words that stand for one thing typed, in a row
 * @typedef {{slots: Slot[], tight: number}} Variant one reading of a query; the bits of `tight`
 *   are slots that must follow the one before
 */

/** Turns what is typed into what it may mean. */
export class Reader {
  #vocabulary;
  #synonyms;
  #small;

  /**
   * @param {import("./vocabulary.js").Vocabulary} vocabulary
   * @param {string[][]} synonyms groups of phrases that stand for one another
   * @param {string} small words that rule nothing out
   */
  constructor(vocabulary, synonyms, small) {
    this.#vocabulary = vocabulary;
    this.#synonyms = synonyms.map((group) => group.map(split));
    this.#small = new Set(split(fold(small)));
  }

  /**
   * The readings of a query: the likeliest, then each with one thing read otherwise; and those to
   * look for mistyped words in: as it stands, and the likeliest.
   * @param {string} typed
   * @returns {{variants: Variant[], loose: Variant[]}}
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
    const variants = [first, ...others]
      .slice(0, MOST_VARIANTS)
      .map((groups) => this.#variant(groups, isCut))
      .filter((variant, place) => place === 0 || variant.slots.length > 0);
    const typedGroups = words.map((text) => ({ texts: [text], isExact: false }));
    const isTyped = first.every((group, place) => group.texts[0] === words[place]);
    const loose = isTyped ? variants.slice(0, 2) : [this.#variant(typedGroups, isCut), variants[0]];
    return { variants, loose };
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
        const isSmall = this.#small.has(word);
        return { text, word, isLast, isExact, isSmall, isAlone: all.length === 1 };
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
