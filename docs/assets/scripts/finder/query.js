/** What a typed query may mean in the words of the catalogue. */
import { fold, repairs, split } from "./words.js";

const MOST_SLOTS = 16;
const MOST_VARIANTS = 8;
const MOST_READINGS = 4;
const SHORT = 4;
const LONG = 30;

/**
 * @typedef {object} Slot one word of a query
 * @property {string} text with its marks
 * @property {string} word folded
 * @property {boolean} isExact its marks matter
 * @property {boolean} isLast it may be unfinished
 * @property {boolean} isSmall it rules nothing out
 * @property {boolean} isAlone no other word helps
 * @typedef {{texts: string[], isExact: boolean}} Group words for one thing that was typed
 * @typedef {{texts: string[], folded: string[]}} Phrase
 * @typedef {{slots: Slot[], tight: number}} Variant one reading of a query; the bits of `tight`
 *   are slots that must follow the one before
 */

/** Reads queries by what words there are. */
export class Reader {
  #vocabulary;
  /** @type {Phrase[][]} */
  #synonyms;
  /** Words that rule nothing out. */
  small;

  /**
   * @param {import("./vocabulary.js").Vocabulary} vocabulary
   * @param {string[][]} synonyms groups of phrases that stand for one another
   * @param {string} small words that rule nothing out
   */
  constructor(vocabulary, synonyms, small) {
    this.#vocabulary = vocabulary;
    this.#synonyms = synonyms.map((group) =>
      group.map(split).map((texts) => ({ texts, folded: texts.map(fold) })),
    );
    this.small = split(small).map(fold);
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
    const readings = words.map((word, at) =>
      this.#readings(word, isCut && at === words.length - 1),
    );
    const first = readings.map(([texts]) => ({ texts, isExact: false }));
    const swapped = [...this.#swaps(words, readings)].map(({ at, length, texts, isExact }) => [
      ...first.slice(0, at),
      { texts, isExact },
      ...first.slice(at + length),
    ]);
    const variants = [first, ...swapped]
      .slice(0, MOST_VARIANTS)
      .map((groups) => this.#variant(groups, isCut))
      .filter(({ slots }, place) => place === 0 || slots.some(({ word }) => word.length > 1));
    const typedGroups = words.map((text) => ({ texts: [text], isExact: false }));
    const isAsTyped = first.every(({ texts }, at) => texts[0] === words[at]);
    const loose = isAsTyped
      ? variants.slice(0, 2)
      : [this.#variant(typedGroups, isCut), variants[0]];
    return { variants, loose };
  }

  /**
   * What one word may be: itself, what is left without an input method's keys, its pieces.
   * @param {string} text
   * @param {boolean} isLast
   * @returns {string[][]}
   */
  #readings(text, isLast) {
    const vocabulary = this.#vocabulary;
    const word = fold(text);
    const isKnown = vocabulary.words.has(word);
    const repaired = isKnown
      ? undefined
      : repairs(word).find((one) => vocabulary.words.has(one));
    const others = isKnown && word.length <= SHORT ? [] : this.#pieces(word, isLast);
    if (repaired && repaired !== word) others.unshift([repaired]);
    return vocabulary.knows(word, isLast) ? [[text], ...others] : [...others, [text]];
  }

  /**
   * Ways to read a joined word as several, the fewest first.
   * @param {string} joined
   * @param {boolean} isLast
   */
  #pieces(joined, isLast) {
    /** @type {string[][][]} of each end of it */
    const ends = [];
    for (let start = Math.min(joined.length, LONG) - 1; start >= 0; start -= 1) {
      const rest = joined.slice(start);
      ends[start] = start > 0 && this.#vocabulary.knows(rest, isLast) ? [[rest]] : [];
      for (let end = start + 1; end < joined.length; end += 1) {
        const head = joined.slice(start, end);
        if (!this.#vocabulary.words.has(head)) continue;
        ends[start].push(...(ends[end] ?? []).map((way) => [head, ...way]));
      }
      ends[start].sort((one, other) => one.length - other.length).splice(MOST_READINGS);
    }
    return ends[0].filter((way) => way.length * 2 <= joined.length && joined.length >= SHORT);
  }

  /**
   * Words that the catalogue joins, phrases that stand for those of the query, or for nothing.
   * @param {string[]} words
   * @param {string[][][]} readings
   */
  *#swaps(words, readings) {
    for (const [at, [, ...others]] of readings.entries()) {
      for (const texts of others) yield { at, length: 1, texts, isExact: false };
    }
    for (let at = 0; at + 1 < words.length; at += 1) {
      const joined = fold(words[at] + words[at + 1]);
      const isKnown = this.#vocabulary.words.has(joined);
      if (isKnown) yield { at, length: 2, texts: [joined], isExact: false };
    }
    for (const group of this.#synonyms) {
      for (const phrase of group) {
        const at = placeOf(phrase, words);
        if (at < 0) continue;
        const { length } = phrase.texts;
        for (const other of group) {
          if (other !== phrase) yield { at, length, texts: other.texts, isExact: true };
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
    /** @type {Slot[]} */
    const slots = [];
    let tight = 0;
    for (const { texts, isExact } of groups) {
      for (const [step, text] of texts.entries()) {
        const word = fold(text);
        if (step > 0 && slots.length < MOST_SLOTS) tight |= 1 << slots.length;
        slots.push({
          text,
          word,
          isExact,
          isLast: false,
          isAlone: false,
          isSmall: this.small.includes(word),
        });
      }
    }
    const last = slots.at(-1);
    if (last) last.isLast = isCut && !last.isExact;
    for (const slot of slots) slot.isAlone = slots.length === 1;
    return { slots: slots.slice(0, MOST_SLOTS), tight };
  }
}

/**
 * Where a phrase stands among words, with its marks or without; -1 where it does not.
 * @param {Phrase} phrase
 * @param {string[]} words
 */
function placeOf({ texts, folded }, words) {
  const isWord = (/** @type {string} */ word, /** @type {number} */ step) =>
    word === texts[step] || word === folded[step];
  for (let at = 0; at + texts.length <= words.length; at += 1) {
    let step = 0;
    while (step < texts.length && isWord(words[at + step], step)) step += 1;
    if (step && step === texts.length) return at;
  }
  return -1;
}
