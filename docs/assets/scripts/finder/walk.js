/** One walk through all items: how well each matches one reading of a query. */
import { Fits } from "./fits.js";

/** The fields of a text, and how much a match in each says. */
export const FIELDS = ["name", "alias", "other", "maker", "place", "materials", "facet"];
const WEIGHTS = [1, 0.95, 0.9, 0.75, 0.65, 0.5, 0.4];
// A facet's name that is there as a whole says more than one of its words.
const WHOLE_FACET = 0.92;
const FACET = ~FIELDS.indexOf("facet");
const OTHER = FIELDS.indexOf("other");
const PART_OF_FACET = WEIGHTS[~FACET];

// What is left of a match in a small word, and of one word of several that stands alone.
const SMALL = 0.2;
const ALONE = 0.8;
// What a query gains: its words in order, in names of facets, all of a name and no more, its
// beginning.
const IN_ORDER = 0.2;
const IN_FACETS = 0.1;
const WHOLE_NAME = 0.3;
const NAME_BEGUN = 0.1;

// How many of its words may be lacking where none has all.
const LACKING = 0.4;
const LONG_QUERY = 3;
const JOINTS = 3;

/**
 * @typedef {import("./match.js").Index} Index
 * @typedef {import("./match.js").Row} Row
 * @typedef {import("./query.js").Variant} Variant
 * @typedef {{found: number, sure: number, pairs: number, told: number, best: Float32Array}} Told
 */

/** One reading of a query on its way through all items. */
export class Walk {
  /**
   * @param {Index} index
   * @param {Variant} variant
   * @param {boolean} isLoose
   * @param {Map<number, number>} hits
   */
  constructor(index, { slots, tight }, isLoose, hits) {
    const fits = new Fits(index, slots, isLoose, hits);
    this.index = index;
    this.tight = tight;
    this.isLoose = isLoose;
    this.fits = fits.terms;
    this.qualities = fits.qualities;
    this.errors = fits.errors;
    this.slots = fits.items;
    // The slots that rule something out, those of words that there are.
    this.needed = slots.reduce((bits, { isSmall }, place) => bits | (isSmall ? 0 : 1 << place), 0);
    this.known = fits.known;
    this.lacking = isLoose ? Math.max(1, Math.round(bitCount(this.needed) * LACKING)) : 0;
    // How much each slot says: rare words say more.
    this.weights = slots.map(({ isSmall }, place) => {
      const rarity = Math.log(1 + index.items.length / (1 + fits.uses[place]));
      return rarity * (isSmall ? SMALL : 1);
    });
    this.total = this.weights.reduce((sum, weight) => sum + weight, 0);
    // What the item at hand has: slots, those without an error, those that follow the one before,
    // those in the whole name of a facet, all of a name and no more, the best quality in each slot.
    this.found = this.sure = this.pairs = this.told = 0;
    this.isNamed = false;
    this.best = new Float32Array(slots.length);
    // Whether it has all words, one of them mistyped at most; and that one can be nothing else.
    this.isFull = this.isSure = false;
    // What the names of each facet value have: hundreds of items share them.
    this.facets = index.facets.map((names) => this.readAlone(names));
    for (const [value, told] of this.facets.entries()) {
      if (!told) continue;
      const holders = index.holders[value];
      for (const item of holders ?? []) this.slots[item] |= told.found;
      // Of a province without products only what has its whole name is meant.
      if (!holders) this.tight |= told.told & told.pairs;
    }
  }

  /**
   * How well an item matches; 0 where it lacks words, or in a loose walk many of them.
   * @param {number} number
   */
  score(number) {
    const missing = this.needed & ~this.slots[number];
    if (bitCount(missing) > this.lacking) return 0;
    const { terms, facets, lead } = this.index.items[number];
    this.forgetAll();
    this.read(terms);
    for (const value of facets) {
      const told = this.facets[value];
      if (told) this.add(told);
    }
    const mistaken = this.needed & ~this.sure;
    this.isFull = !(this.needed & ~this.found) && bitCount(mistaken) < 2;
    this.isSure = this.isFull && !(mistaken & this.known);
    if (!this.isFull) this.forget(mistaken & this.known);
    // What was joined may be two things: what it is, and whence.
    const isTight = bitCount(this.tight & ~this.pairs) * JOINTS <= bitCount(this.tight);
    return isTight && (this.isFull || this.isLoose) ? this.sum(lead) : 0;
  }

