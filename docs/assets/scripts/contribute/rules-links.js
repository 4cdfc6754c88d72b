import { shortened } from "./sentences.js";

/**
 * @typedef {import("./told.js").Problem} Problem
 * @typedef {import("./told.js").Way} Way
 * @typedef {import("./check.js").Subject} Subject
 */

/**
 * A link begins with https:// and names a site; a source may also be http.
 * @param {Subject} subject
 * @returns {Iterable<Problem>}
 */
function* linksAreHttps({ entry }) {
  for (const [way, url, schemes] of links(entry)) {
    const variant = url ? whyRefused(url, schemes) : "";
    const known = variant === "address" ? "" : variant;
    if (variant) yield { way, code: "odd-link", variant: known, values: { url: shortened(url) } };
  }
}

/**
 * @param {import("./told.js").Values} entry
 * @returns {Iterable<[Way, string, string[]]>}
 */
function* links({ sources = [], traceability_url: trace, producer = {} }) {
  for (const [at, { url }] of sources.entries()) yield [["sources", at, "url"], url, ["https", "http"]];
  yield [["traceability_url"], trace, ["https"]];
  yield [["producer", "website"], producer.website, ["https"]];
  for (const [at, shop] of (producer.shops ?? []).entries()) yield [["producer", "shops", at], shop, ["https"]];
}

/**
 * @param {string} url
 * @param {string[]} schemes
 * @returns {"" | "address" | "scheme" | "host" | "login" | "character"}
 */
function whyRefused(url, schemes) {
  const [, scheme = "", rest = url] = /^([a-z][a-z0-9+.-]*):(.*)$/isu.exec(url) ?? [];
  const place = /^\/\/([^/?#]*)/u.exec(rest)?.[1] ?? "";
  const login = place.lastIndexOf("@");
  const [, host, port] = /^(\[.*\]|[^:]*)(?::(.*))?$/u.exec(place.slice(login + 1)) ?? ["", "", "?"];
  if (port && !(/^[0-9]+$/.test(port) && Number(port) < 65536)) return "address";
  if (!schemes.includes(scheme.toLowerCase())) return "scheme";
  if (!namesASite(host.toLowerCase())) return "host";
  if (login >= 0) return "login";
  return /[<>"\\^`{|} ]/.test(url) ? "character" : "";
}

/** @param {string} host */
function namesASite(host) {
  const parts = host.split(".");
  const arePlain = parts.every((part) => /^[\p{L}\p{N}]+$/u.test(part.replaceAll("-", "")));
  return parts.length > 1 && arePlain && /^\p{L}/u.test(parts[parts.length - 1]);
}

export const LINK_RULES = [linksAreHttps];
