/** The search box in the head of every page: the best products, places, makers and pages. */
import { element, link } from "./elements.js";
import { Data, setReady } from "./data.js";
import { marked, written } from "./marked.js";
import { others } from "./others.js";
import { plate } from "./plate.js";
import { searchOf, select } from "./selection.js";
import { watchArrows, watchTyping } from "./typing.js";

const MOST_PRODUCTS = 6;

export class Box {
  #form;
  #field;
  #list = element("div", "sc-suggest");
  #status = element("p", "sc-hidden");
  #data = new Data(document.documentElement.lang);

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form;
    this.#field = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
    this.#status.setAttribute("role", "status");
    form.append(this.#list, this.#status);
    watchArrows(form, this.#field, ".sc-suggest a");
    watchTyping(this.#field, (isReady) => (isReady ? this.#show() : setReady(false)));
    this.#data.addEventListener("change", () => this.#show());
    this.#field.addEventListener("focus", () => this.#show());
    form.addEventListener("focusout", ({ relatedTarget }) => {
      this.#list.hidden = !form.contains(/** @type {Node | null} */ (relatedTarget));
    });
    form.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.#list.hidden = true;
    });
    this.#show();
  }

  #show() {
    const query = this.#field.value.trim();
    this.#data.load(query !== "");
    const { catalogue, isSettled } = this.#data;
    const isOpen = catalogue && query && this.#form.contains(document.activeElement);
    this.#list.hidden = !isOpen;
    if (isOpen) this.#list.replaceChildren(...this.#found(catalogue, query));
    setReady(isSettled);
  }

  /**
   * @param {import("./catalogue.js").Catalogue} catalogue
   * @param {string} query
   */
  #found(catalogue, query) {
    const state = { query, chosen: new Set(), sort: "" };
    const selection = select(catalogue, state);
    const hits = selection.match?.hits;
    this.#status.textContent = catalogue.labels.found.replace("{n}", `${selection.count}`);
    const products = selection.first(MOST_PRODUCTS).map((product) => {
      const name = element("span", "", ...written(marked(catalogue, product.name, hits)));
      const place = element("small", "", product.province.text);
      const row = link(catalogue, product.address, plate(catalogue, product), name, place);
      row.dataset.product = product.id;
      return row;
    });
    const groups = others(catalogue, query, selection).map(([title, links]) =>
      element(
        "p",
        "",
        title,
        ...links.map(([address, text]) =>
          link(catalogue, address, ...written(marked(catalogue, text, hits))),
        ),
      ),
    );
    const all = link(catalogue, `san-pham/${searchOf(catalogue, state)}`, catalogue.labels.all);
    return [...products, ...groups, element("p", "", all)];
  }
}
