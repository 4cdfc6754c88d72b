/** Both search boxes: the finder on its own page, the small one in the head of all others. */
import { Box } from "./box.js";
import { Data } from "./data.js";
import { Finder } from "./finder.js";
import { grouped } from "./results.js";
import { select } from "./selection.js";

// What is measured and tested is asked as the boxes ask it.
export { Data, grouped, select };

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} place
 */
export function openBox(form, place) {
  return place ? new Finder(place, form) : new Box(form);
}
