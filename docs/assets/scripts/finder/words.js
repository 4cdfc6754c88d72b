/** Vietnamese words as people type them: folding, tone placement, and left-over keystrokes. */

/** A word of so many letters is rarely like another one: it may have been mistyped. */
export const LONG_WORD = 4;
export const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
// Open oa, oe, uy: the new style marks the second vowel (hoà), the old one the first (hòa).
const NEW_STYLE = /(^|[^q])(o(?=[ae])|u(?=y))([aey])([\u0300\u0301\u0303\u0309\u0323])$/;

/**
 * Text without marks, lower case; đ and its look-alikes become d; no -s of an English plural.
 * @param {string} text
 */
export function fold(text) {
  return text
    .toLowerCase()
    .replace(/[đðɖ]/g, "d")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/(..[^s])s$/, "$1");
}

/**
 * The words of a text, one spelling for each: lower case, NFC, tones in the old style.
 * @param {string} text
 */
export function split(text) {
  return (text.toLowerCase().match(WORDS) ?? []).map(tidy);
}

/** @param {string} word */
export function tidy(word) {
  const isPlain = !/[^a-z0-9]/.test(word);
  return isPlain ? word : word.normalize("NFD").replace(NEW_STYLE, "$1$2$4$3").normalize("NFC");
}

/**
 * A name without tones, so that its letters compare in the order of the Vietnamese alphabet.
 * @param {string} name
 */
export function letters(name) {
  const plain = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "");
  // "~" comes after all letters: ă after a, â after ă, đ after d, ô after o, ơ after ô.
  return plain
    .replace(/\u0306/g, "~")
    .replace(/\u0302/g, "~~")
    .replace(/\u031b/g, "~~~")
    .replace(/đ/g, "d~");
}

/**
 * A name as addresses have it.
 * @param {string} name
 */
export function slug(name) {
  // With a space behind it the last word keeps its -s.
  return fold(`${name} `)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/**
 * What a folded word may have been meant to be, when an input method left its keys in it:
 * "phe6" and "pheee" are "phe", "nuowcs" is "nuoc", "d9a81k" is "dak".
 * @param {string} word
 */
export function repairs(word) {
  const vni = word.replace(/([a-z])[1-9]+/g, "$1");
  const telex = vni.replace(/([aeod])\1+/g, "$1").replace(/w/g, "");
  return [vni, telex, telex.replace(/([aeiouy][a-z]*?)[sfrxj](?=[a-z]*$)/, "$1")];
}

/**
 * Whether two words differ by one typing error: a letter more, less or other, or two swapped.
 * @param {string} one
 * @param {string} other
 */
export function isNear(one, other) {
  const more = one.length - other.length;
  const length = Math.max(one.length, other.length);
  let at = 0;
  while (at < length && one[at] === other[at]) at += 1;
  let end = length;
  while (end > at && one.at(end - 1 - length) === other.at(end - 1 - length)) end -= 1;
  const differing = end - at;
  const isSwapped = one[at] === other[at + 1] && one[at + 1] === other[at];
  return (more * more < 2 && differing < 2) || (!more && differing === 2 && isSwapped);
}
