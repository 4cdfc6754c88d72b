import { told } from "./told.js";

/**
 * @typedef {import("./told.js").Problem} Problem
 * @typedef {import("./told.js").Values} Values
 * @typedef {import("./told.js").Way} Way
 * @typedef {import("./check.js").Subject} Subject
 */

/**
 * No day on which something happened lies after today.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* daysAreNotInTheFuture({ entry, today }) {
  for (const [way, day] of pastDays(entry)) {
    if (day > today) yield { way, code: "future-day", values: { day: said(day) } };
  }
}

/**
 * @param {Values} entry
 * @returns {Iterable<[Way, string]>}
 */
function* pastDays(entry) {
  const lists = { recognitions: ["decided_on", "issued_on"], marks: ["decided_on"], sources: ["accessed"] };
  for (const [list, names] of Object.entries(lists)) {
    for (const [at, item] of (entry[list] ?? []).entries()) {
      for (const name of names) if (item[name]) yield [[list, at, name], item[name]];
    }
  }
  for (const name of ["confirmed", "consent", "retired"]) {
    if (entry[name]?.on) yield [[name, "on"], entry[name].on];
  }
}

/**
 * No year of a recognition or mark lies after this year.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* yearsAreNotInTheFuture({ entry, today }) {
  for (const list of ["recognitions", "marks"]) {
    for (const [at, { year }] of (entry[list] ?? []).entries()) {
      if (year > Number(today.slice(0, 4))) yield { way: [list, at, "year"], code: "future-year", values: { year } };
    }
  }
}

/**
 * The vote has existed since 2010.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* yearsAreOfTheVote({ entry }) {
  const { first } = told().rules;
  for (const [at, one] of (entry.recognitions ?? []).entries()) {
    for (const name of ["year", "decided_on", "issued_on"]) {
      const year = one[name] && Number(`${one[name]}`.slice(0, 4));
      const way = ["recognitions", at, name];
      if (year < first) yield { way, code: "before-the-vote", values: { year, first } };
    }
  }
}

/**
 * A decision is of the recognition's year or the year after, a certificate not before it.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* daysAgreeWithTheirYear({ entry }) {
  for (const [at, { year, decided_on: decided, issued_on: issued }] of (entry.recognitions ?? []).entries()) {
    const way = ["recognitions", at];
    if (year && decided && ![year, year + 1].includes(Number(decided.slice(0, 4)))) {
      yield { way: [...way, "decided_on"], code: "day-against-year", values: { day: said(decided), year } };
    }
    if (decided && issued && issued < decided) {
      yield { way: [...way, "issued_on"], code: "issued-before-decided" };
    }
  }
}

/**
 * The last day of a mark does not lie before the day on which it was given.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* papersHoldAfterTheirDecision({ entry }) {
  for (const [at, { decided_on: decided, valid_to: last }] of (entry.marks ?? []).entries()) {
    if (decided && last && last < decided) {
      yield { way: ["marks", at, "valid_to"], code: "ends-before-it-begins" };
    }
  }
}

/** @param {string} iso */
function said(iso) {
  return iso.split("-").reverse().join("/");
}

export const DAY_RULES = [
  daysAreNotInTheFuture,
  yearsAreNotInTheFuture,
  yearsAreOfTheVote,
  daysAgreeWithTheirYear,
  papersHoldAfterTheirDecision,
];
