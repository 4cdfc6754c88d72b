/** One walk through all items: how well each matches one reading of a query. */

/** The fields of a text, and how much a match in each says. */
export const FIELDS = ["name", "alias", "other", "maker", "place", "materials", "facet"];
const WEIGHTS = [1, 0.95, 0.9, 0.75, 0.65, 0.5, 0.4];
// A facet's name that is there as a whole says more than one of its words.
const WHOLE_FACET = 0.92;
const FACET = ~FIELDS.indexOf("facet");

// How well one word fits; as typed is 1.
const OTHER_MARKS = 0.9;
const BEGINNING = 0.92;
const INNER_BEGINNING = 0.7;
const NEAR = 0.6;
const NEAR_SHORT = 0.4;
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
const LACKING_WEIGHT = 0.6;
const LONG_WORD = 4;
const LONG_QUERY = 3;

/**
 * @typedef {import("./match.js").Index} Index
 * @typedef {import("./match.js").Row} Row
 * @typedef {import("./query.js").Slot} Slot
 * @typedef {import("./query.js").Variant} Variant
 * @typedef {import("./query.js").Vocabulary} Vocabulary
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
    const { texts } = index.vocabulary;
    this.index = index;
    this.tight = tight;
    this.isLoose = isLoose;
    // For each spelling the slots that it fits, as bits; how well, for each slot.
    this.fits = new Int32Array(texts.length);
    this.qualities = new Float32Array(texts.length * slots.length);
    // Of those the slots that it fits by a typing error only.
    this.errors = new Int32Array(texts.length);
    // The slots that each item may fit, those that rule something out, those of words there are.
    this.slots = new Int32Array(index.items.length);
    this.needed = this.known = 0;
    // How much each slot says: rare words say more.
    this.weights = slots.map((slot, place) => {
      if (!slot.isSmall) this.needed |= 1 << place;
      const uses = this.fit(slot, place, hits, slots.length);
      return Math.log(1 + index.items.length / (1 + uses)) * (slot.isSmall ? SMALL : 1);
    });
    this.total = this.weights.reduce((sum, weight) => sum + weight, 0);
    this.fitting = index.facets.map((names) => names.some((term) => this.fits[term]));
    // What the item at hand has: slots, those without an error, those that follow the one before,
    // those in the whole name of a facet, words of its name, the best quality in each slot.
    this.found = this.sure = this.pairs = this.told = this.named = 0;
    this.best = new Float32Array(slots.length);
    // Whether it has all words, one of them mistyped at most; and that one can be nothing else.
    this.isFull = this.isSure = false;
  }

  /**
   * Note every spelling that fits a slot, and who has it; returns how often they are used.
   * @param {Slot} slot
   * @param {number} place
   * @param {Map<number, number>} hits
   * @param {number} count of all slots
   */
  fit(slot, place, hits, count) {
    const { vocabulary } = this.index;
    let uses = 0;
    const isKnown = vocabulary.words.has(slot.word);
    if (isKnown) this.known |= 1 << place;
    for (const [folded, quality] of candidates(slot, vocabulary, this.isLoose)) {
      const { terms, items } = vocabulary.words.get(folded) ?? { terms: [], items: [] };
      const letters = folded.startsWith(slot.word) ? slot.word.length : folded.length;
      const isMeant = quality > NEAR || !isKnown;
      if (isMeant) uses += items.length;
      for (const item of items) this.slots[item] |= 1 << place;
      for (const term of terms) {
        const isAsTyped = slot.text === slot.word || vocabulary.texts[term].startsWith(slot.text);
        if (slot.isExact && !isAsTyped) continue;
        this.fits[term] |= 1 << place;
        if (quality <= NEAR) this.errors[term] |= 1 << place;
        this.qualities[term * count + place] = isAsTyped ? quality : quality * OTHER_MARKS;
        if (isMeant) hits.set(term, Math.max(letters, hits.get(term) ?? 0));
      }
    }
    return uses;
  }

  /**
   * How well an item matches; 0 where it lacks words, or in a loose walk many of them.
   * @param {number} number
   */
  score(number) {
    const missing = this.needed & ~this.slots[number];
    if (missing && !(this.isLoose && this.isEnough(missing))) return 0;
    const { terms, words, facets } = this.index.items[number];
    this.best.fill(0);
    this.found = this.sure = this.pairs = this.told = this.named = 0;
    this.read(terms, words);
    for (const value of facets) if (this.fitting[value]) this.read(this.index.facets[value], 0);
    const mistaken = this.needed & ~this.sure;
    this.isFull = !(this.needed & ~this.found) && bitCount(mistaken) < 2;
    this.isSure = this.isFull && !(mistaken & this.known);
    if (!this.isFull) this.forget(mistaken & this.known);
    const isTight = (this.pairs & this.tight) === this.tight;
    return isTight && (this.isFull || this.isLoose) ? this.sum(terms[1], words) : 0;
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
   * Whether few words are missing, or none that says much.
   * @param {number} missing the slots
   */
  isEnough(missing) {
    const lacking = Math.max(1, Math.round(bitCount(this.needed) * LACKING));
    if (bitCount(missing) <= lacking) return true;
    let lost = 0;
    for (const [place, weight] of this.weights.entries()) {
      if (missing & (1 << place)) lost += weight;
    }
    return lost <= this.total * LACKING_WEIGHT;
  }

  /**
   * Add what texts have of the query.
   * @param {Row} terms
   * @param {number} words of the name that they begin with
   */
  read(terms, words) {
    const { fits, best, qualities } = this;
    let before = 0;
    let weight = 0;
    for (let step = 0; step < terms.length; step += 1) {
      const term = terms[step];
      const bits = term < 0 ? 0 : fits[term];
      if (term < 0) {
        weight = term === FACET && this.isWhole(terms, step) ? WHOLE_FACET : WEIGHTS[~term];
      } else if (bits) {
        this.found |= bits;
        this.sure |= bits & ~this.errors[term];
        this.pairs |= (before << 1) & bits;
        if (step <= words) this.named += 1;
        if (weight === WHOLE_FACET) this.told |= bits;
        // One word of several says less where none of the others stands beside it.
        const beside = ((before << 1) | (fits[terms[step + 1]] >> 1)) & bits;
        const said = beside || best.length === 1 ? weight : weight * ALONE;
        for (let place = 0; place < best.length; place += 1) {
          const quality = qualities[term * best.length + place] * said;
          if (quality > best[place]) best[place] = quality;
        }
      }
      before = bits;
    }
  }

  /**
   * Whether every word of a row fits.
   * @param {Row} terms
   * @param {number} start of the row
   */
  isWhole(terms, start) {
    let step = start + 1;
    while (this.fits[terms[step]]) step += 1;
    return !(terms[step] >= 0);
  }

  /**
   * @param {number} firstTerm of the name
   * @param {number} words of the name
   */
  sum(firstTerm, words) {
    const { weights, needed } = this;
    const count = bitCount(needed);
    const sum = weights.reduce((all, weight, place) => all + weight * this.best[place], 0);
    const isWhole = this.named === words && words === weights.length;
    const isBegun = weights.length >= LONG_QUERY && (this.fits[firstTerm] & 1) === 1;
    return (
      sum / this.total +
      (IN_ORDER * bitCount(this.pairs & needed)) / Math.max(1, count - 1) +
      (IN_FACETS * bitCount(this.told & needed)) / Math.max(1, count) +
      (isWhole ? WHOLE_NAME : 0) +
      (isBegun ? NAME_BEGUN : 0)
    );
  }
}

/**
 * The folded words that may be meant by a slot, each with how well it fits.
 * @param {Slot} slot
 * @param {Vocabulary} vocabulary
 * @param {boolean} isLoose
 */
function candidates({ word, isLast, isExact, isAlone }, vocabulary, isLoose) {
  /** @type {Map<string, number>} */
  const found = new Map();
  const isKnown = vocabulary.words.has(word);
  const isShort = word.length < LONG_WORD;
  const isOpen = isLoose && !isExact && word.length > 1 && !(isShort && isAlone);
  if (isOpen) {
    // A word that there is may be an error too, but less likely.
    for (const other of vocabulary.near(word)) {
      found.set(other, isShort || isKnown ? NEAR_SHORT : NEAR);
    }
  }
  const beginning = isLast ? BEGINNING : isOpen && !isKnown ? INNER_BEGINNING : 0;
  if (beginning) for (const other of vocabulary.beginning(word)) found.set(other, beginning);
  return found.set(word, 1);
}

/** @param {number} bits */
function bitCount(bits) {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count += 1;
  return count;
}