  forgetAll() {
    this.found = this.sure = this.pairs = this.told = 0;
    this.isNamed = false;
    this.best.fill(0);
  }

  /**
   * @param {Row} terms
   * @returns {Told | null} what they have of the query
   */
  readAlone(terms) {
    this.forgetAll();
    this.read(terms);
    const { found, sure, pairs, told, best } = this;
    return found ? { found, sure, pairs, told, best: best.slice() } : null;
  }

  /** @param {Told} known */
  add({ found, sure, pairs, told, best }) {
    this.found |= found;
    this.sure |= sure;
    this.pairs |= pairs;
    this.told |= told;
    for (let place = 0; place < best.length; place += 1) {
      if (best[place] > this.best[place]) this.best[place] = best[place];
    }
  }

  /**
   * Where other words are missing, a word that there is was meant as it is.
   * @param {number} slots
   */
  forget(slots) {
    for (let place = 0; place < this.best.length; place += 1) {
      if (slots & (1 << place)) this.best[place] = 0;
    }
  }

  /**
   * Add what texts have of the query.
   * @param {Row} terms
   */
  read(terms) {
    const { best, errors, fits } = this;
    let before = 0;
    let weight = 0;
    for (let step = 0; step < terms.length; step += 1) {
      const term = terms[step];
      const bits = term < 0 ? 0 : fits[term];
      if (term < 0) weight = this.begin(terms, step);
      if (bits) {
        // One word of several says less where none of the others stands beside it.
        const beside = ((before << 1) | (this.fitsOf(terms, step + 1) >> 1)) & bits;
        if (weight === PART_OF_FACET && !beside) {
          before = 0;
          continue;
        }
        this.found |= bits;
        this.sure |= bits & ~errors[term];
        this.pairs |= (before << 1) & bits;
        if (weight === WHOLE_FACET) this.told |= bits;
        this.rate(term, beside || best.length === 1 ? weight : weight * ALONE);
      }
      before = bits;
    }
  }

  /**
   * Keep the best quality in each slot.
   * @param {number} term
   * @param {number} weight of where it stands
   */
  rate(term, weight) {
    const { best, qualities } = this;
    for (let place = 0; place < best.length; place += 1) {
      const quality = qualities[term * best.length + place] * weight;
      if (quality > best[place]) best[place] = quality;
    }
  }

  /**
   * Begin a row: whether it is a name that is there as a whole, and what a match in it says.
   * @param {number[]} terms
   * @param {number} start of the row
   */
  begin(terms, start) {
    const field = ~terms[start];
    const words = this.whole(terms, start);
    if (field <= OTHER && words === this.best.length) this.isNamed = true;
    return terms[start] === FACET && words ? WHOLE_FACET : WEIGHTS[field];
  }

  /**
   * How many words a row has, if every one fits.
   * @param {Row} terms
   * @param {number} start of the row
   */
  whole(terms, start) {
    let step = start + 1;
    while (this.fitsOf(terms, step)) step += 1;
    return step === terms.length || terms[step] < 0 ? step - start - 1 : 0;
  }

  /**
   * The slots that a word fits; none beyond a row. Asked for what it has not, a typed array is slow.
   * @param {Row} terms
   * @param {number} step
   */
  fitsOf(terms, step) {
    return step < terms.length && terms[step] >= 0 ? this.fits[terms[step]] : 0;
  }

  /**
   * @param {number} lead of the name
   */
  sum(lead) {
    const { best, weights, needed } = this;
    const count = bitCount(needed) || 1;
    let sum = 0;
    for (let place = 0; place < best.length; place += 1) sum += weights[place] * best[place];
    const isBegun = weights.length >= LONG_QUERY && this.fits[lead] & 1;
    return (
      sum / this.total +
      (IN_ORDER * bitCount(this.pairs & needed)) / Math.max(1, count - 1) +
      (IN_FACETS * bitCount(this.told & needed)) / count +
      (this.isNamed ? WHOLE_NAME : 0) +
      (isBegun ? NAME_BEGUN : 0)
    );
  }
}

/** @param {number} bits */
function bitCount(bits) {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count += 1;
  return count;
}
