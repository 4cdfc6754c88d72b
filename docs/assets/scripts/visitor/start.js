import { watchButtons } from "./buttons.js";
import { watchShare } from "./share.js";

/** What belongs to the visitor: the saved list, the comparison, and sending them. */
export async function startVisitor() {
  watchShare();
  watchButtons();
  const page = document.querySelector("[data-listing]");
  if (page instanceof HTMLElement) (await import("./listing.js")).watchListing(page);
}
