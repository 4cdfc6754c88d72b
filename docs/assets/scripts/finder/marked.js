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
  return parts.map(piece);
}

/**
 * @param {string} text
 * @param {number} at its place among the parts
 */
function piece(text, at) {
  return at % 2 ? element("mark", "", text) : text;
}

/**
 * Writes in a line. What stands there stays and changes: what is new costs more to lay out.
 * @param {HTMLElement} line
 * @returns {(parts: string[]) => void}
 */
export function writer(line) {
  return (parts) => {
    const nodes = line.childNodes;
    while (nodes.length > parts.length) nodes[parts.length].remove();
    for (const [at, part] of parts.entries()) {
      if (at === nodes.length) line.append(piece(part, at));
      const text = /** @type {Text} */ (nodes[at].firstChild ?? nodes[at]);
      if (text.data !== part) text.data = part;
    }
  };
}
