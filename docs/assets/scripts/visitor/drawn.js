/** @typedef {import("./excerpt.js").Excerpt} Excerpt */

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {(string | Node)[]} children
 */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * A card like those that the site prints.
 * @param {string} id
 * @param {Excerpt} it
 */
export function card(id, it) {
  return element(
    "article",
    { class: "sc-card", "data-product": id },
    element("div", { class: "sc-card__picture" }, ...it.plate, ...it.also),
    ...it.place,
    element("h2", { class: "sc-card__name" }, element("a", { href: it.address }, ...it.name)),
    ...it.badges.slice(0, 1),
  );
}

/**
 * Products side by side: a column for each, a row for each thing that is known of one of them.
 * @param {[string, Excerpt][]} products
 * @param {DOMStringMap} words
 */
export function table(products, words) {
  const columns = products.map(([id, it]) => column(id, it, words));
  const known = products.map(([, it]) => new Map([
    [words.recognition ?? "", [...it.also, ...it.badges]],
    [words.maker ?? "", it.maker],
    ...it.facts,
  ]));
  const names = new Set(known.flatMap((facts) => [...facts.keys()]));
  const rows = [...names].map((name) => element(
    "tr",
    {},
    element("th", { scope: "row" }, name),
    ...known.map((facts) => element("td", {}, ...filled(facts.get(name), words))),
  ));
  return element(
    "table",
    {},
    element("thead", {}, element("tr", {}, element("td", {}), ...columns)),
    element("tbody", {}, ...rows),
  );
}

/**
 * @param {Node[] | undefined} nodes
 * @param {DOMStringMap} words
 */
function filled(nodes, words) {
  return nodes?.length ? nodes : [element("span", { class: "sc-quiet" }, words.unknown ?? "")];
}

/**
 * @param {string} id
 * @param {Excerpt} it
 * @param {DOMStringMap} words
 */
function column(id, it, words) {
  const link = element("a", { href: it.address }, ...it.name);
  const name = link.textContent ?? "";
  return element("th", { scope: "col" }, ...it.plate, ...it.place, link, remover(id, name, words));
}

/**
 * The button that takes a product out of the list.
 * @param {string} id
 * @param {string} name
 * @param {DOMStringMap} words
 */
export function remover(id, name, { remove = "" }) {
  const attributes = { type: "button", class: "sc-button", "data-remove": id };
  return element("button", { ...attributes, "aria-label": `${remove}: ${name}` }, remove);
}
