/** The finder of `/san-pham/`: what is typed and chosen, and what that finds. */
import { cardOf, element, link } from "./cards.js";
import { Data, setReady } from "./data.js";
import { meant, others } from "./others.js";
import { searchOf, select, SORTS, stateOf } from "./selection.js";
import { watchArrows, watchTyping } from "./typing.js";

// More than a screen of them: what nobody sees yet is not painted with every key.
const FEW_CARDS = matchMedia("(min-width: 700px)").matches ? 12 : 6;
const MORE_CARDS = 36;
const SCROLL_MS = 150;

/**
 * @typedef {import("./catalogue.js").Catalogue} Catalogue
 * @typedef {import("./catalogue.js").Product} Product
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {import("./selection.js").State} State
 */

/** Fills the printed finder, and takes over from the static catalogue. */
export class Finder {
  #place;
  #static = /** @type {Element} */ (document.querySelector("[data-finder-static]"));
  #field;
  #data = new Data(document.documentElement.lang);
  #numbers = new Intl.NumberFormat(document.documentElement.lang);
  /** @type {Record<string, any>} the parts looked at so far */
  #parts = {};
  /** @type {Catalogue | null} */
  #catalogue = null;
  /** @type {{box: HTMLInputElement, number: number}[]} the box of each facet value */
  #boxes = [];
  /** @type {Map<Product, ReturnType<typeof cardOf>>} */
  #cards = new Map();
  /** @type {State} */
  #state = { query: "", chosen: new Set(), sort: "" };
  /** @type {Selection | null} the last one */
  #selection = null;
  #shown = FEW_CARDS;
  #isTyping = false;
  /** @type {number | undefined} where the page stood, until it stands there again */
  #scroll;

