/** Texts with the words that were looked for marked. */
import { element } from "./elements.js";
import { tidy, WORDS } from "./words.js";

/** @typedef {Map<number, number> | undefined} Hits spellings, each with how many letters to mark */

/**
 * A text with its marked words, letter by letter as it is written.
 * @param {import("./catalogue.js").Catalogue} catalogue
 * @param {string} text
 * @param {Hits} hits
 * @returns {string[]} plain texts and marked words in turn
 */
export function marked({ index }, text, hits) {
  const parts = [];
  let from = 0;
  for (const { 0: word, index: start } of hits ? text.matchAll(WORDS) : []) {
    const letters = hits?.get(index.vocabulary.terms.get(tidy(word.toLowerCase())) ?? -1);
    if (!letters) continue;
    const end = start + Math.min(letters, word.length);
    parts.push(text.slice(from, start), text.slice(start, end));
    from = end;
  }
  return [...parts, text.slice(from)];
}

/**
 * @param {string[]} parts
 * @returns {(Element | string)[]}
 */
export function written(parts) {
  return parts.map((text, at) => (at % 2 ? element("mark", "", text) : text));
}

/**
 * Writes in a line. Texts stay where they can and change: new ones cost more to lay out.
 * @param {HTMLElement} line
 * @returns {(parts: string[]) => void}
 */
export function writer(line) {
  return (parts) => {
    const nodes = line.childNodes;
    if (nodes.length !== parts.length) line.replaceChildren(...written(parts));
    for (const [at, part] of parts.entries()) {
      const text = /** @type {Text} */ (nodes[at].firstChild ?? nodes[at]);
      if (text.data !== part) text.data = part;
    }
  };
}
