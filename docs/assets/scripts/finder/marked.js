/** Texts with the words that were looked for marked. */
import { element } from "./elements.js";
import { tidy, WORDS } from "./words.js";

/**
 * @typedef {Element | string} Part
 * @typedef {Map<number, number> | undefined} Hits spellings, each with how many letters to mark
 */

/**
 * A text with its marked words, letter by letter as it is written.
 * @param {import("./catalogue.js").Catalogue} catalogue
 * @param {string} text
 * @param {Hits} hits
 * @returns {Part[]} texts and marked words in turn
 */
export function marked({ index }, text, hits) {
  const parts = [];
  let from = 0;
  for (const { 0: word, index: start } of hits ? text.matchAll(WORDS) : []) {
    const letters = hits?.get(index.vocabulary.terms.get(tidy(word.toLowerCase())) ?? -1);
    if (!letters) continue;
    const end = start + Math.min(letters, word.length);
    parts.push(text.slice(from, start), element("mark", "", text.slice(start, end)));
    from = end;
  }
  return [...parts, text.slice(from)];
}

/**
 * Changes what an element says; what it says already costs no layout.
 * @param {Element} place
 * @returns {(parts: Part[]) => void}
 */
export function writer(place) {
  let said = "";
  return (parts) => {
    const told = parts.map((one) => (one instanceof Node ? one.textContent : one)).join("\n");
    if (said !== told) place.replaceChildren(...parts);
    said = told;
  };
}
