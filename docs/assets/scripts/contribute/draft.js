/**
 * What is written, kept in this browser until the form is emptied: one draft for a new product, one
 * for each product that is being changed.
 * @typedef {{province: string, values: import("./told.js").Values, files: string[]}} Draft
 */

/** @param {string} product */
function place(product) {
  return product ? `draft:${product}` : "draft";
}

/**
 * @param {string} product
 * @returns {Draft | undefined}
 */
export function draftOf(product) {
  try {
    return JSON.parse(localStorage.getItem(place(product)) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} product
 * @param {Draft} draft
 * @returns {boolean} whether the browser keeps it
 */
export function keepDraft(product, draft) {
  try {
    localStorage.setItem(place(product), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** @param {string} product */
export function forgetDraft(product) {
  try {
    localStorage.removeItem(place(product));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
