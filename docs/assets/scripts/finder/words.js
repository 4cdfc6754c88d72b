/** Vietnamese words as people type them: folding, tone placement, and left-over keystrokes. */

const MARKS = /[\u0300-\u036f]/g;
export const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
// Open oa, oe, uy: the new style marks the second vowel (hoà), the old one the first (hòa).
const NEW_STYLE = /(^|[^q])(o(?=[ae])|u(?=y))([aey])([\u0300\u0301\u0303\u0309\u0323])$/;

/**
 * Text without marks, lower case; đ and its look-alikes become d.
 * @param {string} text
 */
export function fold(text) {
  return text.toLowerCase().replace(/[đðɖ]/g, "d").normalize("NFD").replace(MARKS, "");
}

/**
 * The words of a text, one spelling for each: lower case, NFC, tones in the old style.
 * @param {string} text
 * @returns {string[]}
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
 * A slug as addresses have it.
 * @param {string} text
 */
export function slug(text) {
  return fold(text).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/**
 * What a folded word may have been meant to be, when an input method left its keys in it:
 * "phe6" and "pheee" are "phe", "nuowcs" is "nuoc", "d9a81k" is "dak".
 * @param {string} word
 * @returns {string[]}
 */
export function repairs(word) {
  const vni = word.replace(/([a-z])[1-9]+/g, "$1");
  const doubled = vni.replace(/([aeod])\1+/g, "$1").replace(/w/g, "");
  const toned = doubled.replace(/([aeiouy][a-z]*?)[sfrxj](?=[a-z]*$)/, "$1");
  return [...new Set([vni, doubled, toned])].filter((one) => one && one !== word);
}

/**
 * Whether two words differ by one typing error: a letter more, less or other, or two swapped.
 * @param {string} one
 * @param {string} other
 */
export function isNear(one, other) {
  const longer = one.length - other.length;
  if (longer > 1 || longer < -1) return false;
  let start = 0;
  while (start < other.length && one[start] === other[start]) start += 1;
  const from = (/** @type {number} */ a, /** @type {number} */ b) =>
    one.slice(start + a) === other.slice(start + b);
  if (longer === 1) return from(1, 0);
  if (longer === -1) return from(0, 1);
  return (
    from(1, 1) ||
    (one[start] === other[start + 1] && one[start + 1] === other[start] && from(2, 2))
  );
}
