/** The card of a result: the printed one, made once and told which product it shows. */
import { element, stand, tell } from "./elements.js";
import { marked, writer } from "./marked.js";
import { Badge, markParts } from "./papers.js";
import { plate, redraw } from "./plate.js";

/**
 * @typedef {import("./catalogue.js").Catalogue} Catalogue
 * @typedef {import("./catalogue.js").Product} Product
 * @typedef {import("./marked.js").Hits} Hits
 */

/** A new card costs three times what it costs to tell an old one what it shows now. */
export class Card {
  #place = element("span", "sc-place__name");
  #former = element("span", "sc-place__former");
  #where = element("span", "", this.#place, " ");
  #name = element("a", "");
  #heading = element("h3", "sc-card__name", this.#name);
  #maker = element("p", "sc-card__maker");
  #found = element("p", "sc-card__found");
  #badge = new Badge();
  #mark = element("span", "sc-mark");
  #picture = element("div", "sc-card__picture");
  element = element("article", "sc-card", this.#picture, this.#where, this.#heading, this.#found);
  #write = [this.#name, this.#maker, this.#place].map(writer);
  #writeFound = writer(this.#found);
  #writeFormer = writer(this.#former);
  /** @type {Product | undefined} */
  #product;

  /**
   * @param {Catalogue} catalogue
   * @param {Product} product
   * @param {Hits} hits what of it is marked
   */
  show(catalogue, product, hits) {
    if (product !== this.#product) this.#turnTo(catalogue, product);
    const texts = [product.name, product.maker, product.province.text];
    const lines = texts.map((text) => marked(catalogue, text, hits));
    lines.forEach((parts, number) => this.#write[number](parts));
    // Where nothing on the card says why it was found, what does is added.
    const isTold = !hits || lines.some(isMarked);
    const further = isTold ? [] : product.more.map((text) => marked(catalogue, text, hits));
    this.#writeFound(further.find(isMarked) ?? []);
  }

  /**
   * @param {Catalogue} catalogue
   * @param {Product} product
   */
  #turnTo(catalogue, product) {
    this.#turnPicture(catalogue, product);
    this.#turnLines(catalogue, product);
    this.#turnPapers(product);
    this.element.dataset.product = product.id;
    this.#product = product;
  }

  /**
   * @param {Catalogue} catalogue
   * @param {Product} product
   */
  #turnPicture(catalogue, product) {
    const { isAlso, photo } = product;
    const [shown, also] = this.#picture.children;
    if (!shown || photo || this.#product?.photo) {
      shown?.remove();
      this.#picture.prepend(plate(catalogue, product));
    } else redraw(shown, catalogue, product);
    if (!isAlso) also?.remove();
    else if (!also) this.#picture.append(element("span", "sc-also", catalogue.labels.also));
  }

  /**
   * @param {Catalogue} catalogue
   * @param {Product} product
   */
  #turnLines({ base, labels }, { address, flags, former, maker, province }) {
    this.#name.href = base + address;
    tell(this.#where, { className: `sc-place sc-place--${province.slug}` });
    setVietnamese(this.#name, (flags & 1) > 0);
    setVietnamese(this.#maker, (flags & 2) > 0);
    stand(this.#maker, maker, (line) => this.#heading.after(line));
    if (former) this.#writeFormer([`(${labels.former.replace("{name}", former.text)})`]);
    stand(this.#former, former, (line) => this.#where.append(line));
  }

  /** @param {Product} product */
  #turnPapers({ badge, mark }) {
    const { badge: oldBadge, mark: oldMark } = this.#product ?? {};
    if (badge && badge !== oldBadge) this.#badge.show(badge);
    if (mark && mark !== oldMark) this.#mark.replaceChildren(...markParts(mark));
    stand(this.#badge.element, badge, (line) => this.#found.after(line));
    stand(this.#mark, mark && !badge, (line) => this.#found.after(line));
  }
}

/** @param {string[]} parts */
function isMarked(parts) {
  return parts.length > 1;
}

/**
 * @param {HTMLElement} line
 * @param {boolean} isVietnamese it is said in Vietnamese on a page of the other language
 */
function setVietnamese(line, isVietnamese) {
  if (isVietnamese) line.lang = "vi";
  else line.removeAttribute("lang");
}
