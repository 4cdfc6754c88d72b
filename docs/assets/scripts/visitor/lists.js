/**
 * The visitor's two lists of products: kept in the browser, sent as an address.
 * @typedef {"saved" | "compare"} List
 */

/** How many products a list holds. */
export const MOST = { saved: 60, compare: 4 };
const ID = /^[a-z0-9-]+\/[a-z0-9-]+$/;
const unkept = { saved: "", compare: "" };

/**
 * @param {List} list
 * @param {string | null} text ids with commas between them, from wherever
 * @returns {string[]} those that can be ids, each once
 */
export function idsIn(list, text) {
  const ids = (text ?? "").split(",").filter((id) => ID.test(id));
  return [...new Set(ids)].slice(0, MOST[list]);
}

/** @param {List} list */
export function kept(list) {
  try {
    return idsIn(list, localStorage.getItem(list));
  } catch {
    return idsIn(list, unkept[list]);
  }
}

/**
 * @param {List} list
 * @param {string[]} ids
 */
export function keep(list, ids) {
  unkept[list] = ids.join();
  try {
    localStorage.setItem(list, ids.join());
  } catch {
    // A browser that keeps nothing still has the list until the page is left.
  }
  dispatchEvent(new Event("kept"));
}

/** @param {() => void} action what to do when a list has changed, here or in another tab */
export function whenKept(action) {
  for (const event of ["kept", "storage", "pageshow"]) addEventListener(event, action);
}

/** @param {string[]} ids */
export function query(ids) {
  return ids.length ? `?sp=${ids.join()}` : "";
}
