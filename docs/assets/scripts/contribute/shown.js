import { fieldAt } from "./fields.js";
import { sentenceOf, titleOf } from "./sentences.js";
import { word } from "./told.js";

/**
 * @typedef {import("./told.js").Problem} Problem
 * @typedef {{field: HTMLElement | undefined, title: string, sentence: string, code: string}} Said
 */

/** @type {WeakSet<Element>} fields that somebody has been in: only there a problem is no surprise */
const visited = new WeakSet();

/** @param {Element | null} field */
export function visit(field) {
  for (let one = field; one; one = one.parentElement?.closest("[data-field]") ?? null) visited.add(one);
}

/**
 * What is said of each problem, and of a province that is still to be chosen.
 * @param {HTMLFormElement} form
 * @param {Problem[]} problems
 * @returns {Said[]}
 */
export function saidOf(form, problems) {
  const province = /** @type {HTMLSelectElement} */ (form.querySelector("[data-province]"));
  const first = { field: province.closest(".sc-question"), title: "", sentence: word("province"), code: "province" };
  const said = problems.map((problem) => ({
    field: problem.way.length ? fieldAt(form, problem.way) : undefined,
    title: titleOf(problem.way),
    sentence: sentenceOf(problem),
    code: problem.code,
  }));
  return /** @type {Said[]} */ (province.value ? said : [first, ...said]);
}

/**
 * Beside each field what is wrong with it, and all of it at the end.
 * @param {HTMLFormElement} form
 * @param {Said[]} said
 */
export function show(form, said) {
  for (const place of form.querySelectorAll("[data-problem]")) {
    const field = place.closest("[data-field], .sc-question");
    const mine = said.filter((one) => one.field === field).map(({ sentence }) => sentence);
    const words = field && visited.has(field) ? mine.join(" ") : "";
    if (place.textContent !== words) place.textContent = words;
    /** @type {HTMLElement} */ (place).hidden = !words;
    const control = field?.querySelector(":scope > [data-control], :scope > select");
    control?.toggleAttribute("aria-invalid", Boolean(words));
  }
  list(form, said);
}

/**
 * @param {HTMLFormElement} form
 * @param {Said[]} said
 */
function list(form, said) {
  const count = /** @type {HTMLElement} */ (form.querySelector("[data-count]"));
  const kind = ["none", "one"][said.length] ?? "many";
  const words = word(kind, { n: said.length });
  if (count.textContent !== words) count.textContent = words;
  const lines = said.map(({ title, sentence, code }, at) => {
    const line = document.createElement("li");
    const way = document.createElement("button");
    way.type = "button";
    way.dataset.goto = `${at}`;
    way.dataset.code = code;
    way.textContent = title ? `«${title}»: ${sentence}` : sentence;
    line.append(way);
    return line;
  });
  form.querySelector("[data-problems]")?.replaceChildren(...lines);
}

/**
 * Lead to a field, also where it is folded away.
 * @param {HTMLElement | undefined} field
 */
export function goTo(field) {
  if (!field) return;
  for (let one = field.closest("details"); one; one = one.parentElement?.closest("details") ?? null) {
    one.open = true;
  }
  visit(field);
  const control = field.querySelector("input:not([type=file]), select, textarea, [data-add], [data-photo-files]");
  /** @type {HTMLElement} */ (control ?? field).focus();
}

