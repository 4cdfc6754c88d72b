/** Fetches the finder's data: the manifest, then shard after shard, in slices. */
import { isoDay } from "../validity.js";
import { Catalogue } from "./catalogue.js";

const ROOT = new URL("../../../", import.meta.url);
const FOLDER = new URL("assets/search/", ROOT);
const AT_ONCE = 3;
const SLICE_MS = 8;

/** @typedef {{name: string, first: number, isMore: boolean}} File */

/** The catalogue as far as it is loaded; says "change" when there is more to find, or no more. */
export class Data extends EventTarget {
  /** @type {Catalogue | null} */
  catalogue = null;
  /** @type {any} */
  manifest = null;
  /** Whether something could not be loaded the last time. */
  hasFailed = false;
  #language;
  #isDeep = false;
  #isRunning = false;
  /** @type {Set<string>} */
  #loaded = new Set();

  /** @param {string} language */
  constructor(language) {
    super();
    this.#language = language;
  }

  /** Whether all has come that was asked for. */
  get isComplete() {
    return this.manifest !== null && this.#missing().length === 0;
  }

  /**
   * Load what is not there yet.
   * @param {boolean} isDeep also the further words, which only a query needs
   */
  async load(isDeep) {
    this.#isDeep ||= isDeep;
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.hasFailed = false;
    await this.#loadManifest();
    while (this.manifest && !this.hasFailed && !this.isComplete) await this.#loadFiles();
    this.#isRunning = false;
    this.#say();
  }

  /** A new manifest means a new catalogue: the site has been published since. */
  async #loadManifest() {
    const manifest = await fetched(`${this.#language}.json`, "no-cache");
    if (!manifest) {
      this.hasFailed = true;
    } else if (JSON.stringify(manifest) !== JSON.stringify(this.manifest)) {
      this.manifest = manifest;
      this.catalogue = new Catalogue(manifest, this.#language, ROOT, isoDay(new Date()));
      this.#loaded.clear();
      this.#say();
    }
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
      await new Promise((resolve) => setTimeout(resolve));
      begun = performance.now();
    }
    this.#loaded.add(name);
    this.#say();
  }

  /** @returns {File[]} */
  #missing() {
    const { shards, size } = this.manifest;
    const layers = this.#isDeep ? [0, 1] : [0];
    return layers
      .flatMap((layer) =>
        shards.map((/** @type {string[]} */ names, /** @type {number} */ place) => ({
          name: names[layer],
          first: place * size,
          isMore: layer === 1,
        })),
      )
      .filter((/** @type {File} */ file) => !this.#loaded.has(file.name));
  }

  #say() {
    this.dispatchEvent(new Event("change"));
  }
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
