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
