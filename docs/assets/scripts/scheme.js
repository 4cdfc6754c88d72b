// Light or dark, before the first paint: not a module, so that the browser waits for it.
(() => {
  const kept = (() => {
    try {
      return localStorage.getItem("scheme");
    } catch {
      return null;
    }
  })();
  if (kept === "light" || kept === "dark") document.documentElement.dataset.scheme = kept;
  document.documentElement.classList.replace("no-js", "js");
})();