  /**
   * @param {HTMLElement} place
   * @param {HTMLFormElement} form the header's search box, which moves here
   */
  constructor(place, form) {
    this.#place = place;
    this.#field = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
    this.#part("field").prepend(form);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#part("title").focus();
    });
    this.#watchParts();
    this.#keepPlace();
    this.#restore();
    this.#showStatic(!location.search);
    this.#data.addEventListener("change", () => this.#refresh());
    this.#data.load(this.#field.value !== "");
  }

  /**
   * @param {string} name
   * @returns {any}
   */
  #part(name) {
    this.#parts[name] ??= this.#place.querySelector(`[data-part=${name}]`);
    return this.#parts[name];
  }

  #watchParts() {
    const on = (/** @type {string} */ name, /** @type {() => void} */ act, event = "click") =>
      this.#part(name).addEventListener(event, act);
    const filters = this.#part("filters");
    const drawer = this.#part("drawer");
    const side = filters.parentElement;
    watchTyping(this.#field, (isReady) => (isReady ? this.#type() : setReady(false)));
    watchArrows(this.#place, this.#field, ".sc-card__name a");
    on("filters", () => this.#ask({ chosen: this.#checked() }), "change");
    on("sort", () => this.#ask({ sort: this.#part("sort").value }), "change");
    on("empty", () => this.#ask({ query: "" }));
    for (const clear of ["clear", "none-chosen"]) on(clear, () => this.#ask({ chosen: new Set() }));
    on("word", () => this.#ask({ query: this.#part("word").textContent }));
    on("again", () => this.#data.retry());
    on("more", () => this.#showMore());
    on("close", () => drawer.close());
    on("drawer", () => side.append(filters), "close");
    on("open", () => {
      drawer.prepend(filters);
      drawer.showModal();
    });
  }

  /** Keep how far one has looked, for the way back. */
  #keepPlace() {
    const keep = () =>
      history.replaceState({ shown: this.#shown, y: scrollY }, "", this.#address());
    let timer = 0;
    history.scrollRestoration = "manual";
    addEventListener("popstate", () => this.#restore());
    addEventListener("pagehide", keep);
    addEventListener("scroll", () => {
      clearTimeout(timer);
      timer = setTimeout(keep, SCROLL_MS);
    });
  }

  /** Take what the address and the history say. */
  #restore() {
    this.#field.value = new URLSearchParams(location.search).get("q") ?? "";
    this.#shown = history.state?.shown ?? FEW_CARDS;
    this.#scroll = history.state?.y;
    this.#isTyping = false;
    if (this.#catalogue) this.#state = stateOf(this.#catalogue, location.search);
    this.#show();
  }

  /** There is more to find, or no more will come. */
  #refresh() {
    const { catalogue, hasFailed, isSettled } = this.#data;
    const isThere = Boolean(catalogue && (catalogue.products.length || isSettled));
    if (catalogue && catalogue !== this.#catalogue) this.#begin(catalogue);
    this.#part("failed").hidden = !hasFailed;
    const focused = this.#static.contains(document.activeElement) && document.activeElement;
    this.#showStatic(!isThere && (hasFailed || !location.search));
    this.#show();
    if (isThere && focused) this.#focusCard(focused.closest("[data-product]"));
    setReady(this.#data.isSettled);
  }

  /** @param {Catalogue} catalogue */
  #begin(catalogue) {
    const boxes = /** @type {HTMLInputElement[]} */ ([
      ...this.#part("filters").querySelectorAll("input"),
    ]);
    this.#catalogue = catalogue;
    this.#boxes = boxes.flatMap((box) => {
      const values = catalogue.facets.find(({ key }) => key === box.name)?.values ?? [];
      return values.filter(({ slug }) => slug === box.value).map(({ number }) => ({ box, number }));
    });
    this.#cards.clear();
    this.#state = { ...stateOf(catalogue, location.search), query: this.#field.value };
  }

  #checked() {
    return new Set(this.#boxes.filter(({ box }) => box.checked).map(({ number }) => number));
  }

  #type() {
    const isTyping = this.#isTyping;
    this.#take({ query: this.#field.value });
    this.#isTyping = isTyping;
    this.#showKey();
  }

  /**
   * Look for something else.
   * @param {Partial<State>} change
   */
  #ask(change) {
    this.#take(change);
    this.#tell("pushState");
    this.#show();
  }

  /** @param {Partial<State>} change */
  #take(change) {
    this.#state = { ...this.#state, ...change };
    this.#isTyping = false;
    this.#shown = FEW_CARDS;
    this.#scroll = undefined;
    this.#field.value = this.#state.query;
  }

  /** @param {"pushState" | "replaceState"} how a key takes the entry of the one before it */
  #tell(how) {
    if (this.#catalogue) history[how](null, "", this.#address());
  }

  /** What the address says; as it is while nothing is known. */
  #address() {
    if (!this.#catalogue) return location.href;
    return location.pathname + searchOf(this.#catalogue, this.#state);
  }

  #showMore() {
    this.#shown += MORE_CARDS;
    this.#show();
  }

  #show() {
    const selection = this.#select();
    if (selection) this.#showRest(selection);
  }

  /** The answer to a key is painted first; what stands beside it, and the history, take as long. */
  #showKey() {
    const how = this.#isTyping ? "replaceState" : "pushState";
    this.#isTyping = true;
    const selection = this.#select();
    const finish = () => {
      if (selection && selection === this.#selection) this.#showRest(selection);
      this.#tell(how);
    };
    requestAnimationFrame(() => setTimeout(finish));
  }

  /** Look for what is asked, and show the results. */
  #select() {
    setReady(false);
    const catalogue = this.#catalogue;
    if (!catalogue) return null;
    this.#data.load(this.#state.query !== "");
    const selection = select(catalogue, this.#state);
    this.#showCount(selection.count);
    this.#showHints(catalogue, selection);
    this.#showCards(catalogue, selection);
    this.#selection = selection;
    return selection;
  }

  /** @param {Selection} selection */
  #showRest({ counts }) {
    this.#showFilters(counts);
    setReady(this.#data.isSettled);
    if (!this.#data.isSettled || this.#scroll === undefined) return;
    scrollTo(0, this.#scroll);
    this.#scroll = undefined;
  }

  /** @param {boolean} isShown */
  #showStatic(isShown) {
    this.#part("found").hidden = isShown;
    if (isShown) this.#place.after(this.#static);
    else this.#static.remove();
  }

  /**
   * Whoever stood on a printed card stands on the same one among the results.
   * @param {HTMLElement | null} printed
   */
  #focusCard(printed) {
    const selector = `[data-product="${printed?.dataset.product}"] a`;
    this.#part("results").querySelector(selector)?.focus();
  }

  /** @param {number} count */
  #showCount(count) {
    const number = this.#part("count");
    number.dataset.resultCount = count;
    number.textContent = this.#numbers.format(count);
    this.#part("waiting").textContent = number.textContent;
    this.#part("one").hidden = count !== 1;
    this.#part("many").hidden = count === 1;
  }

  /** @param {Int32Array} counts */
  #showFilters(counts) {
    const { chosen, sort, query } = this.#state;
    for (const { box, number } of this.#boxes) {
      box.checked = chosen.has(number);
      box.disabled = !counts[number] && !box.checked;
      const count = /** @type {Element} */ (box.parentElement?.lastElementChild);
      if (count.textContent !== `${counts[number]}`) count.textContent = `${counts[number]}`;
    }
    const chips = [...chosen].map((number) => {
      const chip = element("button", "sc-chip", `${this.#catalogue?.values[number].text} ×`);
      chip.onclick = () =>
        this.#ask({ chosen: new Set([...chosen].filter((one) => one !== number)) });
      return chip;
    });
    this.#part("chips").replaceChildren(...chips);
    this.#part("clear").hidden = this.#part("none-chosen").hidden = !chips.length;
    this.#part("chosen").textContent = chips.length ? `(${chips.length})` : "";
    this.#part("sort").value = sort;
    this.#part("empty").hidden = !query;
  }

  /**
   * What was meant, pages of that name, why there is nothing.
   * @param {Catalogue} catalogue
   * @param {Selection} selection
   */
  #showHints(catalogue, selection) {
    const { query } = this.#state;
    const word = meant(query, selection);
    const groups = others(catalogue, query, selection).map(([title, links]) =>
      element(
        "p",
        "",
        `${title}: `,
        ...links.flatMap(([address, text]) => [link(catalogue, address, text), " "]),
      ),
    );
    const isNothing = selection.count === 0;
    this.#part("word").textContent = word;
    this.#part("meant").hidden = !word;
    this.#part("others").replaceChildren(...groups);
    this.#part("filtered").hidden = !isNothing || !selection.unfiltered;
    this.#part("nearest").hidden =
      selection.match?.kind !== "nearest" || !selection.products.length;
    this.#part("none").hidden = selection.products.length > 0;
  }

  /**
   * @param {Catalogue} catalogue
   * @param {Selection} selection
   */
  #showCards(catalogue, { products, match }) {
    const { labels } = catalogue;
    const shown = products.slice(0, this.#shown);
    const isByFamily = !match || this.#state.sort !== SORTS[0];
    const nodes = shown.flatMap((product, place) => {
      const made = this.#cards.get(product) ?? cardOf(catalogue, product);
      const isFirst = isByFamily && shown[place - 1]?.isAlso !== product.isAlso;
      const title = labels[product.isAlso ? "also" : "voted"];
      this.#cards.set(product, made);
      made.mark(match?.hits);
      return isFirst ? [element("h2", "sc-section__title", title), made.card] : [made.card];
    });
    showOnly(this.#part("results"), nodes);
    this.#part("more").hidden = shown.length === products.length;
  }
}

/**
 * Show elements in their order; one that stands where it should is left alone, with its focus.
 * @param {Element} parent
 * @param {Element[]} nodes
 */
function showOnly(parent, nodes) {
  const { children } = parent;
  const wanted = new Set(nodes);
  for (const child of [...children]) if (!wanted.has(child)) child.remove();
  for (const [place, node] of nodes.entries()) {
    if (children[place] !== node) parent.insertBefore(node, children[place] ?? null);
  }
}
