/**
 * What the page tells the scripts of the form: printed from the model and the rules of the check.
 * @typedef {object} Shape one field of an entry
 * @property {string} key
 * @property {string} kind
 * @property {string} title
 * @property {string} example
 * @property {boolean} needed
 * @property {number} [min_length]
 * @property {number} [max_length]
 * @property {string} [pattern]
 * @property {number} [ge]
 * @property {number} [le]
 * @property {number} [most]
 * @property {Record<string, string>} [codes]
 * @property {Shape[]} [fields]
 *
 * @typedef {object} Rules
 * @property {Record<string, {name: string, former: [string, boolean][]}>} provinces
 * @property {Record<string, {since?: string, until?: string}>} levels
 * @property {string} merger
 * @property {string} region
 * @property {number} first
 * @property {string[]} personal
 * @property {number[]} gtin
 * @property {Record<string, string>} alike
 * @property {string} lost
 * @property {string} invisible
 * @property {string} typed
 * @property {string} decision
 *
 * @typedef {object} Told
 * @property {"vi" | "en"} language
 * @property {Shape[]} fields
 * @property {Record<string, [string, string]>} messages
 * @property {Rules} rules
 * @property {Record<string, number>} ranks
 * @property {Record<string, string>} levels
 * @property {Record<string, string>} marks
 * @property {string} firstLine
 * @property {Record<string, number>} items how many items of each list the spreadsheet has room for
 * @property {string} repository
 * @property {Record<string, string>} words
 *
 * @typedef {any} Values the values of an entry: texts, lists and records of them, by their keys
 * @typedef {(string | number)[]} Way keys and places from the entry down to a value
 * @typedef {{way: Way, code: string, values?: Record<string, unknown>, variant?: string}} Problem
 */

/** @type {Told} */
let known;

/** @param {HTMLFormElement} form */
export function listen(form) {
  known = JSON.parse(form.dataset.form ?? "");
}

/** @returns {Told} */
export function told() {
  return known;
}

/** @param {Way} way */
export function shapeAt(way) {
  /** @type {Shape | undefined} */
  let found;
  let fields = known.fields;
  for (const step of way) {
    if (typeof step === "number") continue;
    found = fields.find((field) => field.key === step);
    fields = found?.fields ?? [];
  }
  return found;
}

/**
 * A word or sentence of the page with its values.
 * @param {string} name
 * @param {Record<string, unknown>} values
 */
export function word(name, values = {}) {
  return filled(known.words[name], values);
}

/**
 * @param {string} sentence
 * @param {Record<string, unknown>} values
 */
export function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => `${values[name] ?? whole}`);
}
