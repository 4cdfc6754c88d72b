/** Starts the finder: at once on its own page, elsewhere when somebody turns to a search box. */

export function startFinder() {
  const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-finder]"));
  const forms = /** @type {HTMLFormElement[]} */ ([...document.querySelectorAll("form.sc-search")]);
  if (place) open(forms[0], place);
  else
    for (const form of forms)
      form.addEventListener("focusin", () => open(form, null), { once: true });
  document.addEventListener("keydown", (event) => {
    const isTyped =
      event.target instanceof Element && event.target.closest("input, select, textarea");
    if (event.key !== "/" || isTyped || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    forms[0].querySelector("input")?.focus();
  });
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} place
 */
async function open(form, place) {
  try {
    const { openBox } = await import("./boxes.js");
    openBox(form, place);
  } catch {
    // Without its scripts a form still leads to the catalogue, which is whole.
    place?.remove();
  }
}
