import { isRecord } from "./fields.js";
import { told } from "./told.js";

/**
 * @typedef {import("./told.js").Shape} Shape
 * @typedef {import("./told.js").Values} Values
 */

const BEGINS_ODDLY = /^(?:[-?:,[\]{}#&*!|>'"%@`]|\.\.\.)/;
const HAS_ODD_PART = /: | #|[\t\n]|:$/;
// What the YAML of editors takes for a number, for yes or no, or for nothing.
const NOT_TEXT_IN_EDITORS = new RegExp(
  "^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?" +
    "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)|true|True|TRUE|false|False|FALSE|~|null|Null|NULL)$",
);
const NO_TEXT = ["day", "number", "yes-no"];

/**
 * The entry in its one canonical form, as `showcase fix` would write it.
 * @param {Values} values
 */
export function yamlOf(values) {
  return `${[told().firstLine, ...fields(told().fields, values)].join("\n")}\n`;
}

/**
 * @param {Shape[]} shapes
 * @param {Values} values
 * @returns {string[]}
 */
function fields(shapes, values) {
  const known = shapes.filter(({ key }) => values[key] !== undefined);
  return known.flatMap((shape) => labelled(`${shape.key}:`, values[shape.key], shape));
}

/**
 * @param {string} label
 * @param {Values} value
 * @param {Shape} shape
 * @returns {string[]}
 */
function labelled(label, value, shape) {
  if (typeof value === "string") return text(label, value, shape);
  if (!isRecord(value)) {
    const items = value.flatMap((/** @type {Values} */ item) => labelled("-", item, shape));
    return [label, ...indented(items)];
  }
  const lines = fields(shape.fields ?? [], value);
  if (label !== "-") return [label, ...indented(lines)];
  return [`- ${lines[0]}`, ...indented(lines.slice(1))];
}

/** @param {string[]} lines */
function indented(lines) {
  return lines.map((line) => (line ? `  ${line}` : ""));
}

/**
 * @param {string} label
 * @param {string} value
 * @param {Shape} shape
 */
function text(label, value, { kind }) {
  if (value.includes("\n") || kind === "prose") return [`${label} |`, ...indented(value.split("\n"))];
  return [`${label} ${scalar(value, !NO_TEXT.includes(kind))}`];
}

/**
 * @param {string} value
 * @param {boolean} isText
 */
function scalar(value, isText) {
  const isPlain = value && !BEGINS_ODDLY.test(value) && !HAS_ODD_PART.test(value);
  if (isPlain && !(isText && NOT_TEXT_IN_EDITORS.test(value))) return value;
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}
