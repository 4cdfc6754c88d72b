import { say } from "../visitor/said.js";
import { told, word } from "./told.js";
import { zipOf } from "./zip.js";

// GitHub answers no address of 8,192 bytes and more.
const LONGEST_ADDRESS = 7500;

/**
 * What is sent.
 * @typedef {object} Parcel
 * @property {string} product its province and folder: gia-lai/ca-phe
 * @property {boolean} isNew
 * @property {string} name
 * @property {string} text the entry
 * @property {Map<string, Blob>} photos
 */

/**
 * @param {string | undefined} how
 * @param {Parcel} parcel
 */
export function send(how, parcel) {
  if (how === "zip") return download(parcel);
  if (how === "copy") return copy(parcel.text);
  return open(how === "issue" ? issue(parcel) : file(parcel));
}

/**
 * The issue form; where the product belongs stands in a comment above its entry.
 * @param {Parcel} parcel
 */
function issue({ product, name, text }) {
  const brief = { template: "san-pham.yml", title: word("title", { name }) };
  const entry = `# products/${product}/product.yml\n${text}`;
  return { whole: { ...brief, entry }, brief, page: "issues/new", text: entry };
}

/**
 * The page of a new file; of a file that is there already the page where it is changed.
 * @param {Parcel} parcel
 */
function file({ product, isNew, text }) {
  const filename = `products/${product}/product.yml`;
  const page = isNew ? "new/main" : `edit/main/${filename}`;
  const brief = isNew ? { filename } : {};
  return { whole: isNew ? { filename, value: text } : undefined, brief, page, text };
}

/**
 * Open a page of the repository, filled in where the address can carry it.
 * @param {{whole?: Record<string, string>, brief: Record<string, string>, page: string, text: string}} way
 */
function open({ whole, brief, page, text }) {
  const address = (/** @type {Record<string, string>} */ asked) =>
    `${told().repository}/${page}?${new URLSearchParams(asked)}`;
  const full = whole && address(whole);
  const fits = full && full.length <= LONGEST_ADDRESS;
  if (!fits) copy(text, full ? "long" : "copied");
  window.open(fits ? full : address(brief), "_blank", "noopener");
}

/**
 * @param {string} text
 * @param {string} said the word that is said then
 */
async function copy(text, said = "done") {
  try {
    await navigator.clipboard.writeText(text);
    say(word(said));
  } catch {
    const shown = /** @type {HTMLElement} */ (document.querySelector("[data-text]"));
    shown.closest("details")?.setAttribute("open", "");
    getSelection()?.selectAllChildren(shown);
    shown.focus();
  }
}

/** @param {Parcel} parcel */
async function download({ product, text, photos }) {
  const folder = `products/${product}/`;
  const files = [{ path: `${folder}product.yml`, content: new TextEncoder().encode(text) }];
  for (const [name, photo] of photos) {
    files.push({ path: `${folder}${name}`, content: new Uint8Array(await photo.arrayBuffer()) });
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(zipOf(files));
  link.download = `${product.replace("/", "-")}.zip`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
