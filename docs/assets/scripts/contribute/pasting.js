import { say } from "../visitor/said.js";
import { fill, read } from "./fields.js";
import { recognised, withCells } from "./paste.js";
import { word } from "./told.js";

/** @typedef {import("./paste.js").Cell} Cell */

/**
 * The box for a row of Excel: shows what was recognised, and puts it into the form when asked.
 * @param {HTMLFormElement} form
 * @param {() => void} changed
 */
export function watchPaste(form, changed) {
  const box = /** @type {HTMLTextAreaElement} */ (form.querySelector("[data-paste]"));
  const place = /** @type {Element} */ (form.querySelector("[data-recognised]"));
  /** @type {Cell[]} */
  let cells = [];
  box.addEventListener("input", () => {
    cells = recognised(box.value);
    place.replaceChildren(...(cells.length ? [list(cells), button()] : []));
  });
  place.addEventListener("click", ({ target }) => {
    if (!(/** @type {Element} */ (target).closest("[data-fill]"))) return;
    const known = cells.filter(isKnown);
    fill(form, withCells(read(form), known));
    changed();
    say(word("filled", { n: known.length }));
  });
}

/** @param {Cell} cell */
function isKnown({ column, value }) {
  return column && value !== undefined;
}

/** @param {Cell[]} cells */
function list(cells) {
  const made = document.createElement("ul");
  made.className = "sc-form__cells";
  for (const cell of cells) {
    const line = document.createElement("li");
    const title = cell.column?.titles.join(" › ") ?? cell.heading;
    const ignored = isKnown(cell) ? "" : ` – ${word("ignored")}`;
    line.textContent = `${title}: ${cell.text.trim()}${ignored}`;
    line.toggleAttribute("data-unknown", !isKnown(cell));
    made.append(line);
  }
  return made;
}

function button() {
  const made = document.createElement("button");
  Object.assign(made, { type: "button", className: "sc-button", textContent: word("fillIn") });
  made.dataset.fill = "";
  return made;
}
