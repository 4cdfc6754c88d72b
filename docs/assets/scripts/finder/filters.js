/** The facets beside the results: boxes with what each would give, chips of those chosen. */
import { element, tell } from "./elements.js";

/**
 * @typedef {import("./catalogue.js").Catalogue} Catalogue
 * @typedef {import("./selection.js").State} State
 */

export class Filters {
  #part;
  #choose;
  /** @type {Catalogue["values"]} */
  #values = [];
  /** @type {{box: HTMLInputElement, number: number, line: Element}[]} of each facet value, and the
   * line that says what it would give */
  #boxes = [];

  /**
   * @param {(name: string) => any} part
   * @param {(chosen: Set<number>) => void} choose
   */
  constructor(part, choose) {
    this.#part = part;
    this.#choose = choose;
    const drawer = part("drawer");
    const filters = part("filters");
    const side = filters.parentElement;
    filters.addEventListener("change", () => choose(this.#checked()));
    for (const name of ["clear", "none-chosen"]) part(name).onclick = () => choose(new Set());
    part("close").onclick = () => drawer.close();
    drawer.addEventListener("close", () => side.append(filters));
    part("open").onclick = () => {
      drawer.prepend(filters);
      drawer.showModal();
    };
  }

  /** @param {Catalogue} catalogue */
  begin({ facets, values }) {
    this.#values = values;
    this.#boxes = [...this.#part("filters").querySelectorAll("input")].flatMap((box) => {
      const known = facets.find(({ key }) => key === box.name)?.values ?? [];
      const line = /** @type {Element} */ (box.parentElement?.lastElementChild);
      const own = known.filter(({ slug }) => slug === box.value);
      return own.map(({ number }) => ({ box, number, line }));
    });
  }

  #checked() {
    return new Set(this.#boxes.filter(({ box }) => box.checked).map(({ number }) => number));
  }

  /**
   * @param {State["chosen"]} chosen
   * @param {Int32Array} counts
   */
  show(chosen, counts) {
    for (const { box, number, line } of this.#boxes) {
      const checked = chosen.has(number);
      tell(box, { checked, disabled: !counts[number] && !checked });
      tell(line, { textContent: `${counts[number]}` });
    }
    const chips = [...chosen].map((number) => this.#chip(number, chosen));
    this.#part("chips").replaceChildren(...chips);
    for (const name of ["clear", "none-chosen"]) tell(this.#part(name), { hidden: !chips.length });
    tell(this.#part("chosen"), { textContent: chips.length ? `(${chips.length})` : "" });
  }

  /**
   * @param {number} number
   * @param {State["chosen"]} chosen
   */
  #chip(number, chosen) {
    const chip = element("button", "sc-chip", `${this.#values[number].text} ×`);
    chip.onclick = () => this.#choose(new Set([...chosen].filter((one) => one !== number)));
    return chip;
  }
}
