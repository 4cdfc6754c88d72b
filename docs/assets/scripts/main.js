/** What every page does beyond its HTML; pages are whole without it. */
import { watchScheme } from "./scheme-switch.js";
import { markLapsed } from "./validity.js";

watchScheme(document);
markLapsed(document, new Date());
