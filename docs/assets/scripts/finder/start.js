/** Starts the finder: at once on its own page, elsewhere when somebody turns to a search box. */

// Fetched together: each would otherwise be known only when the one before has come.
const PARTS = ["cards", "catalogue", "data", "match", "others", "query", "selection", "typing", "vocabulary", "walk", "words"];
const OF_PAGE = ["panel", "shell"];

export function startFinder() {
  const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-finder]"));
  const forms = /** @type {HTMLFormElement[]} */ ([...document.querySelectorAll("form.sc-search")]);
  if (place && forms[0]) openPage(place, forms[0]);
  else for (const form of forms) form.addEventListener("focusin", () => openBox(form), { once: true });
  document.addEventListener("keydown", (event) => {
    const isTyped = event.target instanceof Element && event.target.closest("input, select, textarea");
    if (event.key !== "/" || isTyped || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    forms[0]?.querySelector("input")?.focus();
  });
}

/**
 * @param {HTMLElement} place
 * @param {HTMLFormElement} form
 */
async function openPage(place, form) {
  try {
    preload([...PARTS, ...OF_PAGE]);
    const { Finder } = await import("./finder.js");
    new Finder(place, form);
  } catch {
    // The static catalogue and the form in the header do without.
    place.remove();
  }
}

/** @param {HTMLFormElement} form */
async function openBox(form) {
  preload(PARTS);
  const { Box } = await import("./box.js");
  new Box(form);
}

/** @param {string[]} names */
function preload(names) {
  for (const name of names) {
    const href = new URL(`./${name}.js`, import.meta.url).href;
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  }
}
