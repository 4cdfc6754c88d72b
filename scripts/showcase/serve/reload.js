/** Reloads the page as soon as the server shows another build than the one it came from. */
const shown = new URL(import.meta.url).search.slice(1);

/** @type {EventSource | undefined} */
let events;

function listen() {
  events = new EventSource("/_reload");
  events.addEventListener("message", ({ data }) => {
    if (data !== shown) {
      location.reload();
    }
  });
}

/** A browser keeps few connections to one server: pages out of sight give theirs back. */
function listenInSight() {
  events?.close();
  if (!document.hidden) {
    listen();
  }
}

document.addEventListener("visibilitychange", listenInSight);
listenInSight();
