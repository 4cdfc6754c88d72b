import { DAY_RULES } from "./rules-days.js";
import { LINK_RULES } from "./rules-links.js";
import { TEXT_RULES } from "./rules-texts.js";
import { VOTE_RULES } from "./rules-vote.js";
import { fold, slug } from "./texts.js";
import { told } from "./told.js";

/**
 * @typedef {import("./told.js").Problem} Problem
 * @typedef {import("./check.js").Subject} Subject
 */

/**
 * A former province is one of those that the product's province was made of.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* formerProvinceBelongs({ entry, province }) {
  const written = entry.former_province;
  if (!written || !province) return;
  const way = ["former_province"];
  const known = province.former.map(([name]) => name);
  const right = known.find((name) => slug(name) === slug(written));
  if (!right) {
    const values = { written, province: province.name, known: known.join(", ") };
    yield { way, code: "foreign-former-province", values };
  } else if (written !== right) {
    yield { way, code: "former-province-spelling", values: { written, right } };
  }
}

/**
 * A set has at least two parts when they are listed.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* partsAreOfSeveral({ entry }) {
  if (entry.is_set && entry.parts?.length === 1) yield { way: ["parts"], code: "set-of-one" };
}

/**
 * English texts say who translated them, and stand beside their Vietnamese ones.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* englishIsComplete({ entry, isDoubtful }) {
  const english = ["name_en", "summary_en", "story_en"].find((key) => entry[key]);
  if (english && !entry.translated_by && !isDoubtful("translated_by")) {
    yield { way: [english], code: "translator-unknown" };
  }
  for (const field of ["summary", "story"]) {
    const isMissing = !entry[field] && !isDoubtful(field);
    if (entry[`${field}_en`] && isMissing) {
      yield { way: [`${field}_en`], code: "english-only", values: { field } };
    }
  }
}

/**
 * Another name differs from the name, and stands once.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* aliasesAreOtherNames({ entry }) {
  const seen = new Set([fold(entry.name ?? "")]);
  for (const [at, alias] of (entry.aliases ?? []).entries()) {
    if (alias === undefined) continue;
    if (seen.has(fold(alias))) yield { way: ["aliases", at], code: "alias-repeats", values: { alias } };
    seen.add(fold(alias));
  }
}

/**
 * A maker with phone, mail or tax code says its kind, and its name makes an address.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* makerIsKnown({ entry, isDoubtful }) {
  const maker = entry.producer;
  if (!maker) return;
  const stated = told().rules.personal.find((key) => maker[key]);
  if (stated && !maker.kind && !isDoubtful("producer", "kind")) {
    yield { way: ["producer", stated], code: "kind-unknown" };
  }
  if (maker.name && !maker.slug && !slug(maker.name)) {
    yield { way: ["producer", "name"], code: "name-without-letters", values: { name: maker.name } };
  }
}

/**
 * A barcode has 8, 12, 13 or 14 digits and the last one follows from the others (GS1).
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* gtinChecksItself({ entry: { gtin } }) {
  if (!gtin) return;
  const way = ["gtin"];
  const digits = [...gtin].map(Number);
  const last = digits.pop() ?? 0;
  const sum = digits.reverse().reduce((all, digit, at) => all + digit * (at % 2 ? 1 : 3), 0);
  if (!told().rules.gtin.includes(gtin.length)) {
    yield { way, code: "gtin-length", values: { count: gtin.length } };
  } else if ((10 - (sum % 10)) % 10 !== last) {
    yield { way, code: "gtin-check-digit" };
  }
}

/**
 * Every photo that is named is there, and is named once.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* photosAreThere({ entry, files }) {
  const seen = new Set();
  for (const [at, { file }] of (entry.photos ?? []).entries()) {
    const way = ["photos", at, "file"];
    if (file && !files.has(file)) yield { way, code: "photo-missing", values: { file } };
    if (seen.has(file)) yield { way, code: "photo-twice", values: { file } };
    seen.add(file);
  }
}

export const RULES = [
  formerProvinceBelongs,
  partsAreOfSeveral,
  englishIsComplete,
  aliasesAreOtherNames,
  ...TEXT_RULES,
  ...VOTE_RULES,
  ...DAY_RULES,
  ...LINK_RULES,
  gtinChecksItself,
  makerIsKnown,
  photosAreThere,
];
