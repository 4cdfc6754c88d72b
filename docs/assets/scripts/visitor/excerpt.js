/**
 * What a list shows of a product, taken from the product's own page.
 * @typedef {object} Excerpt
 * @property {string} address
 * @property {Node[]} name
 * @property {Node[]} plate
 * @property {Node[]} place
 * @property {Node[]} also
 * @property {Node[]} badges
 * @property {Node[]} maker
 * @property {[string, Node[]][]} facts
 */

// What is not named here stays behind; links come as plain text.
/** @type {Record<string, string>} */
const ELEMENTS = {
  A: "span",
  DD: "div",
  IMG: "img",
  P: "div",
  PICTURE: "picture",
  SOURCE: "source",
  SPAN: "span",
};
const ATTRIBUTES = ["alt", "class", "data-last-day", "height", "lang", "type", "width"];
// A photo that stands large on its own page is small in a list.
const SIZES = "(min-width: 700px) 220px, 46vw";

/**
 * @param {string} address
 * @returns {Promise<Excerpt | "missing" | "failed">}
 */
export async function excerptOf(address) {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return "missing";
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const moved = page.querySelector("a[data-redirect]")?.getAttribute("href");
    if (moved) return excerptOf(new URL(moved, address).href);
    return page.querySelector(".sc-product") ? excerpt(page, address) : "missing";
  } catch {
    return "failed";
  }
}

/**
 * @param {Document} page
 * @param {string} address
 * @returns {Excerpt}
 */
function excerpt(page, address) {
  const inside = (/** @type {Element | null} */ node) =>
    [...(node?.childNodes ?? [])].flatMap((child) => known(child, address));
  const one = (/** @type {string} */ path) => inside(page.querySelector(path));
  return {
    address,
    name: one(".sc-product__name"),
    plate: one(".sc-product__picture").slice(0, 1),
    place: one(".sc-product__place"),
    also: one(".sc-product__words > p:has(> .sc-also)"),
    badges: one(".sc-product__badges"),
    maker: one(".sc-maker__name"),
    facts: [...page.querySelectorAll(".sc-facts__row")].map((row) => [
      row.querySelector("dt")?.textContent ?? "",
      [...row.querySelectorAll("dd")].flatMap((value) => known(value, address)),
    ]),
  };
}

/**
 * @param {string} written the addresses that a browser may choose from, each with its width
 * @param {string} base
 */
function candidates(written, base) {
  const each = written.split(", ").map((one) => one.split(" "));
  return each.map(([path, width]) => `${new URL(path, base).href} ${width}`).join(", ");
}

/**
 * @param {Node} node
 * @param {string} base
 * @returns {Node[]} a copy of the known elements and attributes in it
 */
function known(node, base) {
  if (node instanceof Text) return [new Text(node.data)];
  if (!(node instanceof Element) || !ELEMENTS[node.tagName]) return [];
  const copy = document.createElement(ELEMENTS[node.tagName]);
  for (const { name, value } of node.attributes) {
    if (ATTRIBUTES.includes(name)) copy.setAttribute(name, value);
    if (name === "src") copy.setAttribute(name, new URL(value, base).href);
    if (name === "srcset") copy.setAttribute(name, candidates(value, base));
    if (name === "sizes") copy.setAttribute(name, SIZES);
  }
  copy.append(...[...node.childNodes].flatMap((child) => known(child, base)));
  return [copy];
}
