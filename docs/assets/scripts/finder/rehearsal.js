/** A name typed out of sight while nobody types: what has run before is several times quicker. */
import { element } from "./elements.js";
import { Results } from "./results.js";
import { select } from "./selection.js";

const SHOWN = 4;
const whenIdle = window.requestIdleCallback ?? setTimeout;

/** @param {import("./catalogue.js").Catalogue} catalogue */
export function rehearse(catalogue) {
  const stage = new Results(() => element("p", ""));
  const step = (/** @type {number} */ letters) => {
    const name = catalogue.products[0]?.name ?? "";
    const state = { query: name.slice(0, letters), chosen: new Set(), sort: "" };
    stage.show(catalogue, state, select(catalogue, state), SHOWN);
    if (letters < name.length) whenIdle(() => step(letters + 1));
  };
  whenIdle(() => step(1));
}
