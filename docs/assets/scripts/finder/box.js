/** The search box in the head of every page: the best products, places, makers and pages. */
import { element, marked, plate } from "./cards.js";
import { Data, setReady } from "./data.js";
import { others } from "./others.js";
import { searchOf, select } from "./selection.js";
import { watchArrows, watchTyping } from "./typing.js";

const MOST = 6;

export class Box {
  #form;
  #field;
  #list = element("div.sc-suggest", { hidden: true });
  #data = new Data(document.documentElement.lang);

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form;
    this.#field = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
    form.append(this.#list);
    watchTyping(this.#field, () => setReady(false), () => this.#show());
    watchArrows(form, this.#field, ".sc-suggest a");
    form.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") this.#list.hidden = true;
    });
    form.addEventListener("focusout", ({ relatedTarget }) => {
      if (!form.contains(/** @type {Node | null} */ (relatedTarget))) this.#list.hidden = true;
    });
    this.#data.addEventListener("change", () => this.#show());
    this.#show();
  }

  #show() {
    const query = this.#field.value.trim();
    if (query) this.#data.load(true);
    const { catalogue, isSettled } = this.#data;
    const isOpen = query !== "" && catalogue !== null && this.#form.contains(document.activeElement);
    if (catalogue && isOpen) this.#list.replaceChildren(...this.#found(catalogue, query));
    this.#list.hidden = !isOpen;
    setReady(isSettled || !query);
  }

  /**
   * @param {import("./catalogue.js").Catalogue} catalogue
   * @param {string} query
   */
  #found(catalogue, query) {
    const { base, labels } = catalogue;
    const state = { query, chosen: new Set(), sort: "" };
    const selection = select(catalogue, state);
    const hits = selection.match?.hits;
    const products = selection.products.slice(0, MOST).map((product) => {
      const [province] = catalogue.valuesOf(product.facets, "tinh");
      const words = element("span", {}, ...marked(catalogue, product.name, hits), element("small", {}, province.text));
      const link = element("a", { href: base + product.address }, plate(catalogue, product, province.slug), words);
      link.dataset.product = product.id;
      return link;
    });
    const links = others(catalogue, query, selection).flatMap(([title, found]) => [
      element("p.sc-suggest__title", {}, title),
      ...found.map(({ text, address }) => element("a", { href: base + address }, ...marked(catalogue, text, hits))),
    ]);
    const all = element("a.sc-suggest__all", { href: `${base}san-pham/${searchOf(catalogue, state)}` }, labels.all.replace("{query}", query));
    return [...products, ...links, all];
  }
}
