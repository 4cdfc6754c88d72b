import { shortened } from "./sentences.js";
import { told } from "./told.js";

/**
 * @typedef {import("./told.js").Problem} Problem
 * @typedef {import("./told.js").Values} Values
 * @typedef {import("./told.js").Way} Way
 * @typedef {import("./check.js").Subject} Subject
 */

/**
 * No letter is a look-alike from another alphabet.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* lettersAreVietnamese({ written }) {
  const { alike } = told().rules;
  const pattern = new RegExp(`[${Object.keys(alike).join("")}]`, "u");
  for (const [way, text] of texts(written, [])) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [letter] = found;
    const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    const word = corrected(wordAround(text, found));
    yield { way, code: "look-alike", values: { letter, code, right: alike[letter], word } };
  }
}

/** @param {string} word */
function corrected(word) {
  return [...word].map((letter) => told().rules.alike[letter] ?? letter).join("");
}

/**
 * No letter was lost when the text was copied from an old file.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* noLetterIsLost({ written }) {
  for (const [way, text] of texts(written, [])) {
    const found = new RegExp(told().rules.lost, "u").exec(text);
    if (found) yield { way, code: "lost-letter", values: { word: wordAround(text, found) } };
  }
}

/**
 * No keystrokes of a Vietnamese input method are left in a text.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* noTypingKeysAreLeft({ entry }) {
  for (const field of ["name", "summary", "story"]) {
    const found = new RegExp(told().rules.typed, "iu").exec(entry[field] ?? "");
    if (found) yield { way: [field], code: "telex-left", values: { word: found[0] } };
  }
}

/**
 * @param {string} text
 * @param {RegExpExecArray} found
 */
function wordAround(text, { index }) {
  const before = text.slice(0, index).split(" ").pop();
  return shortened(`${before}${text.slice(index).split(" ")[0]}`);
}

/**
 * @param {Values} value
 * @param {Way} way
 * @returns {Iterable<[Way, string]>}
 */
function* texts(value, way) {
  if (typeof value === "string") yield [way, value];
  else if (Array.isArray(value)) for (const [at, item] of value.entries()) yield* texts(item, [...way, at]);
  else for (const [key, item] of Object.entries(value)) yield* texts(item, [...way, key]);
}

export const TEXT_RULES = [lettersAreVietnamese, noLetterIsLost, noTypingKeysAreLeft];
