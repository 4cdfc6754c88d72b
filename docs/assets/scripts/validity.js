/**
 * Badges that were in force when the site was built and have lapsed since: a page does not lie
 * between two builds.
 * @param {Document} document
 * @param {Date} now
 */
export function markLapsed(document, now) {
  const today = isoDay(now);
  for (const badge of document.querySelectorAll(".sc-badge--in-force[data-last-day]")) {
    const lastDay = badge.getAttribute("data-last-day") ?? "";
    if (hasLapsed(lastDay, today)) badge.classList.replace("sc-badge--in-force", "sc-badge--lapsed");
  }
}

/**
 * Whether what was in force is so no longer; what has no last day stays.
 * @param {string} lastDay YYYY-MM-DD, or ""
 * @param {string} today
 */
export function hasLapsed(lastDay, today) {
  return lastDay !== "" && lastDay < today;
}

/**
 * @param {Date} day
 * @returns {string} the day as the visitor's calendar has it, YYYY-MM-DD
 */
export function isoDay(day) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
