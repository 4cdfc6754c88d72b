import { say } from "./said.js";

/** Buttons that send the address of the page: by the device's own sheet, else by copying. */
export function watchShare() {
  document.addEventListener("click", ({ target }) => {
    const button = /** @type {Element} */ (target).closest("[data-share]");
    if (button) share(location.href.split("#")[0], button.getAttribute("data-share") ?? "");
  });
}

/**
 * @param {string} url
 * @param {string} copied what to say when it was copied
 */
async function share(url, copied) {
  if ("share" in navigator) {
    // Closing the sheet rejects, and is no mistake.
    return navigator.share({ title: document.title, url }).catch(() => {});
  }
  try {
    await navigator.clipboard.writeText(url);
    say(copied);
  } catch {
    say(url);
  }
}
