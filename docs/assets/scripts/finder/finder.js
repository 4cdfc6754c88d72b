/** The finder of `/san-pham/`: what is typed and chosen, and when it is answered. */
import { Data, setReady } from "./data.js";
import { partsOf, tell } from "./elements.js";
import { Filters } from "./filters.js";
import { rehearse } from "./rehearsal.js";
import { Results } from "./results.js";
import { searchOf, select, SORTS, stateOf } from "./selection.js";
import { Trail } from "./trail.js";
import { watchArrows, watchTyping } from "./typing.js";

// While somebody types two rows are more than the screen shows; whoever turns to them sees more.
const [TYPED_CARDS, FEW_CARDS] = matchMedia("(min-width: 700px)").matches ? [6, 12] : [4, 6];
const MORE_CARDS = 36;
// What stands beside the answer comes after it, and not at all where the next key comes sooner.
const PAINT_MS = 50;

/**
 * @typedef {import("./catalogue.js").Catalogue} Catalogue
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {import("./selection.js").State} State
 */

/** Fills the printed finder, and takes over from the static catalogue. */
export class Finder {
  #place;
  #static = /** @type {Element} */ (document.querySelector("[data-finder-static]"));
  #field;
  #part;
  #data = new Data(document.documentElement.lang);
  #results;
  #filters;
  #trail;
  /** @type {Catalogue | null} */
  #catalogue = null;
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
    this.#part = partsOf(place);
    this.#part("field").prepend(form);
    this.#results = new Results(this.#part);
    this.#filters = new Filters(this.#part, (chosen) => this.#ask({ chosen }));
    this.#trail = new Trail(
      () => ({ address: this.#address(), shown: this.#shown }),
      () => this.#restore(),
    );
    this.#watchParts(form);
    this.#restore();
    this.#showStatic(!location.search);
    this.#data.addEventListener("change", () => this.#refresh());
    this.#data.load(this.#field.value !== "");
  }

  /** @param {HTMLFormElement} form */
  #watchParts(form) {
    const part = this.#part;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      part("title").focus();
    });
    addEventListener("scroll", () => this.#showFew());
    part("results").addEventListener("focusin", () => this.#showFew());
    watchTyping(this.#field, (isReady) => (isReady ? this.#type() : this.#wait()));
    watchArrows(this.#place, this.#field, ".sc-card__name a");
    part("sort").onchange = () => this.#ask({ sort: part("sort").value });
    part("empty").onclick = () => this.#ask({ query: "" });
    part("word").onclick = () => this.#ask({ query: part("word").textContent });
    part("again").onclick = () => this.#data.retry();
    part("more").onclick = () => this.#showMore();
  }

  /** What is shown is not yet the answer to what is in the field. */
  #wait() {
    setReady(false);
    this.#results.showWaiting(true);
  }

  /** Take what the address and the history say. */
  #restore() {
    this.#field.value = new URLSearchParams(location.search).get("q") ?? "";
    this.#shown = Math.max(FEW_CARDS, history.state?.shown ?? 0);
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
    this.#static.toggleAttribute("data-whole", hasFailed);
    const focused = this.#static.contains(document.activeElement) && document.activeElement;
    this.#showStatic(!isThere && (hasFailed || !location.search));
    this.#show();
    // Whoever stood on a printed card stands on the same one among the results.
    const card = /** @type {HTMLElement | null} */ (focused && focused.closest("[data-product]"));
    if (isThere && card) this.#results.focusOn(card.dataset.product);
  }

  /** @param {Catalogue} catalogue */
  #begin(catalogue) {
    this.#catalogue = catalogue;
    this.#filters.begin(catalogue);
    this.#state = { ...stateOf(catalogue, location.search), query: this.#field.value };
    rehearse(catalogue);
  }

  #type() {
    const isFirst = !this.#isTyping;
    this.#take({ query: this.#field.value });
    this.#isTyping = true;
    this.#shown = TYPED_CARDS;
    this.#show(() => {
      if (isFirst) this.#step();
      this.#trail.keepSoon();
    });
    this.#place.toggleAttribute("data-turning", this.#results.keepPictures());
  }

  /**
   * Look for something else.
   * @param {Partial<State>} change
   */
  #ask(change) {
    this.#trail.keep();
    this.#take(change);
    this.#step();
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

  #step() {
    if (this.#catalogue) this.#trail.step();
  }

  /** What the address says; as it is while nothing is known. */
  #address() {
    if (!this.#catalogue) return location.href;
    return location.pathname + searchOf(this.#catalogue, this.#state);
  }

  #showMore() {
    this.#shown = Math.max(FEW_CARDS, this.#shown) + MORE_CARDS;
    this.#show();
  }

  /** Nobody types: the answer to the last key is shown as any other is. */
  #showFew() {
    if (this.#shown >= FEW_CARDS) return;
    this.#shown = FEW_CARDS;
    if (this.#selection) this.#showResults(this.#selection);
  }

  /**
   * Look for what is asked. The answer is painted first; what stands beside it comes after.
   * @param {() => void} [finish] what else comes after
   */
  #show(finish) {
    setReady(false);
    const selection = this.#select();
    this.#standAgain();
    afterPaint(() => {
      if (selection === this.#selection) this.#showRest(selection);
      finish?.();
    });
  }

  /** Where the page stood before it was left. */
  #standAgain() {
    if (!this.#catalogue || !this.#data.isSettled || this.#scroll === undefined) return;
    scrollTo(0, this.#scroll);
    this.#scroll = undefined;
  }

  #select() {
    if (!this.#catalogue) return null;
    this.#data.load(this.#state.query !== "");
    this.#selection = select(this.#catalogue, this.#state);
    this.#showResults(this.#selection);
    return this.#selection;
  }

  /** @param {Selection} selection */
  #showResults(selection) {
    if (!this.#catalogue) return;
    this.#results.show(this.#catalogue, this.#state, selection, this.#shown);
  }

  /** @param {Selection | null} selection */
  #showRest(selection) {
    const { chosen, query, sort } = this.#state;
    delete this.#place.dataset.turning;
    if (selection) this.#filters.show(chosen, selection.counts());
    tell(this.#part("sort"), { value: sort || SORTS[0] });
    tell(this.#part("empty"), { hidden: !query });
    this.#results.showWaiting(!this.#data.isSettled);
    setReady(this.#data.isSettled);
  }

  /** @param {boolean} isShown */
  #showStatic(isShown) {
    this.#part("found").hidden = isShown;
    if (isShown) this.#place.after(this.#static);
    else this.#static.remove();
  }
}

/** @param {() => void} act */
function afterPaint(act) {
  requestAnimationFrame(() => setTimeout(act, PAINT_MS));
}
