/** The parts of the finder's page that stay while what they show changes. */
import { element } from "./cards.js";
import { SORTS } from "./selection.js";

/**
 * @param {Record<string, string>} labels
 * @param {HTMLElement} panel the facets
 */
export function shellOf(labels, panel) {
  const options = SORTS.map((value) => element("option", { value }, labels[value]));
  const button = (/** @type {string} */ look, /** @type {string} */ text) =>
    element(`button.${look}`, { type: "button" }, text);
  const parts = {
    status: element("p.sc-finder__status", { role: "status" }),
    sort: element("select.sc-finder__sort", { ariaLabel: labels.sort }, ...options),
    filters: button("sc-button sc-finder__filters", labels.filter),
    chips: element("p.sc-chips"),
    links: element("div.sc-finder__links"),
    notice: element("p.sc-finder__notice", { role: "alert" }),
    again: button("sc-button", labels.again),
    title: element("h2.sc-hidden", { tabIndex: -1 }, labels.results),
    results: element("div.sc-cards"),
    more: button("sc-button sc-finder__more", ""),
    side: element("aside.sc-catalogue__facets"),
    drawer: element("dialog.sc-finder__drawer"),
    close: button("sc-button sc-finder__close", labels.close),
  };
  const { status, sort, filters, chips, links, notice, title, results, more, side, drawer } = parts;
  const bar = element("div.sc-finder__bar", {}, filters, status, sort);
  side.append(panel);
  drawer.append(parts.close);
  filters.addEventListener("click", () => {
    drawer.prepend(panel);
    drawer.showModal();
  });
  parts.close.addEventListener("click", () => drawer.close());
  drawer.addEventListener("close", () => side.append(panel));
  const list = element("div.sc-catalogue__list", {}, chips, links, notice, title, results, more);
  return { ...parts, whole: [bar, element("div.sc-catalogue", {}, side, list), drawer] };
}
