/** Fetches the finder's data: the manifest, then shard after shard, in slices. */
import { isoDay } from "../validity.js";
import { Catalogue } from "./catalogue.js";

const ROOT = new URL("../../../", import.meta.url);
const FOLDER = new URL("assets/search/", ROOT);
const AT_ONCE = 2;
const SLICE_MS = 8;

/** @typedef {{name: string, first: number, isMore: boolean}} File */

/**
 * Say on the page whether the results are those of the present query.
 * @param {boolean} isReady
 */
export function setReady(isReady) {
  document.documentElement.dataset.finder = isReady ? "ready" : "busy";
}

/** The catalogue as far as it is loaded; says "change" when there is more to find, or no more. */
export class Data extends EventTarget {
  /** @type {Catalogue | null} */
  catalogue = null;
  /** Whether something could not be loaded. */
  hasFailed = false;
  #language;
  /** @type {any} */
  #manifest = null;
  #isDeep = false;
  #isRunning = false;
  #isStale = true;
  /** @type {Set<string>} */
  #loaded = new Set();

  /** @param {string} language */
  constructor(language) {
    super();
    this.#language = language;
  }

  /** Whether nothing more will come by itself. */
  get isSettled() {
    return !this.#isRunning;
  }

  /**
   * Load what is not there yet.
   * @param {boolean} isDeep also the further words, which only a query needs
   */
  load(isDeep) {
    this.#isDeep ||= isDeep;
    if (!this.#isRunning && !this.hasFailed && this.#missing().length) this.#run();
  }

  /** Try again what could not be loaded: perhaps the site has been published anew. */
  retry() {
    this.hasFailed = false;
    this.#isStale = true;
    this.load(false);
  }

  async #run() {
    this.#isRunning = true;
    try {
      if (this.#isStale) await this.#loadManifest();
      while (!this.hasFailed && this.#missing().length) await this.#loadFiles();
    } catch {
      // Data of a newer site than the script's.
      this.hasFailed = true;
    }
    this.#isRunning = false;
    this.dispatchEvent(new Event("change"));
  }

  /** Another manifest may mean another catalogue. */
  async #loadManifest() {
    const manifest = await fetched(`${this.#language}.json`, "no-cache");
    this.#isStale = this.hasFailed = !manifest;
    if (!manifest) return;
    this.#manifest = manifest;
    this.catalogue = new Catalogue(manifest, this.#language, ROOT, isoDay(new Date()));
    this.#loaded.clear();
  }

  /** Fetch a few files ahead, add them in order; one that fails does not hold up the others. */
  async #loadFiles() {
    const files = this.#missing();
    const waiting = files.slice(0, AT_ONCE).map((file) => fetched(file.name));
    for (const [place, file] of files.entries()) {
      const content = await waiting[place];
      if (place + AT_ONCE < files.length) waiting.push(fetched(files[place + AT_ONCE].name));
      if (content) await this.#add(file, content);
      else this.hasFailed = true;
    }
  }

  /**
   * @param {File} file
   * @param {any} content
   */
  async #add({ name, first, isMore }, content) {
    const { catalogue } = this;
    if (!catalogue || (isMore && !catalogue.products[first])) return;
    const steps = isMore ? catalogue.addMore(content, first) : catalogue.addShown(content, first);
    let begun = performance.now();
    for (const _ of steps) {
      if (performance.now() - begun < SLICE_MS) continue;
      await pause();
      begun = performance.now();
    }
    await pause();
    this.#loaded.add(name);
    this.dispatchEvent(new Event("change"));
  }

  /**
   * What is to be loaded, the manifest being the first.
   * @returns {File[]}
   */
  #missing() {
    if (!this.#manifest) return [{ name: "", first: 0, isMore: false }];
    const { shards, size } = this.#manifest;
    const layers = this.#isDeep ? [0, 1] : [0];
    const files = layers.flatMap((layer) =>
      shards.map((/** @type {string[]} */ names, /** @type {number} */ place) => ({
        name: names[layer],
        first: place * size,
        isMore: layer === 1,
      })),
    );
    return files.filter((/** @type {File} */ { name }) => !this.#loaded.has(name));
  }
}

/** Let the browser paint and take keys. */
function pause() {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * @param {string} name
 * @param {RequestCache} [cache]
 * @returns {Promise<any>} null where it could not be loaded
 */
async function fetched(name, cache = "default") {
  try {
    const response = await fetch(new URL(name, FOLDER), { cache });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
