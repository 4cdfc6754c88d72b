/** Keys pressed in a search field, also through an input method. */

// A phone's keyboard composes every word until the next space: a rest shows what there is so far.
const COMPOSING_MS = 600;

/**
 * @param {HTMLInputElement} field
 * @param {() => void} begin something is being typed
 * @param {() => void} take what is typed may be looked for
 */
export function watchTyping(field, begin, take) {
  /** @type {number | undefined} */
  let rest;
  field.addEventListener("input", (event) => {
    begin();
    clearTimeout(rest);
    if (/** @type {InputEvent} */ (event).isComposing) rest = setTimeout(take, COMPOSING_MS);
    else take();
  });
  field.addEventListener("compositionend", () => {
    clearTimeout(rest);
    take();
  });
}

/**
 * Arrow keys walk through links, from the field and back to it.
 * @param {HTMLElement} area
 * @param {HTMLElement} field
 * @param {string} selector
 */
export function watchArrows(area, field, selector) {
  area.addEventListener("keydown", (event) => {
    if (event.isComposing || !["ArrowDown", "ArrowUp", "Escape"].includes(event.key)) return;
    const links = /** @type {HTMLElement[]} */ ([...area.querySelectorAll(selector)]);
    const stops = [field, ...links];
    const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (at < 0 || (at === 0 && event.key !== "ArrowDown")) return;
    event.preventDefault();
    const next = event.key === "Escape" ? 0 : at + (event.key === "ArrowDown" ? 1 : -1);
    stops[Math.min(next, stops.length - 1)].focus();
  });
}
