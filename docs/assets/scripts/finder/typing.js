/** Keys pressed in a search field, also through an input method, and the way to what was found. */

// A phone's keyboard composes every word until the next space: a rest shows what there is so far.
const COMPOSING_MS = 600;

/**
 * @param {HTMLInputElement} field
 * @param {(isReady: boolean) => void} take called for each key, and whether it may be looked for
 */
export function watchTyping(field, take) {
  let rest = 0;
  field.addEventListener("input", (event) => {
    clearTimeout(rest);
    const { isComposing } = /** @type {InputEvent} */ (event);
    take(!isComposing);
    if (isComposing) rest = setTimeout(take, COMPOSING_MS, true);
  });
  field.addEventListener("compositionend", () => {
    clearTimeout(rest);
    take(true);
  });
}

/**
 * Arrow keys walk from the field through links and back, Escape returns to the field.
 * @param {HTMLElement} area
 * @param {HTMLElement} field
 * @param {string} links
 */
export function watchArrows(area, field, links) {
  area.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Escape: -Infinity }[event.key] ?? 0;
    if (!step || event.isComposing) return;
    const stops = [field, .../** @type {NodeListOf<HTMLElement>} */ (area.querySelectorAll(links))];
    const at = stops.indexOf(/** @type {HTMLElement} */ (event.target));
    if (at < (step < 0 ? 1 : 0)) return;
    event.preventDefault();
    stops[Math.max(0, Math.min(at + step, stops.length - 1))].focus();
  });
}
