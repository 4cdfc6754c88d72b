/** The facets: a box for each value, with the number of products that a click would give. */
import { element } from "./cards.js";

/**
 * @typedef {import("./catalogue.js").Catalogue} Catalogue
 * @typedef {import("./selection.js").Selection} Selection
 */

/**
 * @param {Catalogue} catalogue
 * @param {(number: number, isChosen: boolean) => void} choose
 * @returns {{form: HTMLElement, show: (selection: Selection, chosen: Set<number>) => void}}
 */
export function panelOf(catalogue, choose) {
  /** @type {{number: number, box: HTMLInputElement, count: HTMLElement}[]} */
  const boxes = [];
  const groups = catalogue.shownFacets.map(({ key, title, values }) => {
    const rows = values.map(({ number, slug, text, isWithin }, place) => {
      const box = element("input", { type: "checkbox", name: key, value: slug });
      const count = element("span.sc-facet__count");
      const sign = signOf(key, slug, values.length - place, isWithin);
      box.addEventListener("change", () => choose(number, box.checked));
      boxes.push({ number, box, count });
      return element(`label.sc-filter${isWithin ? " sc-filter--within" : ""}`, {}, box, ...sign, text, count);
    });
    return element("fieldset.sc-filters__facet", {}, element("legend", {}, title), ...rows);
  });
  return {
    form: element("form.sc-filters", {}, ...groups),
    show({ counts }, chosen) {
      for (const { number, box, count } of boxes) {
        box.checked = chosen.has(number);
        box.disabled = !counts[number] && !box.checked;
        count.textContent = counts[number].toLocaleString(catalogue.language);
      }
    },
  };
}

/**
 * The cloth of a province, the steps of a level.
 * @param {string} key
 * @param {string} slug
 * @param {number} rank
 * @param {boolean} isWithin
 */
function signOf(key, slug, rank, isWithin) {
  if (key === "cap") return [element(`span.sc-steps sc-steps--${rank}`)];
  return key === "tinh" && !isWithin ? [element(`span.sc-swatch sc-plate--${slug}`)] : [];
}
