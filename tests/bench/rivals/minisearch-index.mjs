/** Writes MiniSearch's index of documents: node minisearch-index.mjs documents.json index.json */
import { readFileSync, writeFileSync } from "node:fs";
import MiniSearch from "./minisearch.js";
import { options } from "./minisearch-options.js";

const [documents, index] = process.argv.slice(2);
const search = new MiniSearch(options);
search.addAll(JSON.parse(readFileSync(documents, "utf8")));
writeFileSync(index, JSON.stringify(search));
