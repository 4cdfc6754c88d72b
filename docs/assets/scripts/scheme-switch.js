/**
 * The button that switches between light and dark and keeps the choice in the browser.
 * @param {Document} document
 */
export function watchScheme(document) {
  const button = document.querySelector("[data-scheme-switch]");
  if (!(button instanceof HTMLButtonElement)) return;
  button.addEventListener("click", () => {
    const next = isDark(document) ? "light" : "dark";
    document.documentElement.dataset.scheme = next;
    try {
      localStorage.setItem("scheme", next);
    } catch {
      // A browser that keeps nothing still switches this page.
    }
  });
}

/**
 * @param {Document} document
 * @returns {boolean}
 */
function isDark(document) {
  const chosen = document.documentElement.dataset.scheme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}
