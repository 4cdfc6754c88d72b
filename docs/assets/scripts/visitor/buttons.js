import { MOST, keep, kept, query, whenKept } from "./lists.js";
import { say } from "./said.js";

/** @typedef {import("./lists.js").List} List */

const CARD = ".sc-card[data-product]";

/** @type {NodeListOf<HTMLAnchorElement>} the header's ways to the lists */
const ways = document.querySelectorAll("[data-kept]");

/** The buttons of products and the counters of the header. */
export function watchButtons() {
  document.addEventListener("click", ({ target }) => {
    const button = /** @type {Element} */ (target).closest("[data-keep]");
    if (button instanceof HTMLElement) toggle(button);
  });
  new MutationObserver((changes) => {
    // A card of the finder turns to other products.
    for (const { addedNodes, target, type } of changes) {
      equip(type === "attributes" ? [target] : [...addedNodes]);
    }
  }).observe(document.body, { attributeFilter: ["data-product"], childList: true, subtree: true });
  whenKept(show);
  show();
  // There may be many.
  for (const card of document.querySelectorAll(CARD)) setTimeout(name, 0, card);
}

/** @param {Node[]} places cards, or what may hold some */
function equip(places) {
  for (const place of places) {
    if (!(place instanceof Element)) continue;
    if (place.matches(CARD)) name(place);
    place.querySelectorAll(CARD).forEach(name);
  }
}

/** @param {Element} card */
function name(card) {
  if (!card.querySelector("[data-keep]")) {
    const tools = document.createElement("div");
    tools.className = "sc-card__tools";
    tools.append(...[...ways].map(keeper));
    card.append(tools);
  }
  const text = card.querySelector(".sc-card__name")?.textContent;
  for (const button of card.querySelectorAll("button")) {
    button.dataset.id = card.getAttribute("data-product") ?? "";
    button.ariaLabel = `${button.title}: ${text}`;
  }
  showButtons(card);
}

/** @param {HTMLAnchorElement} way */
function keeper(way) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "sc-keep";
  button.dataset.keep = way.dataset.kept;
  button.title = way.dataset.verb ?? "";
  button.append(way.firstElementChild?.cloneNode(true) ?? "");
  return button;
}

/** @param {HTMLElement} button */
function toggle({ dataset }) {
  const list = /** @type {List} */ (dataset.keep);
  const id = dataset.id ?? "";
  const ids = kept(list);
  const way = [...ways].find((one) => one.dataset.kept === list);
  if (ids.includes(id)) return keep(list, ids.filter((one) => one !== id));
  if (ids.length === MOST[list]) return say((way?.dataset.full ?? "").replace("{n}", `${ids.length}`));
  keep(list, [...ids, id]);
  // The header may be far away: the way to the comparison comes to the visitor.
  if (list === "compare" && way) say(way.cloneNode(true));
}

function show() {
  for (const way of ways) {
    const list = /** @type {List} */ (way.dataset.kept);
    const ids = kept(list);
    way.hidden = !ids.length;
    if (list === "compare") way.search = query(ids);
    way.lastElementChild?.replaceChildren(`${ids.length}`);
  }
  showButtons(document);
}

/** @param {ParentNode} within */
function showButtons(within) {
  for (const button of within.querySelectorAll("[data-keep]")) {
    const { keep: list, id } = /** @type {HTMLElement} */ (button).dataset;
    button.ariaPressed = `${kept(/** @type {List} */ (list)).includes(id ?? "")}`;
  }
}
