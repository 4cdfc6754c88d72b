import { addItem, choose, controlOf, fieldsOf, itemsOf } from "./fields.js";
import { redrawn } from "./pictures.js";
import { slug } from "./texts.js";
import { word } from "./told.js";

/** The photos that were chosen, by the names of their files. */
export class Photos {
  /** @type {Map<string, Blob>} */
  chosen = new Map();
  /** @type {Set<string>} photos that the catalogue has already */
  staying = new Set();

  /**
   * @param {HTMLElement} field the list of photos in the form
   * @param {() => void} changed
   * @param {(words: string) => void} say
   */
  constructor(field, changed, say) {
    this.field = field;
    this.changed = changed;
    this.say = say;
    const files = /** @type {HTMLInputElement} */ (field.querySelector("[data-photo-files]"));
    files.addEventListener("change", async () => {
      await this.add([...(files.files ?? [])]);
      files.value = "";
    });
    this.watchDrop(/** @type {HTMLElement} */ (field.querySelector("[data-drop]")));
  }

  /** @param {HTMLElement} place */
  watchDrop(place) {
    place.addEventListener("dragover", (event) => {
      event.preventDefault();
      place.toggleAttribute("data-over", true);
    });
    place.addEventListener("dragleave", () => place.removeAttribute("data-over"));
    place.addEventListener("drop", (event) => {
      event.preventDefault();
      place.removeAttribute("data-over");
      this.add([...(event.dataTransfer?.files ?? [])]);
    });
  }

  /** Every file name that an entry may name. */
  get names() {
    return new Set([...this.chosen.keys(), ...this.staying]);
  }

  /** @param {File[]} files */
  async add(files) {
    for (const file of files) {
      try {
        this.put(file.name, await redrawn(file));
      } catch {
        this.say(word("photo", { file: file.name }));
      }
    }
    this.changed();
  }

  /**
   * A photo that a draft names takes its old place again; any other is a new item.
   * @param {string} given the name of the file as it was chosen
   * @param {Blob} photo
   */
  put(given, photo) {
    const stem = slug(given.replace(/\.[^.]*$/, "")) || "anh";
    const waiting = itemsOf(this.field).find((item) => nameOf(item) === `${stem}.jpg`);
    const isAwaited = waiting && !this.names.has(`${stem}.jpg`);
    const item = isAwaited ? waiting : addItem(this.field);
    const name = isAwaited ? `${stem}.jpg` : this.free(stem);
    choose(controlOf(fileField(item)), name);
    this.chosen.set(name, photo);
    this.show();
  }

  /** @param {string} stem */
  free(stem) {
    const taken = new Set([...this.names, ...itemsOf(this.field).map(nameOf)]);
    let name = `${stem}.jpg`;
    for (let number = 2; taken.has(name); number += 1) name = `${stem}-${number}.jpg`;
    return name;
  }

  /** @param {HTMLElement} item */
  async turn(item) {
    const name = nameOf(item);
    const photo = this.chosen.get(name);
    if (!photo) return;
    this.chosen.set(name, await redrawn(photo, 1));
    this.show();
    this.changed();
  }

  /** Shows every photo in its item, and says of those that are not here why. */
  show() {
    const names = new Set(itemsOf(this.field).map(nameOf));
    for (const name of this.chosen.keys()) if (!names.has(name)) this.chosen.delete(name);
    for (const item of itemsOf(this.field)) {
      const name = nameOf(item);
      const photo = this.chosen.get(name);
      const picture = /** @type {HTMLImageElement} */ (item.querySelector("[data-picture]"));
      const note = /** @type {HTMLElement} */ (item.querySelector("[data-photo-note]"));
      fileField(item).hidden = true;
      /** @type {HTMLElement} */ (item.querySelector("[data-turn]")).hidden = !photo;
      picture.hidden = !photo;
      if (photo) showIn(picture, photo);
      const why = this.staying.has(name) ? "stays" : "again";
      note.textContent = photo ? `${name} · ${Math.ceil(photo.size / 1024)} KB` : word(why, { file: name });
    }
  }
}

/** @type {WeakMap<HTMLImageElement, Blob>} */
const shown = new WeakMap();

/**
 * @param {HTMLImageElement} picture
 * @param {Blob} photo
 */
export function showIn(picture, photo) {
  if (shown.get(picture) === photo) return;
  if (picture.src.startsWith("blob:")) URL.revokeObjectURL(picture.src);
  picture.src = URL.createObjectURL(photo);
  shown.set(picture, photo);
}

/** @param {Element} item */
function fileField(item) {
  return /** @type {HTMLElement} */ (fieldsOf(item).find((field) => field.dataset.field === "file"));
}

/** @param {Element} item */
function nameOf(item) {
  return controlOf(fileField(item)).value;
}
