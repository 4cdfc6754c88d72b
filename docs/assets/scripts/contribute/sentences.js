import { filled, shapeAt, told } from "./told.js";

/**
 * @typedef {import("./told.js").Problem} Problem
 * @typedef {import("./told.js").Way} Way
 */

/**
 * What is wrong and what to write, as the check says it.
 * @param {Problem} problem
 */
export function sentenceOf({ way, code, values = {}, variant }) {
  const [wrong, advice] = told().messages[variant ? `${code}/${variant}` : code];
  const said = { ...values, example: exampleOf(way) };
  return `${filled(wrong, said)} ${filled(advice, said)}`;
}

/**
 * The titles on the way to a field; items are counted from 1.
 * @param {Way} way
 */
export function titleOf(way) {
  return way
    .map((step, at) => (typeof step === "number" ? step + 1 : shapeAt(way.slice(0, at + 1))?.title ?? step))
    .join(" › ");
}

/** @param {Way} way */
function exampleOf(way) {
  const shape = shapeAt(way);
  if (!shape) return "…";
  if (["lines", "list", "several"].includes(shape.kind)) return `«- ${shape.example}»`;
  return shape.kind === "record" ? `«${shape.example}»` : `«${shape.key}: ${shape.example}»`;
}

/**
 * A value as it is quoted: on one line, and not too long for one.
 * @param {string} written
 */
export function shortened(written) {
  const quoted = [...written.trim().split(/\s+/).join(" ")];
  return quoted.length <= 60 ? quoted.join("") : `${quoted.slice(0, 60).join("")}…`;
}
