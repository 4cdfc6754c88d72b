/**
 * The menu of narrow screens closes on Escape and on a press outside; opening needs no script.
 * @param {Document} document
 */
export function watchDrawer(document) {
  const drawer = document.querySelector(".sc-drawer");
  if (!(drawer instanceof HTMLDetailsElement)) return;
  drawer.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drawer.open) return;
    drawer.open = false;
    drawer.querySelector("summary")?.focus();
  });
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Node) || !drawer.contains(event.target)) drawer.open = false;
  });
}
