/** What a card says of the vote, else of another mark. */
import { element, stand, tell } from "./elements.js";
import { writer } from "./marked.js";

/** The badge of a product of the vote. */
export class Badge {
  #steps = element("span", "");
  #title = element("span", "sc-badge__title");
  #until = element("span", "sc-badge__until");
  element = element("span", "", this.#title, " ");
  #write = [this.#title, this.#until].map(writer);

  /** @param {[title: string, until: string, state: string, rank: number, lastDay: string]} told */
  show([title, until, state, rank]) {
    tell(this.element, { className: `sc-badge sc-badge--${state}` });
    tell(this.#steps, { className: `sc-steps sc-steps--${rank}` });
    this.#write.forEach((write, at) => write([at ? until : title]));
    stand(this.#steps, rank, (steps) => this.#title.before(steps));
    stand(this.#until, until, (line) => this.element.append(line));
  }
}

/**
 * What stands in another mark.
 * @param {[title: string, stars: number, detail: string, lastDay: string]} mark
 */
export function markParts([title, stars, detail]) {
  const drawn = stars ? [element("span", `sc-stars sc-stars--${stars}`), " "] : [];
  return [...part("sc-mark__title", title), ...drawn, ...part("sc-mark__detail", detail)];
}

/**
 * @param {string} name
 * @param {string} text
 */
function part(name, text) {
  return text ? [element("span", name, text), " "] : [];
}
