/** The finder of `/san-pham/`: what is typed and chosen, and what that finds. */
import { cardOf, element } from "./cards.js";
import { Data } from "./data.js";
import { meant, others } from "./others.js";
import { searchOf, select, stateOf } from "./selection.js";
import { counted, shellOf } from "./shell.js";
import { watchArrows, watchTyping } from "./typing.js";

const PAGE = 24;
const SCROLL_MS = 150;

/**
 * @typedef {import("./catalogue.js").Catalogue} Catalogue
 * @typedef {import("./catalogue.js").Product} Product
 * @typedef {import("./selection.js").Selection} Selection
 */

/** Takes over from the static catalogue as soon as there is something to show. */
export class Finder {
  #place;
  #field;
  #data = new Data(document.documentElement.lang);
  /** @type {Catalogue | null} */
  #catalogue = null;
  /** @type {import("./shell.js").Shell | null} */
  #shell = null;
  /** @type {import("./selection.js").State} */
  #state = { query: "", chosen: new Set(), sort: "" };
  /** @type {Map<Product, ReturnType<typeof cardOf>>} */
  #cards = new Map();
  #isTyping = false;
  #shown = PAGE;
  /** @type {number | undefined} where the page stood, until it stands there again */
  #scroll;

  /**
   * @param {HTMLElement} place where it goes
   * @param {HTMLFormElement} form the header's search box, which moves there
   */
  constructor(place, form) {
    this.#place = place;
    this.#field = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
    place.append(form);
    watchTyping(this.#field, () => setReady(false), () => this.#type());
    watchArrows(place, this.#field, ".sc-card__name a");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#type();
      this.#shell?.title.focus();
    });
    this.#keepPlace();
    this.#data.addEventListener("change", () => this.#refresh());
    this.#read();
    showStatic(!location.search);
    this.#data.load(this.#field.value !== "");
  }

  /** Take what the address and the history say. */
  #read() {
    this.#field.value = new URLSearchParams(location.search).get("q") ?? "";
    this.#shown = history.state?.shown ?? PAGE;
    this.#scroll = history.state?.y;
    this.#isTyping = false;
    setReady(false);
    if (this.#catalogue) this.#state = stateOf(this.#catalogue, location.search);
    this.#show();
  }

  /** There is more to find, or no more will come. */
  #refresh() {
    const { catalogue, hasFailed } = this.#data;
    this.#place.querySelector(".sc-notice")?.remove();
    if (hasFailed) this.#place.append(this.#failure());
    if (!catalogue) return showStatic(true);
    if (catalogue !== this.#catalogue) this.#begin(catalogue);
    this.#show();
  }

  /** @param {Catalogue} catalogue */
  #begin(catalogue) {
    this.#shell?.whole.forEach((part) => part.remove());
    this.#catalogue = catalogue;
    this.#cards.clear();
    this.#state = stateOf(catalogue, location.search);
    this.#shell = shellOf(catalogue, {
      choose: (chosen) => this.#go({ ...this.#state, chosen: new Set(chosen) }),
      sort: (sort) => this.#go({ ...this.#state, sort }),
      more: () => this.#showMore(),
    });
    this.#place.append(...this.#shell.whole);
    showStatic(false);
    if (this.#field.value !== this.#state.query) this.#type();
  }

  #type() {
    const isTyping = this.#isTyping;
    this.#go({ ...this.#state, query: this.#field.value }, isTyping);
    this.#isTyping = true;
  }

  /**
   * Look for something else: a new entry of the history, but not for each key.
   * @param {import("./selection.js").State} state
   * @param {boolean} [isSame] whether the present entry takes it
   */
  #go(state, isSame = false) {
    if (!this.#catalogue) return;
    this.#state = state;
    this.#isTyping = false;
    this.#shown = PAGE;
    const address = location.pathname + searchOf(this.#catalogue, state);
    history[isSame ? "replaceState" : "pushState"](null, "", address);
    this.#show();
  }

  #show() {
    if (!this.#catalogue || !this.#shell) return;
    this.#data.load(this.#state.query !== "");
    const selection = select(this.#catalogue, this.#state);
    this.#shell.show(selection, this.#state);
    this.#showResults(selection);
    setReady(this.#data.isSettled);
    if (!this.#data.isSettled || this.#scroll === undefined) return;
    scrollTo(0, this.#scroll);
    this.#scroll = undefined;
  }

  #keepPlace() {
    const keep = () => history.replaceState({ shown: this.#shown, y: scrollY }, "");
    let timer = 0;
    history.scrollRestoration = "manual";
    addEventListener("popstate", () => this.#read());
    addEventListener("pagehide", keep);
    addEventListener("scroll", () => {
      clearTimeout(timer);
      timer = setTimeout(keep, SCROLL_MS);
    });
  }
}
