import { asKept, fold, tidyLine, tidyProse } from "./texts.js";
import { told } from "./told.js";

/**
 * @typedef {import("./told.js").Shape} Shape
 * @typedef {import("./told.js").Values} Values
 * @typedef {import("./told.js").Way} Way
 * @typedef {{way: Way, shape: Shape, titles: string[]}} Column a field that a cell can hold
 * @typedef {{heading: string, text: string, column: Column | undefined, value: Values}} Cell
 */

// The spreadsheet has numbered columns for each item of a list; more may be added to it.
const MOST_ITEMS = 9;

/**
 * Every field that fits into one cell, in the order of the model.
 * @param {Record<string, number>} items how many items of each list have columns
 * @param {Shape[]} shapes
 * @param {Way} above
 * @param {string[]} titles
 * @returns {Column[]}
 */
function columns(items, shapes = told().fields, above = [], titles = []) {
  return shapes.flatMap((shape) => {
    const way = [...above, shape.key];
    if (!shape.fields) return [{ way, shape, titles: [...titles, shape.title] }];
    const parts = shape.fields;
    if (shape.kind === "record") return columns(items, parts, way, [...titles, shape.title]);
    return Array.from({ length: items[shape.key] ?? MOST_ITEMS }, (_, at) =>
      columns(items, parts, [...way, at], [`${shape.title} ${at + 1}`])).flat();
  });
}

/**
 * What was copied in Excel: a row of headings and a row of values, or a row of values alone.
 * @param {string} pasted
 * @returns {Cell[]}
 */
export function recognised(pasted) {
  const rows = rowsOf(pasted);
  if (!rows.length) return [];
  const known = columns({});
  const headings = rows[0].map((heading) => columnCalled(heading, known));
  const isHeaded = rows.length > 1 && headings.filter(Boolean).length > 1;
  // The first column of the template is the product's folder.
  const order = isHeaded ? headings : [undefined, ...columns(told().items)];
  return rows[isHeaded ? 1 : 0].flatMap((text, at) => {
    const column = order[at];
    const heading = isHeaded ? rows[0][at] ?? "" : column?.titles.join(" › ") ?? "";
    const value = column && valueOf(column.shape, text);
    return text.trim() ? [{ heading, text, column, value }] : [];
  });
}

/**
 * The cells of what Excel puts on the clipboard; a cell in quotes may hold tabs and line ends.
 * @param {string} text
 */
function rowsOf(text) {
  /** @type {string[][]} */
  const rows = [];
  let row = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\r?\n|$)/g)) {
    row.push(quoted === undefined ? plain.replace(/\r$/, "") : quoted.replaceAll('""', '"'));
    if (end === "\t") continue;
    if (row.some((cell) => cell.trim())) rows.push(row);
    row = [];
  }
  return rows;
}

/**
 * The column with that heading: titles from the entry down or keys, the first item also without its
 * number; else the one field with that title.
 * @param {string} heading
 * @param {Column[]} known
 */
function columnCalled(heading, known) {
  const wanted = plain(heading);
  if (!wanted) return undefined;
  const called = (/** @type {(column: Column) => string[]} */ names) =>
    known.find((column) => names(column).some((name) => plain(name) === wanted));
  const whole = (/** @type {Column} */ { way, titles }) => {
    const said = titles.join(" ");
    const keys = way.map((step) => (typeof step === "number" ? step + 1 : step)).join(" ");
    return [said, said.replace(/ 1 /, " "), keys, keys.replace(/ 1 /, " ")];
  };
  return called(whole) ?? called(({ shape }) => [shape.title, shape.key]);
}

/** @param {string} text */
function plain(text) {
  return fold(text).replace(/\([^)]*\)|[*]/g, "").replace(/[^a-z0-9]+/g, " ").trim();
}

/**
 * A cell as the entry has it; undefined where it is none of the field's codes.
 * @param {Shape} shape
 * @param {string} written
 * @returns {Values}
 */
function valueOf(shape, written) {
  if (shape.kind === "lines") return written.split(/[;\n]/).map(tidyLine).filter(Boolean);
  if (shape.kind === "prose") return tidyProse(written);
  const text = tidyLine(written);
  if (shape.codes && shape.kind === "code") return codeOf(shape.codes, text);
  if (shape.kind === "several") return written.split(/[;,\n]/).map((one) => codeOf(shape.codes ?? {}, one)).filter(Boolean);
  if (shape.kind === "yes-no") return ["true", "co", "x", "yes", "1"].includes(fold(text)) ? "true" : "";
  if (shape.kind === "number") return /[0-9]+/.exec(text)?.[0] ?? text;
  return shape.kind === "day" ? asKept(text) : text;
}

/**
 * @param {Record<string, string>} codes
 * @param {string} text
 */
function codeOf(codes, text) {
  const wanted = plain(text);
  const found = Object.entries(codes).find(([code, name]) => [plain(code), plain(name)].includes(wanted));
  const begun = Object.entries(codes).filter(([, name]) => ` ${plain(name)} `.includes(` ${wanted} `));
  return (found ?? (begun.length === 1 ? begun[0] : undefined))?.[0];
}

/**
 * The values with what the cells say put in.
 * @param {Values} values
 * @param {Cell[]} cells
 */
export function withCells(values, cells) {
  const all = structuredClone(values);
  for (const { column, value } of cells) {
    if (!column || !value?.length) continue;
    let part = all;
    column.way.slice(0, -1).forEach((step, at) => {
      part = part[step] ??= typeof column.way[at + 1] === "number" ? [] : {};
    });
    part[column.way[column.way.length - 1]] = value;
  }
  // An item that was left out between two others is none.
  for (const [key, value] of Object.entries(all)) if (Array.isArray(value)) all[key] = value.filter(Boolean);
  return all;
}
