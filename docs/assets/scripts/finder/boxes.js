/** Both search boxes: the finder on its own page, the small one in the head of all others. */
import { Box } from "./box.js";
import { Finder } from "./finder.js";

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} place
 */
export function openBox(form, place) {
  return place ? new Finder(place, form) : new Box(form);
}
