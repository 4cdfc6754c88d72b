/** The plate of a product: its photo, else its drawn cover. */
import { element, tell } from "./elements.js";
import { photoPlate } from "./photo.js";

/**
 * @typedef {import("./catalogue.js").Catalogue} Catalogue
 * @typedef {import("./catalogue.js").Product} Product
 */

/** @type {Map<string, HTMLImageElement[]>} a drawing that nobody holds would be read anew */
const goods = new Map();

/**
 * @param {Catalogue} catalogue
 * @param {Product} product
 * @returns {HTMLElement}
 */
export function plate(catalogue, product) {
  if (product.photo) return photoPlate(catalogue.photos, product.photo);
  const made = element("span", "");
  redraw(made, catalogue, product);
  return made;
}

/**
 * Show the cover of another product: the plate stays, for a new one costs more to lay out.
 * @param {HTMLElement} drawn
 * @param {Catalogue} catalogue
 * @param {Product} product
 */
export function redraw(drawn, catalogue, { drawing, facets, flags, province }) {
  const wall = flags & 4 ? " sc-plate--deep" : "";
  tell(drawn, { className: `sc-plate sc-plate--${province.slug}${wall}` });
  // A drawing shows the kind of good, or the group where nobody knows that.
  const [{ text: alt }] = ["hang", "nhom"].flatMap((key) => catalogue.valuesOf(facets, key));
  const [shown] = drawn.children;
  const image = drawing && good(`${catalogue.covers}${drawing}.svg`, shown);
  if (image) tell(image, { alt });
  // Never the old image with another address: it would show the other good until that has come.
  if (image !== shown) drawn.replaceChildren(...(image ? [image] : []));
}

/**
 * @param {string} src
 * @param {Element} shown
 * @returns {HTMLImageElement} the one that is shown, else one that is free
 */
function good(src, shown) {
  const known = goods.get(src) ?? [];
  const free = known.find((one) => one === shown) ?? known.find((one) => !one.isConnected);
  if (free) return free;
  const made = element("img", "sc-plate__good");
  goods.set(src, [...known, made]);
  return Object.assign(made, { width: 400, height: 500, loading: "lazy", src });
}
