import { RULES } from "./rules.js";
import { shortened } from "./sentences.js";
import { dayOf } from "./texts.js";
import { told } from "./told.js";

/**
 * @typedef {import("./told.js").Problem} Problem
 * @typedef {import("./told.js").Shape} Shape
 * @typedef {import("./told.js").Values} Values
 * @typedef {import("./told.js").Way} Way
 *
 * @typedef {object} Subject what a rule looks at
 * @property {Values} entry without what was refused
 * @property {Values} written all that is written
 * @property {{name: string, former: [string, boolean][]} | undefined} province
 * @property {string} today
 * @property {Set<string>} files the photos that are there
 * @property {(...way: Way) => boolean} isDoubtful whether something was refused there
 */

/**
 * Everything that the check would say of these values, but for what it takes all entries to know.
 * @param {Values} written
 * @param {string} province its slug
 * @param {Set<string>} files
 * @param {string} today
 * @returns {Problem[]}
 */
export function check(written, province, files, today) {
  /** @type {Problem[]} */
  const refused = [];
  const entry = checkRecord(told().fields, written, [], refused);
  const ways = refused.map(({ way }) => way);
  const subject = {
    entry,
    written,
    province: told().rules.provinces[province],
    today,
    files,
    isDoubtful: (/** @type {Way} */ ...way) => ways.some((one) => begins(one, way) || begins(way, one)),
  };
  const found = RULES.flatMap((rule) => [...rule(subject)]);
  return [...refused, ...found.filter(({ way }) => !ways.some((one) => begins(way, one)))];
}

/**
 * @param {Way} way
 * @param {Way} beginning
 */
function begins(way, beginning) {
  return beginning.every((step, at) => way[at] === step);
}

/**
 * @param {Shape[]} fields
 * @param {Values} values
 * @param {Way} above
 * @param {Problem[]} refused
 * @returns {Values} what was not refused
 */
function checkRecord(fields, values, above, refused) {
  /** @type {Values} */
  const entry = {};
  for (const field of fields) {
    const way = [...above, field.key];
    const value = values[field.key];
    if (value === undefined) {
      if (field.needed) refused.push({ way, code: "missing" });
    } else {
      entry[field.key] = checkField(field, value, way, refused);
    }
  }
  return entry;
}

/**
 * @param {Shape} field
 * @param {Values} value
 * @param {Way} way
 * @param {Problem[]} refused
 * @returns {Values}
 */
function checkField(field, value, way, refused) {
  if (field.kind === "record") return checkRecord(field.fields ?? [], value, way, refused);
  if (!Array.isArray(value)) return checkText(field, value, way, refused);
  if (field.most && value.length > field.most) {
    refused.push({ way, code: "too-long", values: { most: field.most } });
    return undefined;
  }
  return value.map((item, at) => {
    const inside = [...way, at];
    return field.fields
      ? checkRecord(field.fields, item, inside, refused)
      : checkText(field, item, inside, refused);
  });
}

/**
 * @param {Shape} field
 * @param {string} value
 * @param {Way} way
 * @param {Problem[]} refused
 */
function checkText(field, value, way, refused) {
  const day = field.kind === "day" ? dayOf(value) : undefined;
  const wrong = day ? ("code" in day && { code: day.code }) : field.kind === "number" ? number(field, value) : text(field, value);
  if (!wrong) return day && "day" in day ? day.day : field.kind === "number" ? Number(value) : value;
  refused.push({ way, values: { written: shortened(value) }, ...wrong });
  return undefined;
}

/**
 * @param {Shape} field
 * @param {string} value
 */
function number({ ge, le }, value) {
  const written = shortened(value);
  if (!/^[+-]?[0-9]+(\.0+)?$/.test(value)) return { code: "int-parsing" };
  if (ge !== undefined && Number(value) < ge) return { code: "greater-than-equal", values: { least: ge, written } };
  if (le !== undefined && Number(value) > le) return { code: "less-than-equal", values: { most: le, written } };
  return undefined;
}

/**
 * @param {Shape} field
 * @param {string} value
 */
function text({ min_length: least = 0, max_length: most = Infinity, pattern }, value) {
  const { length } = [...value];
  if (length < least) return { code: "string-too-short", values: { length, least } };
  if (length > most) return { code: "string-too-long", values: { length, most } };
  return pattern && !new RegExp(pattern, "u").test(value) ? { code: "string-pattern-mismatch" } : undefined;
}
