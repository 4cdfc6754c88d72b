import { markLapsed } from "../validity.js";
import { card, element, remover, table } from "./drawn.js";
import { excerptOf } from "./excerpt.js";
import { idsIn, keep, kept, query, whenKept } from "./lists.js";

/** @typedef {import("./lists.js").List} List */
/** @typedef {Awaited<ReturnType<typeof excerptOf>>} Found */

// Stands in the history where the address only repeats the visitor's own list.
const OWN = "own";
/** @type {Map<string, ReturnType<typeof excerptOf>>} */
const excerpts = new Map();
/** @type {string | undefined} the ids that the page shows */
let shown;

/**
 * The page of a list: the products of its address, else those that the visitor keeps.
 * @param {HTMLElement} page
 */
export function watchListing(page) {
  const list = /** @type {List} */ (page.dataset.listing);
  const update = () => show(page, idsOfPage(list));
  page.addEventListener("click", ({ target }) => {
    const { print, remove } = /** @type {HTMLElement} */ (target).dataset;
    if (print !== undefined) window.print();
    if (!remove) return;
    const rest = idsOfPage(list).filter((id) => id !== remove);
    if (history.state === OWN) return keep(list, rest);
    address(rest, null);
    update();
  });
  whenKept(update);
  update();
}

/** @param {List} list */
function idsOfPage(list) {
  const sent = new URLSearchParams(location.search).get("sp");
  if (sent !== null && history.state !== OWN) return idsIn(list, sent);
  const ids = kept(list);
  address(ids, OWN);
  return ids;
}

/**
 * @param {string[]} ids
 * @param {string | null} state
 */
function address(ids, state) {
  history.replaceState(state, "", location.pathname + query(ids));
}

/**
 * @param {HTMLElement} page
 * @param {string[]} ids
 */
async function show(page, ids) {
  if (`${ids}` === shown) return;
  const isChange = shown !== undefined;
  shown = `${ids}`;
  const [few, place, tools] = /** @type {HTMLElement[]} */ ([...page.children]);
  const base = few.querySelector("a")?.href;
  const found = await Promise.all(ids.map((id) => excerpt(`${base}${id}/`)));
  if (`${ids}` !== shown) return;
  place.replaceChildren(...drawn(ids, found, page.dataset));
  few.hidden = ids.length >= Number(few.dataset.few);
  tools.hidden = !ids.length;
  const language = /** @type {HTMLAnchorElement} */ (document.querySelector(".sc-header__language"));
  language.search = query(ids);
  markLapsed(document, new Date());
  // The button that was pressed may be gone, and the keyboard's place with it.
  if (isChange && document.activeElement === document.body) place.focus();
}

/** @param {string} address */
function excerpt(address) {
  const found = excerpts.get(address) ?? excerptOf(address);
  excerpts.set(address, found);
  return found;
}

/**
 * @param {string[]} ids
 * @param {Found[]} found
 * @param {DOMStringMap} words
 */
function drawn(ids, found, words) {
  const lines = [];
  /** @type {[string, import("./excerpt.js").Excerpt][]} */
  const products = [];
  for (const [at, id] of ids.entries()) {
    const one = found[at];
    if (typeof one !== "string") products.push([id, one]);
    else lines.push(element("p", {}, `${words[one]}`.replace("{id}", id), " ", remover(id, id, words)));
  }
  if (!products.length) return lines;
  if (words.listing === "compare") return [table(products, words), ...lines];
  const cards = products.map(([id, it]) => card(id, it));
  return [element("div", { class: "sc-cards sc-cards--four" }, ...cards), ...lines];
}
