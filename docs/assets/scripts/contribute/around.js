import { controlOf } from "./fields.js";
import { preview } from "./preview.js";
import { told, word } from "./told.js";
import { yamlOf } from "./yaml.js";

/**
 * @typedef {import("./told.js").Values} Values
 * @typedef {{entry: Values, province: string, identity: string, photo: Blob | undefined}} Seen
 */

/**
 * What follows from what is written: the preview, the address, the text of the entry, and what is
 * asked or warned of only then.
 * @param {HTMLFormElement} form
 * @param {Seen} seen
 */
export function showAround(form, { entry, province, identity, photo }) {
  const place = (/** @type {string} */ path) => /** @type {HTMLElement} */ (form.querySelector(path));
  preview(place("[data-preview]"), { entry, province, photo, covers: form.dataset.covers ?? "" });
  const { pathname } = new URL(`${form.dataset.products}${identity}/`, location.href);
  const isKnown = province && entry.name;
  place("[data-address]").textContent = isKnown ? word("addresses", { address: pathname }) : "";
  place("[data-text]").textContent = yamlOf(entry);
  place("[data-household]").hidden = !lacksLeave(entry);
  for (const field of form.querySelectorAll("[data-field=recognitions] [data-field=region]")) {
    showRegion(/** @type {HTMLElement} */ (field));
  }
}

/**
 * The region is asked at the regional level, and where one stands by mistake.
 * @param {HTMLElement} field
 */
function showRegion(field) {
  const level = field.parentElement?.querySelector("[data-field=level] select");
  const isRegional = /** @type {HTMLSelectElement} */ (level).value === "khu-vuc";
  field.hidden = !isRegional && !controlOf(field).value;
}

/**
 * Whether personal data of a household stands there without its leave.
 * @param {Values} entry
 */
function lacksLeave({ producer = {}, consent = {} }) {
  const stated = told().rules.personal.filter((key) => producer[key]);
  return producer.kind === "ho-kinh-doanh" && stated.some((key) => !consent.fields?.includes(key));
}
