import { told } from "./told.js";

/**
 * @typedef {import("./told.js").Problem} Problem
 * @typedef {import("./told.js").Values} Values
 * @typedef {import("./check.js").Subject} Subject
 */

/**
 * A recognition at the regional level says which of the three regions; no other level does.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* regionalLevelNamesItsRegion({ entry, isDoubtful }) {
  for (const [at, { level, region }] of (entry.recognitions ?? []).entries()) {
    const way = ["recognitions", at];
    if (isDoubtful(...way, "level") || isDoubtful(...way, "region")) continue;
    if (level === "khu-vuc" && !region) yield { way: [...way, "level"], code: "region-missing" };
    if (level !== "khu-vuc" && region) yield { way: [...way, "region"], code: "region-not-regional" };
  }
}

/**
 * Before 1 July 2025 a place voted with its region of then.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* regionIsTheOneOfItsTime({ entry, province }) {
  const known = province?.former ?? [];
  const named = known.filter(([name]) => name === entry.former_province);
  const former = named[0] ?? (known.length === 1 ? known[0] : undefined);
  if (!former) return;
  const { merger, region: ours } = told().rules;
  for (const [at, one] of (entry.recognitions ?? []).entries()) {
    const isOurs = one.region === ours;
    if (one.level !== "khu-vuc" || !one.region || latest(one) >= merger || isOurs === former[1]) continue;
    const values = { place: former[0], known: isOurs ? "phia-bac, phia-nam" : ours };
    yield { way: ["recognitions", at, "region"], code: "region-of-another-time", values };
  }
}

/**
 * No district level after 30 June 2025, no commune level before 1 July 2025.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* levelExistedInItsYear({ entry }) {
  for (const [at, one] of (entry.recognitions ?? []).entries()) {
    const { since, until } = told().rules.levels[one.level] ?? {};
    const way = ["recognitions", at, "level"];
    if (until && earliest(one) > until) yield { way, code: "level-abolished" };
    if (since && latest(one) < since) yield { way, code: "level-not-yet" };
  }
}

/** @param {Values} recognition */
function earliest({ decided_on: decided, year }) {
  return decided ?? (year ? `${year}-01-01` : "");
}

/** @param {Values} recognition */
function latest({ decided_on: decided, year }) {
  return decided ?? (year ? `${year}-12-31` : "9999-12-31");
}

/**
 * The number of a decision is digits, a slash and the sign: 1997/QĐ-BCT.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* decisionsLookLikeDecisions({ entry }) {
  const pattern = new RegExp(told().rules.decision, "iu");
  for (const [at, { decision }] of (entry.recognitions ?? []).entries()) {
    if (!decision) continue;
    const plain = decision.replace(/–/g, "-").replace(/ *([/-]) */g, "$1");
    const right = (pattern.exec(plain)?.[0] ?? "").toUpperCase().replace("/QD-", "/QĐ-");
    const way = ["recognitions", at, "decision"];
    const values = { written: decision, right };
    if (right !== decision) yield { way, code: "odd-decision", variant: right && "right", values };
  }
}

/**
 * The same level and year of the vote stands once.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* recognitionsStandOnce({ entry }) {
  const seen = new Set();
  for (const [at, { level, region, year }] of (entry.recognitions ?? []).entries()) {
    const key = [level, region, year].join();
    if (seen.has(key) && year) yield { way: ["recognitions", at], code: "recognition-twice" };
    seen.add(key);
  }
}

/**
 * Stars are given by OCOP only, from three on; a mark of another kind says its name.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* marksAreWhole({ entry, isDoubtful }) {
  for (const [at, { kind = "ocop", stars, name }] of (entry.marks ?? []).entries()) {
    const way = ["marks", at];
    if (stars && kind !== "ocop") yield { way: [...way, "stars"], code: "stars-not-ocop" };
    else if (stars && stars < 3) yield { way: [...way, "stars"], code: "too-few-stars" };
    if (kind === "khac" && !name && !isDoubtful(...way, "name")) yield { way, code: "mark-without-name" };
  }
}

/**
 * A product has at least one recognition or mark.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* somethingWasGiven({ entry, isDoubtful }) {
  const isGiven = entry.recognitions?.length || entry.marks?.length;
  const isUnsure = isDoubtful("recognitions") || isDoubtful("marks");
  if (!isGiven && !isUnsure) yield { way: [], code: "nothing-given" };
}

export const VOTE_RULES = [
  regionalLevelNamesItsRegion,
  regionIsTheOneOfItsTime,
  levelExistedInItsYear,
  decisionsLookLikeDecisions,
  recognitionsStandOnce,
  marksAreWhole,
  somethingWasGiven,
];
