/** Opens the photos of a page in a window of their own; without it they are links to large files. */

const SWIPE_PX = 40;
const ICONS = {
  previous: "M12.5 4 6.500 10l6 6",
  next: "m7.500 4 6 6-6 6",
  close: "m5 5 10 10M15 5 5 15",
  zoom: "M10 5v10M5 10h10",
};

/** @param {Document} document_ */
export function watchGallery(document_) {
  for (const gallery of document_.querySelectorAll("[data-gallery]")) {
    if (gallery instanceof HTMLElement && "showModal" in HTMLDialogElement.prototype) {
      const links = /** @type {HTMLAnchorElement[]} */ ([
        ...gallery.querySelectorAll("a.sc-gallery__open"),
      ]);
      gallery.addEventListener("click", (event) => {
        const link = /** @type {Element} */ (event.target).closest("a.sc-gallery__open");
        const place = links.findIndex((one) => one === link);
        if (place < 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        new Viewer(links, gallery.dataset).open(place);
      });
    }
  }
}

class Viewer {
  #place = 0;
  #links;
  #words;
  #dialog = make("dialog", "sc-viewer");
  #count = make("span", "sc-viewer__count");
  #stage = make("div", "sc-viewer__stage");
  #caption = make("p", "sc-viewer__words");
  #zoom;

  /**
   * @param {HTMLAnchorElement[]} links
   * @param {DOMStringMap} words
   */
  constructor(links, words) {
    this.#links = links;
    this.#words = words;
    this.#zoom = button(ICONS.zoom, words.larger, () => this.#setLarge(!this.#isLarge));
    const bar = make("div", "sc-viewer__bar");
    const previous = button(ICONS.previous, words.previous, () => this.#show(this.#place - 1));
    const next = button(ICONS.next, words.next, () => this.#show(this.#place + 1));
    const close = button(ICONS.close, words.close, () => this.#dialog.close());
    previous.hidden = next.hidden = links.length < 2;
    bar.append(this.#count, this.#zoom, previous, next, close);
    this.#dialog.append(bar, this.#stage, this.#caption);
    this.#dialog.setAttribute("aria-label", words.gallery ?? "");
    this.#count.setAttribute("role", "status");
    this.#stage.tabIndex = 0;
    this.#listen();
  }

  /** @param {number} place */
  open(place) {
    document.body.append(this.#dialog);
    this.#show(place);
    this.#dialog.showModal();
    this.#stage.focus();
  }

  #listen() {
    this.#dialog.addEventListener("close", () => {
      this.#dialog.remove();
      this.#links[this.#place].focus();
    });
    this.#dialog.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft" && !this.#isLarge) this.#show(this.#place - 1);
      if (event.key === "ArrowRight" && !this.#isLarge) this.#show(this.#place + 1);
      if (event.key === "+" || event.key === "-") this.#setLarge(event.key === "+");
    });
    this.#stage.addEventListener("click", ({ target }) => {
      if (target instanceof HTMLImageElement) this.#setLarge(!this.#isLarge);
    });
    let from = 0;
    this.#stage.addEventListener("touchstart", (event) => {
      from = event.touches.length === 1 ? event.touches[0].clientX : Number.NaN;
    }, { passive: true });
    this.#stage.addEventListener("touchend", (event) => {
      const way = event.changedTouches[0].clientX - from;
      if (!this.#isLarge && Math.abs(way) > SWIPE_PX) this.#show(this.#place - Math.sign(way));
    });
  }

  get #isLarge() {
    return this.#stage.classList.contains("sc-viewer__stage--large");
  }

  /**
   * Twice and a half as large, its middle in the middle; or the whole photo.
   * @param {boolean} isLarge
   */
  #setLarge(isLarge) {
    this.#stage.classList.toggle("sc-viewer__stage--large", isLarge);
    const label = (isLarge ? this.#words.smaller : this.#words.larger) ?? "";
    this.#zoom.setAttribute("aria-label", label);
    for (const image of this.#stage.querySelectorAll("source, img")) {
      image.setAttribute("sizes", isLarge ? "250vw" : "100vw");
    }
    this.#stage.scrollTo(
      (this.#stage.scrollWidth - this.#stage.clientWidth) / 2,
      (this.#stage.scrollHeight - this.#stage.clientHeight) / 2,
    );
  }

  /** @param {number} place */
  #show(place) {
    const all = this.#links.length;
    this.#place = (place + all) % all;
    const link = this.#links[this.#place];
    this.#stage.replaceChildren(pictureOf(link));
    this.#setLarge(false);
    this.#count.textContent = all > 1 ? `${this.#place + 1} / ${all}` : "";
    const caption = make("span", "", link.dataset.caption);
    if (link.dataset.lang) caption.lang = link.dataset.lang;
    this.#caption.replaceChildren(caption, make("span", "sc-viewer__credit", link.dataset.credit));
  }
}

/**
 * The large picture behind a link, in the formats that the link names.
 * @param {HTMLAnchorElement} link
 */
function pictureOf(link) {
  const { avif, caption = "", height, lang, webp, width } = link.dataset;
  const picture = document.createElement("picture");
  for (const [type, srcset] of [["image/avif", avif], ["image/webp", webp]]) {
    if (!srcset) continue;
    picture.append(Object.assign(document.createElement("source"), { type, srcset, sizes: "100vw" }));
  }
  const image = Object.assign(new Image(Number(width), Number(height)), { alt: caption });
  if (lang) image.lang = lang;
  image.src = link.href;
  picture.append(image);
  return picture;
}

/**
 * @param {string} tag
 * @param {string} className
 * @param {string} [text]
 * @returns {any}
 */
function make(tag, className, text = "") {
  const made = Object.assign(document.createElement(tag), { className });
  if (text) made.textContent = text;
  return made;
}

/**
 * @param {string} path
 * @param {string | undefined} label
 * @param {() => void} press
 */
function button(path, label = "", press) {
  const made = make("button", "sc-viewer__button");
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  line.setAttribute("d", path);
  svg.append(line);
  made.append(svg);
  made.type = "button";
  made.setAttribute("aria-label", label);
  made.addEventListener("click", press);
  return made;
}
