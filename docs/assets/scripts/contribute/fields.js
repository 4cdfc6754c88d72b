import { asKept, asWritten, tidyLine, tidyProse } from "./texts.js";

/**
 * @typedef {import("./told.js").Values} Values
 * @typedef {import("./told.js").Way} Way
 */

// What an entry says that the form does not ask: it stays as it is.
/** @type {WeakMap<Element, Values>} */
const kept = new WeakMap();
let count = 0;

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/**
 * The fields that stand in a part of the form, not those of the parts inside it.
 * @param {Element} part
 * @returns {HTMLElement[]}
 */
export function fieldsOf(part) {
  const found = [...part.querySelectorAll("[data-field]")];
  return /** @type {HTMLElement[]} */ (
    found.filter((field) => field.parentElement?.closest("[data-fields]") === part)
  );
}

/** @param {Element} field */
export function itemsOf(field) {
  return /** @type {HTMLElement[]} */ ([...field.querySelectorAll("[data-item]")]);
}

/**
 * What is written in a part of the form; empty fields are left out.
 * @param {Element} part
 * @returns {Values}
 */
export function read(part) {
  const values = { ...kept.get(part) };
  for (const field of fieldsOf(part)) {
    const value = valueOf(field);
    if (value?.length || (value && isRecord(value) && Object.keys(value).length)) {
      values[field.dataset.field ?? ""] = value;
    }
  }
  return values;
}

/** @param {Values} value */
export function isRecord(value) {
  return typeof value === "object" && !Array.isArray(value);
}

/**
 * @param {HTMLElement} field
 * @returns {Values}
 */
function valueOf(field) {
  const { kind } = field.dataset;
  if (kind === "record") return read(/** @type {Element} */ (field.querySelector("[data-fields]")));
  if (kind === "list") return filledItems(field).map(read);
  if (kind === "several") return ticked(field).map((box) => box.value);
  const control = controlOf(field);
  if (kind === "yes-no") return /** @type {HTMLInputElement} */ (control).checked ? "true" : "";
  if (kind === "lines") return control.value.split("\n").map(tidyLine).filter(Boolean);
  if (kind === "day") return asKept(tidyLine(control.value));
  return kind === "prose" ? tidyProse(control.value) : tidyLine(control.value);
}

/** @param {HTMLElement} field */
export function filledItems(field) {
  return itemsOf(field).filter((item) => Object.keys(read(item)).length);
}

/** @param {Element} field */
function ticked(field) {
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (field.querySelectorAll("input:checked"));
  return [...boxes];
}

/**
 * @param {Element} field
 * @returns {Control}
 */
export function controlOf(field) {
  return /** @type {Control} */ (field.querySelector("[data-control], input"));
}

/**
 * Put values into a part of the form; what it does not ask is kept.
 * @param {Element} part
 * @param {Values} values
 */
export function fill(part, values) {
  const rest = { ...values };
  for (const field of fieldsOf(part)) {
    const key = field.dataset.field ?? "";
    set(field, values[key]);
    delete rest[key];
  }
  kept.set(part, rest);
}

/**
 * @param {HTMLElement} field
 * @param {Values} value
 */
function set(field, value) {
  const { kind } = field.dataset;
  if (kind === "record") return fill(/** @type {Element} */ (field.querySelector("[data-fields]")), value ?? {});
  if (kind === "list") return setItems(field, value ?? []);
  if (kind === "several") {
    for (const box of field.querySelectorAll("input")) box.checked = (value ?? []).includes(box.value);
    return;
  }
  const control = controlOf(field);
  if (control instanceof HTMLInputElement && control.type === "checkbox") control.checked = value === "true";
  else if (kind === "lines") control.value = (value ?? []).join("\n");
  else choose(control, kind === "day" ? asWritten(value ?? "") : value ?? "");
}

/**
 * A list of options also takes a value that it does not offer: what was written is not lost.
 * @param {Control} control
 * @param {string} value
 */
export function choose(control, value) {
  if (control instanceof HTMLSelectElement && ![...control.options].some((one) => one.value === value)) {
    control.append(new Option(value, value));
  }
  control.value = value;
}

/**
 * @param {HTMLElement} field
 * @param {Values[]} values
 */
function setItems(field, values) {
  for (const item of itemsOf(field)) item.remove();
  for (const value of values) fill(addItem(field), value);
}

/**
 * One more item of a list, still empty.
 * @param {Element} field
 */
export function addItem(field) {
  const template = /** @type {HTMLTemplateElement} */ (field.querySelector("[data-item-template]"));
  const made = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  const item = /** @type {HTMLElement} */ (made.firstElementChild);
  field.querySelector("[data-items]")?.append(item);
  tie(item);
  number(field);
  return item;
}

/** @param {Element} field */
export function number(field) {
  itemsOf(field).forEach((item, at) => {
    const place = item.querySelector("[data-number]");
    if (place) place.textContent = `${at + 1}`;
  });
}

/**
 * Titles, help and problems belong to their controls, also for who cannot see them side by side.
 * @param {Element} part
 */
export function tie(part) {
  for (const field of part.querySelectorAll("[data-field]:has(> label)")) {
    const control = controlOf(field);
    if (control.id || field.getAttribute("data-kind") === "several") continue;
    const id = `muc-${(count += 1)}`;
    control.id = id;
    field.querySelector("[data-label]")?.setAttribute("for", id);
    const told = [...field.querySelectorAll("[data-help], [data-problem]")];
    told.forEach((one, at) => (one.id = `${id}-${at}`));
    control.setAttribute("aria-describedby", told.map((one) => one.id).join(" "));
  }
}

/**
 * The field of the form at the end of a way, or as far as there is one.
 * @param {Element} part
 * @param {Way} way
 * @returns {HTMLElement | undefined}
 */
export function fieldAt(part, [key, ...rest]) {
  const field = fieldsOf(part).find((one) => one.dataset.field === key);
  if (!field || !rest.length) return field;
  const [step, ...further] = rest;
  const isItem = typeof step === "number" && field.dataset.kind === "list";
  const inside = isItem ? filledItems(field)[step] : field.querySelector("[data-fields]");
  return (inside && fieldAt(inside, isItem ? further : rest)) ?? field;
}
