"""The searches that are compared: where each is opened, how it is asked, what of it is counted."""

import re
from dataclasses import dataclass

_ASK_OURS = """async () => {
  const [src] = [...performance.getEntriesByType("resource")].map(({ name }) => name)
    .filter((name) => name.endsWith("/finder/boxes.js"));
  const { Data, select } = await import(src);
  const data = new Data("vi");
  await new Promise((done) => {
    data.addEventListener("change", () => data.isSettled && done());
    data.load(true);
  });
  window.ask = async (query) =>
    select(data.catalogue, { query, chosen: new Set(), sort: "phu-hop" })
      .first(20).map((product) => product.id);
}"""

# The theme's page talks to its worker: this listens, and asks it by the page's own field.
WATCH_MATERIAL = """
const Other = window.Worker;
window.Worker = class extends Other {
  constructor(...all) {
    super(...all);
    this.addEventListener("message", ({ data }) => {
      if (data.type === 1) document.documentElement.dataset.ready = "";
      if (data.type === 3) window.answered?.(data.data.items);
    });
  }
};
"""
_ASK_MATERIAL = """async () => {
  const field = document.querySelector("input[data-md-component=search-query]");
  const root = new URL(".", location).pathname;
  window.ask = (query) => new Promise((done) => {
    const late = setTimeout(done, 20000, []);
    window.answered = (items) => {
      clearTimeout(late);
      const paths = items.map(([{ location }]) => location.split("#")[0].replace(/\\/$/, ""));
      done([...new Set(paths)]);
    };
    field.value = query;
    field.dispatchEvent(new KeyboardEvent("keyup"));
  });
}"""


@dataclass(frozen=True, slots=True)
class Search:
    """One search: its page, its field, where its results appear, and which files are its own.

    `visits`: how many first visits are measured, fewer where all is fetched before any answer.
    """

    name: str
    page: str
    field: str
    results: str
    files: re.Pattern[str]
    ready: str
    visits: int
    prepare: str = "() => {}"
    watch: str = ""


SEARCHES = (
    Search(
        "ours",
        "san-pham/",
        "[data-search-box] input",
        "[data-part=results]",
        re.compile(r"assets/search/|/finder/"),
        "html[data-finder=ready]",
        16,
        _ASK_OURS,
    ),
    Search(
        "material",
        "",
        "input[data-md-component=search-query]",
        ".md-search-result__list",
        re.compile(r"search/search_index|workers/|lunr/"),
        "html[data-ready]",
        4,
        _ASK_MATERIAL,
        WATCH_MATERIAL,
    ),
    Search(
        "pagefind",
        "",
        "#field",
        "#results",
        re.compile(r"pagefind/"),
        "html[data-ready]",
        16,
    ),
    Search(
        "minisearch",
        "",
        "#field",
        "#results",
        re.compile(r"minisearch|index\.json"),
        "html[data-ready]",
        4,
    ),
)
