/** What the finder shows of what was found: how many, hints, cards. */
import { Card } from "./card.js";
import { element, link, tell } from "./elements.js";
import { writer } from "./marked.js";
import { meant, others } from "./others.js";
import { SORTS } from "./selection.js";

/**
 * @typedef {import("./catalogue.js").Catalogue} Catalogue
 * @typedef {import("./catalogue.js").Product} Product
 * @typedef {import("./selection.js").Selection} Selection
 * @typedef {import("./selection.js").State} State
 */

export class Results {
  #part;
  /** @type {Card[]} by their places: a card stays in its place, whatever it shows */
  #cards = [];
  #titles = [element("h2", "sc-section__title"), element("h2", "sc-section__title")];
  #others = "";
  #writeCount;
  #writeWaiting;

  /** @param {(name: string) => any} part */
  constructor(part) {
    this.#part = part;
    this.#writeCount = writer(part("count"));
    this.#writeWaiting = writer(part("waiting"));
  }

  /**
   * @param {Catalogue} catalogue
   * @param {State} state
   * @param {Selection} selection
   * @param {number} most how many cards
   */
  show(catalogue, state, selection, most) {
    const shown = selection.first(most);
    const isByFamily = !selection.match || state.sort !== SORTS[0];
    this.#showCount(selection.count);
    this.#showHints(catalogue, state, selection);
    this.#showOthers(catalogue, state, selection);
    this.#keepFocus(() => this.#showCards(catalogue, shown, selection.match?.hits));
    this.#showTitles(catalogue, isByFamily ? shown : []);
    tell(this.#part("more"), { hidden: shown.length === selection.length });
  }

  /**
   * @param {string | undefined} id of a product
   * @param {string} [part] of its card
   */
  focusOn(id, part = "a") {
    this.#part("results").querySelector(`[data-product="${id}"] ${part}`)?.focus();
  }

  /**
   * Whoever stands on a card stands on the same product afterwards, if it is still there.
   * @param {() => void} change
   */
  #keepFocus(change) {
    const focused = this.#part("results").querySelector("[data-product] :focus");
    const id = focused?.closest("[data-product]").dataset.product;
    change();
    if (focused) this.focusOn(id, focused.matches("a") ? "a" : `[data-keep=${focused.dataset.keep}]`);
  }

  /**
   * What has come stays shown; new pictures are asked for after the answer (finder.css).
   * @returns {boolean} whether there are any
   */
  keepPictures() {
    let isNew = false;
    for (const image of this.#part("results").querySelectorAll("[loading=lazy]")) {
      if (image.complete) image.loading = "eager";
      else isNew = true;
    }
    return isNew;
  }

  /** @param {number} count */
  #showCount(count) {
    const told = [grouped(count)];
    tell(this.#part("count").dataset, { resultCount: `${count}` });
    this.#writeCount(told);
    this.#writeWaiting(told);
    tell(this.#part("one"), { hidden: count !== 1 });
    tell(this.#part("many"), { hidden: count === 1 });
  }

  /**
   * Not told by the state of the whole page, which turns at each key.
   * @param {boolean} isWaiting
   */
  showWaiting(isWaiting) {
    this.#part("count").parentElement.toggleAttribute("data-waiting", isWaiting);
  }

  /**
   * What was meant, why there is nothing.
   * @param {Catalogue} catalogue
   * @param {State} state
   * @param {Selection} selection
   */
  #showHints(catalogue, { query }, selection) {
    const { count, length, match, unfiltered } = selection;
    const word = meant(catalogue, query, selection);
    const isAsked = !match || match.kind === "exact" || word !== "";
    tell(this.#part("word"), { textContent: word });
    tell(this.#part("meant"), { hidden: !word });
    tell(this.#part("filtered"), { hidden: count > 0 || !unfiltered });
    tell(this.#part("nearest"), { hidden: isAsked || !length });
    tell(this.#part("none"), { hidden: length > 0 });
  }

  /**
   * Pages of that name.
   * @param {Catalogue} catalogue
   * @param {State} state
   * @param {Selection} selection
   */
  #showOthers(catalogue, { query }, selection) {
    const groups = others(catalogue, query, selection);
    const told = JSON.stringify(groups);
    if (told === this.#others) return;
    this.#others = told;
    const lines = groups.map(([title, links]) => {
      const made = links.flatMap(([address, text]) => [link(catalogue, address, text), " "]);
      return element("p", "", `${title}: `, ...made);
    });
    this.#part("others").replaceChildren(...lines);
  }

  /**
   * @param {Catalogue} catalogue
   * @param {Product[]} shown
   * @param {import("./marked.js").Hits} hits
   */
  #showCards(catalogue, shown, hits) {
    for (const [place, product] of shown.entries()) {
      const card = (this.#cards[place] ??= new Card());
      card.show(catalogue, product, hits);
      if (!card.element.parentNode) this.#part("results").append(card.element);
    }
    for (const { element: surplus } of this.#cards.slice(shown.length)) surplus.remove();
  }

  /**
   * A title before the first card of each family.
   * @param {Catalogue} catalogue
   * @param {Product[]} shown none where they are mixed
   */
  #showTitles({ labels }, shown) {
    for (const [family, title] of this.#titles.entries()) {
      const place = shown.findIndex(({ isAlso }) => isAlso === family > 0);
      const first = this.#cards[place]?.element;
      tell(title, { textContent: family ? labels.also : labels.voted });
      if (!first) title.remove();
      else if (first.previousSibling !== title) first.before(title);
    }
  }
}

/**
 * The browser's own formats take longer to load than a search takes.
 * @param {number} count
 * @returns {string} 1.498 in Vietnamese, 1,498 in English
 */
export function grouped(count) {
  const mark = document.documentElement.lang === "vi" ? "." : ",";
  return `${count}`.replace(/\B(?=(\d{3})+$)/g, mark);
}
