import { isoDay } from "../validity.js";
import { say } from "../visitor/said.js";
import { showAround } from "./around.js";
import { check } from "./check.js";
import { draftOf, forgetDraft, keepDraft } from "./draft.js";
import { addItem, choose, controlOf, fieldsOf, fill, itemsOf, number, read, tie } from "./fields.js";
import { watchPaste } from "./pasting.js";
import { Photos } from "./photos.js";
import { send } from "./send.js";
import { goTo, saidOf, show, visit } from "./shown.js";
import { slug } from "./texts.js";
import { listen, told, word } from "./told.js";
import { yamlOf } from "./yaml.js";

/** @typedef {import("./told.js").Values} Values */

const ID = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/** @param {HTMLFormElement} form */
export function watchForm(form) {
  listen(form);
  tie(form);
  new Form(form).begin();
}

/** The form: what is written in it, kept, checked, shown and sent. */
class Form {
  /** @type {import("./shown.js").Said[]} */
  said = [];
  /** @type {number | undefined} */
  timer;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.province = /** @type {HTMLSelectElement} */ (form.querySelector("[data-province]"));
    const sent = new URLSearchParams(location.search).get("sua") ?? "";
    this.product = ID.test(sent) ? sent : "";
    const photos = /** @type {HTMLElement} */ (form.querySelector("[data-field=photos]"));
    this.photos = new Photos(photos, () => this.changed(), say);
  }

  async begin() {
    const { form } = this;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", ({ target }) => this.written(/** @type {Element} */ (target)));
    form.addEventListener("focusout", ({ target }) => {
      visit(/** @type {Element} */ (target).closest("[data-field], .sc-question"));
      this.soon();
    });
    form.addEventListener("click", ({ target }) => this.pressed(/** @type {Element} */ (target)));
    watchPaste(form, () => {
      this.photos.show();
      this.changed();
      this.update();
    });
    const draft = draftOf(this.product);
    if (draft) this.put(draft.province, draft.values, draft.files ?? []);
    else if (this.product) await this.load();
    else this.empty();
    form.dataset.ready = "";
  }

  async load() {
    try {
      const answer = await fetch(`${this.form.dataset.entries}${this.product}.json`);
      const { entry } = await answer.json();
      const files = (entry.photos ?? []).map((/** @type {Values} */ photo) => photo.file);
      this.put(this.product.split("/")[0], entry, files);
    } catch {
      say(word("failed"));
      this.product = "";
      this.empty();
    }
  }

  /** A new product: its first recognition waits to be filled in. */
  empty() {
    this.put("", {}, []);
    addItem(/** @type {Element} */ (this.form.querySelector("[data-field=recognitions]")));
    this.update();
  }

  /**
   * @param {string} province
   * @param {Values} values
   * @param {string[]} files photos that the catalogue has already
   */
  put(province, values, files) {
    this.province.value = province;
    this.photos.staying = new Set(files);
    this.offerFormer();
    fill(this.form, values);
    this.photos.show();
    this.update();
    const note = /** @type {HTMLElement} */ (this.form.querySelector("[data-loaded]"));
    note.hidden = !this.product;
    note.textContent = word("loaded", { name: values.name ?? this.product });
  }

  /** The former provinces of the chosen one. */
  offerFormer() {
    const field = fieldsOf(this.form).find((one) => one.dataset.field === "former_province");
    if (!field) return;
    const control = controlOf(field);
    const { value } = control;
    const { former = [] } = told().rules.provinces[this.province.value] ?? {};
    control.replaceChildren(new Option("", ""), ...former.map(([name]) => new Option(name, name)));
    choose(control, value);
  }

  /** @param {Element} target */
  written(target) {
    if (target === this.province) this.offerFormer();
    if (!target.matches("[data-paste]")) this.changed();
  }

  changed() {
    this.soon();
    const { product } = this;
    const draft = { province: this.province.value, values: read(this.form), files: [...this.photos.staying] };
    const time = new Date().toTimeString().slice(0, 5);
    const note = /** @type {HTMLElement} */ (this.form.querySelector("[data-kept-note]"));
    note.textContent = keepDraft(product, draft) ? word("saved", { time }) : word("unsaved");
  }

  /** Checking waits until fingers rest. */
  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.update(), 250);
  }

  update() {
    clearTimeout(this.timer);
    const { form } = this;
    const values = read(form);
    const problems = check(values, this.province.value, this.photos.names, isoDay(new Date()));
    this.said = saidOf(form, problems);
    show(form, this.said);
    const province = this.province.value;
    const photo = this.photos.chosen.get(values.photos?.[0]?.file);
    showAround(form, { entry: values, province, identity: this.identity(values), photo });
  }

  /** @param {Values} values */
  identity(values) {
    return this.product || `${this.province.value}/${slug(values.name ?? "") || "san-pham"}`;
  }

  /** @param {Element} target */
  pressed(target) {
    const button = target.closest("button");
    if (!button) return undefined;
    const { dataset } = button;
    const item = /** @type {HTMLElement} */ (button.closest("[data-item]"));
    if (dataset.send) return this.send(dataset.send);
    if (dataset.goto) return goTo(this.said[Number(dataset.goto)].field);
    if (dataset.clear !== undefined) return this.clear();
    if (dataset.turn !== undefined) return this.photos.turn(item);
    if (dataset.add !== undefined) return this.add(/** @type {Element} */ (button.closest("[data-field]")));
    return dataset.takeAway === undefined ? undefined : this.takeAway(item);
  }

  /** @param {Element} list */
  add(list) {
    const item = addItem(list);
    this.update();
    /** @type {HTMLElement} */ (item.querySelector("input, select, textarea")).focus();
  }

  /** @param {HTMLElement} item */
  takeAway(item) {
    const list = /** @type {HTMLElement} */ (item.closest("[data-field]"));
    const at = itemsOf(list).indexOf(item);
    item.remove();
    number(list);
    this.photos.show();
    this.changed();
    const next = itemsOf(list)[at]?.querySelector("input:not([type=hidden]), select");
    /** @type {HTMLElement | null} */ (next ?? list.querySelector("[data-add], [data-photo-files]"))?.focus();
  }

  /** @param {string} how */
  send(how) {
    this.update();
    for (const { field } of this.said) visit(field ?? null);
    const [first] = this.said;
    if (first && how !== "copy") {
      show(this.form, this.said);
      say(word("fix"));
      return goTo(first.field);
    }
    const values = read(this.form);
    const parcel = {
      product: this.identity(values),
      isNew: !this.product,
      name: values.name ?? "",
      text: yamlOf(values),
      photos: this.photos.chosen,
    };
    return send(how, parcel);
  }

  clear() {
    if (!confirm(word("confirm"))) return;
    forgetDraft(this.product);
    this.product = "";
    history.replaceState(null, "", location.pathname);
    this.empty();
    say(word("cleared"));
  }
}
