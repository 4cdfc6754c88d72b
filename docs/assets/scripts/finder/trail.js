/** Address and history follow what is asked, and how far one has looked, for the way back. */

// The browser takes longer to note an address than to show an answer, and looks for the sign of the
// site again: it is told at a rest, longer than between two keys.
const REST_MS = 1000;

/** @typedef {{address: string, shown: number}} Place where somebody is, and how many cards */

export class Trail {
  #place;
  #rest = 0;

  /**
   * @param {() => Place} place
   * @param {() => void} restore called on the way back and forth
   */
  constructor(place, restore) {
    this.#place = place;
    history.scrollRestoration = "manual";
    addEventListener("popstate", () => {
      clearTimeout(this.#rest);
      restore();
    });
    addEventListener("pagehide", () => this.keep());
    addEventListener("scroll", () => this.keepSoon());
  }

  /** A step that one can go back. */
  step() {
    history.pushState(null, "", this.#place().address);
  }

  keep() {
    clearTimeout(this.#rest);
    const { address, shown } = this.#place();
    history.replaceState({ shown, y: scrollY }, "", address);
  }

  keepSoon() {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.keep(), REST_MS);
  }
}
