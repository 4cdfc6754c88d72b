import { MOST, keep, kept, query, whenKept } from "./lists.js";
import { say } from "./said.js";

/** @typedef {import("./lists.js").List} List */

/** @type {NodeListOf<HTMLAnchorElement>} the header's ways to the lists */
const ways = document.querySelectorAll("[data-kept]");

/** Buttons on cards and product pages, and the counters in the header. */
export function watchButtons() {
  document.addEventListener("click", ({ target }) => {
    const button = /** @type {Element} */ (target).closest("[data-keep]");
    if (button instanceof HTMLElement) toggle(button);
  });
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) equip(node);
    }
  }).observe(document.body, { childList: true, subtree: true });
  whenKept(show);
  equip(document.body);
  show();
}

/**
 * Puts buttons on the cards that have none yet.
 * @param {Element} place a card, or what may hold some
 */
function equip(place) {
  for (const card of [place, ...place.querySelectorAll(".sc-card")]) {
    if (!card.matches(".sc-card[data-product]:not(:has([data-keep]))")) continue;
    const tools = document.createElement("div");
    tools.className = "sc-card__tools";
    tools.append(...[...ways].map((way) => keeper(way, card)));
    card.append(tools);
    showButtons(tools);
  }
}

/**
 * @param {HTMLAnchorElement} way
 * @param {Element} card
 */
function keeper(way, card) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "sc-keep";
  button.dataset.keep = way.dataset.kept;
  button.dataset.id = card.getAttribute("data-product") ?? "";
  button.title = way.dataset.verb ?? "";
  button.ariaLabel = `${button.title}: ${card.querySelector(".sc-card__name")?.textContent}`;
  button.append(...[...way.children].slice(0, 1).map((sign) => sign.cloneNode(true)));
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
    /** @type {Element} */ (way.lastElementChild).textContent = `${ids.length}`;
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
