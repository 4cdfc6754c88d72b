import { told } from "./told.js";

/**
 * A line as it goes into the entry: one line, composed letters, nothing that nobody sees.
 * @param {string} text
 */
export function tidyLine(text) {
  return tidy(text).replace(/[\t\n ]+/g, " ").trim();
}

/**
 * A longer text: its paragraphs stay apart.
 * @param {string} text
 */
export function tidyProse(text) {
  return tidy(text).replace(/\t/g, " ").replace(/ +$/gm, "").replace(/\n{3,}/g, "\n\n").trim();
}

/** @param {string} text */
function tidy(text) {
  const plain = text.normalize("NFC").replace(/\r\n?/g, "\n");
  return plain.replace(new RegExp(told().rules.invisible, "gu"), "").normalize("NFC");
}

/**
 * Text without marks, lower case.
 * @param {string} text
 */
export function fold(text) {
  return text.replace(/[đðɖĐÐƉ]/g, "d").normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
}

/**
 * A name as it stands in an address, at most 80 letters long.
 * @param {string} name
 */
export function slug(name) {
  const whole = fold(name).replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  if (whole.length <= 80) return whole;
  const begun = whole.slice(0, 81);
  const cut = begun.includes("-") ? begun.slice(0, begun.lastIndexOf("-")) : "";
  return (cut || whole.slice(0, 80)).replace(/^-+|-+$/g, "");
}

/**
 * A day as written in Vietnam (23/8/2021) or in ISO 8601, as the latter.
 * @param {string} written
 * @returns {{day: string} | {code: "not-a-date" | "no-such-day"}}
 */
export function dayOf(written) {
  const iso = /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$/.exec(written);
  const own = /^([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})$/.exec(written);
  if (!iso && !own) return { code: "not-a-date" };
  const [year, month, day] = (iso ? iso.slice(1) : own?.slice(1).reverse() ?? []).map(Number);
  const found = new Date(Date.UTC(2000, month - 1, day));
  found.setUTCFullYear(year, month - 1, day);
  const isThere = year > 0 && found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
  return isThere ? { day: found.toISOString().slice(0, 10) } : { code: "no-such-day" };
}

/**
 * A day as people write it: 23/8/2021.
 * @param {string} written
 */
export function asWritten(written) {
  const found = dayOf(written);
  return "day" in found ? found.day.split("-").reverse().map(Number).join("/") : written;
}

/**
 * A day as the entry has it: 2021-08-23; what is none stays as it is.
 * @param {string} written
 */
export function asKept(written) {
  const found = dayOf(written);
  return "day" in found ? found.day : written;
}
