/** What every page does beyond its HTML; pages are whole without it. */
import { startContribute } from "./contribute/start.js";
import { startFinder } from "./finder/start.js";
import { watchDrawer } from "./drawer.js";
import { watchScheme } from "./scheme-switch.js";
import { markLapsed } from "./validity.js";
import { startVisitor } from "./visitor/start.js";

startFinder();
watchScheme(document);
watchDrawer(document);
markLapsed(document, new Date());
startVisitor();
if (document.querySelector("[data-gallery]")) {
  import("./gallery.js").then(({ watchGallery }) => watchGallery(document));
}
startContribute();
