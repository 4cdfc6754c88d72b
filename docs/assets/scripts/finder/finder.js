/** The finder of `/san-pham/`: what is typed and chosen, and what that finds. */
import { Data, setReady } from "./data.js";
import { element } from "./cards.js";
import { searchOf, select, stateOf } from "./selection.js";
import { Shell } from "./shell.js";
import { watchArrows, watchTyping } from "./typing.js";

const PAGE = 24;
const SCROLL_MS = 150;

/** @typedef {import("./selection.js").State} State */

/** Takes over from the static catalogue as soon as there is something to show. */
export class Finder {
  #place;
  #field;
  #data = new Data(document.documentElement.lang);
  /** @type {Shell | null} */
  #shell = null;
  /** @type {State} */
  #state = { query: "", chosen: new Set(), sort: "" };
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
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#shell?.focus();
    });
    watchTyping(this.#field, () => setReady(false), () => this.#type());
    watchArrows(place, this.#field, ".sc-card__name a");
    this.#keepPlace();
    this.#data.addEventListener("change", () => this.#refresh());
    this.#restore();
    if (location.search) showStatic(false);
    this.#data.load(this.#field.value !== "");
  }

  /** Take what the address and the history say. */
  #restore() {
    this.#field.value = new URLSearchParams(location.search).get("q") ?? "";
    this.#shown = history.state?.shown ?? PAGE;
    this.#scroll = history.state?.y;
    this.#isTyping = false;
    setReady(false);
    if (this.#shell) this.#state = stateOf(this.#shell.catalogue, location.search);
    this.#show();
  }

  /** There is more to find, or no more will come. */
  #refresh() {
    const { catalogue } = this.#data;
    if (catalogue && catalogue !== this.#shell?.catalogue) {
      this.#shell?.remove();
      this.#state = { ...stateOf(catalogue, location.search), query: this.#field.value };
      this.#shell = new Shell(catalogue, this.#place, {
        ask: (change) => this.#go({ ...this.#state, ...change }),
        more: () => this.#showMore(),
      });
    }
    showStatic(!this.#shell);
    this.#show();
    this.#showFailure();
  }

  #showFailure() {
    const { failed = "", again = "" } = this.#place.dataset;
    this.#place.querySelector(".sc-finder__failure")?.remove();
    if (!this.#data.hasFailed) return;
    const button = element("button.sc-button", { type: "button" }, again);
    button.addEventListener("click", () => this.#data.retry());
    this.#place.append(element("p.sc-finder__failure", { role: "alert" }, failed, " ", button));
  }

  #type() {
    this.#go({ ...this.#state, query: this.#field.value }, this.#isTyping);
    this.#isTyping = true;
  }

  /**
   * Look for something else.
   * @param {State} state
   * @param {boolean} [isSame] whether the present entry of the history takes it: not one for a key
   */
  #go(state, isSame = false) {
    this.#state = state;
    this.#isTyping = false;
    this.#shown = PAGE;
    this.#scroll = undefined;
    if (this.#field.value !== state.query) this.#field.value = state.query;
    if (!this.#shell) return;
    const address = location.pathname + searchOf(this.#shell.catalogue, state);
    history[isSame ? "replaceState" : "pushState"](null, "", address);
    this.#show();
  }

  #showMore() {
    this.#shown += PAGE;
    this.#show();
  }

  #show() {
    if (!this.#shell) return;
    this.#data.load(this.#state.query !== "");
    this.#shell.show(select(this.#shell.catalogue, this.#state), this.#state, this.#shown);
    setReady(this.#data.isSettled);
    if (!this.#data.isSettled || this.#scroll === undefined) return;
    scrollTo(0, this.#scroll);
    this.#scroll = undefined;
  }

  /** Keep how far one has looked, for the way back. */
  #keepPlace() {
    const keep = () => history.replaceState({ shown: this.#shown, y: scrollY }, "");
    let timer = 0;
    history.scrollRestoration = "manual";
    addEventListener("popstate", () => this.#restore());
    addEventListener("pagehide", keep);
    addEventListener("scroll", () => {
      clearTimeout(timer);
      timer = setTimeout(keep, SCROLL_MS);
    });
  }
}

/** @param {boolean} isShown */
function showStatic(isShown) {
  for (const part of document.querySelectorAll("[data-finder-static]")) {
    /** @type {HTMLElement} */ (part).hidden = !isShown;
  }
}
