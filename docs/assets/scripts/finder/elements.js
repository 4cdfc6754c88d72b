/** Elements made by the finder's scripts. */

/**
 * @param {string} tag
 * @param {string} className
 * @param {(Node | string)[]} children
 * @returns {any}
 */
export function element(tag, className, ...children) {
  const made = Object.assign(document.createElement(tag), { className });
  made.append(...children);
  return made;
}

/**
 * Changes what differs: what is written anew, though it is the same, is styled anew.
 * @param {any} shown
 * @param {Record<string, any>} told
 */
export function tell(shown, told) {
  for (const name in told) {
    if (shown[name] !== told[name]) shown[name] = told[name];
  }
}

/**
 * Puts something in its place where there is something to say.
 * @param {HTMLElement} shown
 * @param {unknown} isThere
 * @param {(shown: HTMLElement) => void} put
 */
export function stand(shown, isThere, put) {
  if (!isThere) shown.remove();
  else if (!shown.parentNode) put(shown);
}

/**
 * @param {import("./catalogue.js").Catalogue} catalogue
 * @param {string} address below the root of the language
 * @param {(Node | string)[]} children
 */
export function link({ base }, address, ...children) {
  return Object.assign(element("a", "", ...children), { href: base + address });
}

/**
 * The printed parts of the finder, by their names.
 * @param {Element} place
 * @returns {(name: string) => any}
 */
export function partsOf(place) {
  /** @type {Record<string, Element | null>} those looked at so far */
  const parts = {};
  return (name) => (parts[name] ??= place.querySelector(`[data-part=${name}]`));
}
