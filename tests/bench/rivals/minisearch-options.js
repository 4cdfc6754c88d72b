/** MiniSearch as one sets it up for names in Vietnamese: folded, beginnings, small errors. */
const fold = (term) =>
  term
    .toLowerCase()
    .replace(/đ/g, "d")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");

export const options = {
  fields: ["name", "alias", "other", "maker", "place", "province", "group", "papers", "materials", "summary"],
  storeFields: ["name"],
  processTerm: fold,
  tokenize: (text) => text.normalize("NFC").split(/[^\p{L}\p{N}\p{M}]+/u),
  searchOptions: { prefix: true, fuzzy: 0.2, boost: { name: 3 } },
};
