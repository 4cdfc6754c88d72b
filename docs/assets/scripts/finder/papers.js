/** The badge of a product of the vote, else that of another mark. */
import { element } from "./elements.js";

/**
 * @param {import("./catalogue.js").Product} product
 * @returns {HTMLElement[]} none where it has neither
 */
export function papers({ badge, mark }) {
  if (badge) return [badgeOf(badge)];
  if (!mark) return [];
  const [title, stars, detail] = mark;
  const drawn = stars ? [element("span", `sc-stars sc-stars--${stars}`), " "] : [];
  return [
    element(
      "span",
      "sc-mark",
      ...part("sc-mark__title", title),
      ...drawn,
      ...part("sc-mark__detail", detail),
    ),
  ];
}

/** @param {[string, string, string, number, string]} badge */
function badgeOf([title, until, state, rank, lastDay]) {
  const steps = element("span", `sc-steps sc-steps--${rank}`);
  const texts = [...part("sc-badge__title", title), ...part("sc-badge__until", until)];
  const made = element("span", `sc-badge sc-badge--${state}`, ...(rank ? [steps] : []), ...texts);
  made.dataset.lastDay = lastDay;
  return made;
}

/**
 * @param {string} name
 * @param {string} text
 */
function part(name, text) {
  return text ? [element("span", name, text), " "] : [];
}
