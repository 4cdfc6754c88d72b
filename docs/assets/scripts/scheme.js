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
  const { classList } = document.documentElement;
  // The other scripts are modules: where they do not come, the page stays what it is without any.
  if ("noModule" in HTMLScriptElement.prototype) classList.replace("no-js", "js");
  const watchModules = (/** @type {ErrorEvent} */ { target }) => {
    if (target instanceof HTMLScriptElement) classList.replace("js", "no-js");
  };
  addEventListener("error", watchModules, true);
})();
