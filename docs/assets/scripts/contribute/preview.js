import { element } from "../visitor/drawn.js";
import { isoDay } from "../validity.js";
import { showIn } from "./photos.js";
import { asWritten } from "./texts.js";
import { told, word } from "./told.js";

/**
 * @typedef {import("./told.js").Values} Values
 * @typedef {{entry: Values, province: string, covers: string, photo: Blob | undefined}} Shown
 */

/**
 * The product as its card and the top of its page will show it.
 * @param {Element} place
 * @param {Shown} shown
 */
export function preview(place, shown) {
  const { entry } = shown;
  const badges = [...(entry.recognitions ?? []).map(badge), ...(entry.marks ?? []).map(mark)];
  const name = entry.name || word("nameless");
  const lead = entry.summary ? [element("p", { class: "sc-lead" }, entry.summary)] : [];
  place.replaceChildren(
    element("div", { class: "sc-preview__card" }, card(shown, name, badges[0])),
    element(
      "div",
      { class: "sc-preview__page" },
      element("p", { class: "sc-product__place" }, where(shown)),
      element("p", { class: "sc-product__name" }, name),
      ...lead,
      element("p", { class: "sc-product__badges" }, ...badges.flatMap((one) => [one.cloneNode(true), " "])),
    ),
  );
}

/**
 * @param {Shown} shown
 * @param {string} name
 * @param {Node | undefined} first
 */
function card(shown, name, first) {
  const { entry } = shown;
  const isAlso = !entry.recognitions?.length && entry.marks?.length;
  const also = isAlso ? [element("span", { class: "sc-also" }, word("also"))] : [];
  const maker = entry.producer?.name ? [element("p", { class: "sc-card__maker" }, entry.producer.name)] : [];
  return element(
    "article",
    { class: "sc-card" },
    element("div", { class: "sc-card__picture" }, plate(shown), ...also),
    where(shown),
    element("h3", { class: "sc-card__name" }, name),
    ...maker,
    ...(first ? [first] : []),
  );
}

/** @param {Shown} shown */
function plate({ entry, province, covers, photo }) {
  const made = element("span", { class: `sc-plate sc-plate--${province || "hue"}` });
  const size = { width: "400", height: "500", alt: "" };
  const drawing = entry.cover || (entry.group && `nhom-${entry.group}`);
  if (photo) {
    const picture = /** @type {HTMLImageElement} */ (element("img", { class: "sc-preview__photo", ...size }));
    showIn(picture, photo);
    made.append(picture);
  } else if (drawing) {
    made.append(element("img", { class: "sc-plate__good", src: `${covers}${drawing}.svg`, ...size }));
  }
  return made;
}

/** @param {Shown} shown */
function where({ entry, province }) {
  const name = told().rules.provinces[province]?.name ?? "";
  const { former_province: was } = entry;
  const former = was && was !== name
    ? [" ", element("span", { class: "sc-place__former" }, `(${word("former", { name: was })})`)]
    : [];
  const said = element("span", { class: "sc-place__name" }, name);
  return element("span", { class: `sc-place sc-place--${province}` }, said, ...former);
}

/** @param {Values} recognition */
function badge({ level, year, decided_on: decided, issued_on: issued }) {
  const issue = Number(`${issued ?? decided ?? year ?? ""}`.slice(0, 4));
  const last = issue ? `${issue + 3}-12-31` : "";
  const state = stateOn(last);
  const steps = level ? [element("span", { class: `sc-steps sc-steps--${told().ranks[level]}` })] : [];
  const title = [told().levels[level] ?? "", year ?? ""].join(" ").trim();
  const until = { "in-force": "until", lapsed: "lapsed", unknown: "unknown" }[state] ?? "";
  return element(
    "span",
    { class: `sc-badge sc-badge--${state}` },
    ...steps,
    element("span", { class: "sc-badge__title" }, title),
    " ",
    element("span", { class: "sc-badge__until" }, word(until, { day: asWritten(last) })),
  );
}

/** @param {string} last */
function stateOn(last) {
  if (!last) return "unknown";
  return isoDay(new Date()) <= last ? "in-force" : "lapsed";
}

/** @param {Values} given */
function mark({ kind, stars, name, year }) {
  const title = kind === "khac" && name ? name : told().marks[kind] ?? "";
  const drawn = stars ? [" ", element("span", { class: `sc-stars sc-stars--${stars}` })] : [];
  const detail = [stars && word("stars", { stars }), year].filter(Boolean).join(" · ");
  return element(
    "span",
    { class: "sc-mark" },
    element("span", { class: "sc-mark__title" }, title),
    ...drawn,
    " ",
    element("span", { class: "sc-mark__detail" }, detail),
  );
}
