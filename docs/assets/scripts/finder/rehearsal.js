/** A name typed out of sight while nobody types: what has run before is several times quicker. */
import { element } from "./elements.js";
import { Index } from "./match.js";
import { Results } from "./results.js";
import { select } from "./selection.js";

// So few that no step is long.
const STAND_INS = 24;
const SHOWN = 4;
const whenIdle = window.requestIdleCallback ?? setTimeout;

/** @param {import("./catalogue.js").Catalogue} catalogue */
export function rehearse(catalogue) {
  const stage = new Results(() => element("p", ""));
  const step = (/** @type {typeof catalogue} */ few, /** @type {number} */ letters) => {
    const name = few.products[0]?.name ?? "";
    const state = { query: name.slice(0, letters), chosen: new Set(), sort: "" };
    stage.show(few, state, select(few, state), SHOWN);
    if (letters < name.length) whenIdle(() => step(few, letters + 1));
  };
  whenIdle(() => step(fewOf(catalogue), 1));
}

/**
 * The same catalogue with a few of its products.
 * @param {import("./catalogue.js").Catalogue} catalogue
 * @returns {import("./catalogue.js").Catalogue}
 */
function fewOf(catalogue) {
  const index = new Index([], "", "");
  index.facets = catalogue.index.facets.map(() => []);
  catalogue.products.slice(0, STAND_INS).forEach((product, place) => {
    index.add(place, { ...product, terms: [] }, [index.row("name", product.name)]);
  });
  return Object.assign(Object.create(catalogue), { index });
}
