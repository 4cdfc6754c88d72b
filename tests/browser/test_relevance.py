"""How well the finder answers what people type: files of queries with their right answers.

`tune.json` is there to be looked at while the ranking is worked on; nothing but this test reads
`held-out.json`. `wide.json` holds what is asked in more ways, on the English pages too, and what
the finder cannot answer yet: it must not get worse.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from statistics import fmean

import pytest
from playwright.sync_api import Browser, Page

from showcase.translation import LANGUAGES, Language
from tests.built_site import BuiltSite

pytestmark = pytest.mark.browser

FOLDER = Path("tests/relevance")
# Of all queries of a file, and of each kind.
LEAST = {"tune": (0.985, 0.95), "held-out": (0.985, 0.95), "wide": (0.965, 0.75)}

ANSWERS = """async ([script, language, queries]) => {
  const { Data, select } = await import(script);
  const data = new Data(language);
  await new Promise((done) => {
    data.addEventListener("change", () => data.isSettled && done());
    data.load(true);
  });
  const ask = (query) => ({ query, chosen: new Set(), sort: "phu-hop" });
  return queries.map((query) =>
    select(data.catalogue, ask(query)).first(20).map((product) => product.id));
}"""


@dataclass(frozen=True)
class Query:
    """What somebody types, of what kind that is, and the products that are right answers."""

    kind: str
    query: str
    right: tuple[str, ...]
    language: Language = "vi"


def queries(name: str) -> list[Query]:
    """The queries of a file."""
    rows = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return [Query(**row | {"right": tuple(row["right"])}) for row in rows]


@pytest.fixture(scope="module")
def opened(browser: Browser, address: str) -> Iterator[Page]:
    """A page of the site, to ask its finder from."""
    page = browser.new_page()
    page.goto(f"{address}gioi-thieu/")
    yield page
    page.close()


@pytest.mark.parametrize("name", LEAST)
def test_the_right_answer_comes_first(
    opened: Page, site: BuiltSite, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The mean of one over the place of the first right answer, in all and in every kind."""
    (script,) = site.folder.glob("assets/scripts-*/finder/boxes.js")
    asked = queries(name)
    path = f"/{script.relative_to(site.folder).as_posix()}"
    ranks: dict[str, list[float]] = defaultdict(list)
    for language in LANGUAGES:
        here = [one for one in asked if one.language == language]
        answers = opened.evaluate(ANSWERS, [path, language, [one.query for one in here]])
        for one, found in zip(here, answers, strict=True):
            ranks[one.kind].append(reciprocal_rank(found, one.right))
    means = {kind: fmean(of_kind) for kind, of_kind in ranks.items()}
    overall = fmean(chain.from_iterable(ranks.values()))
    with capsys.disabled():
        print(f"\n{name}: " + ", ".join(f"{kind} {mean:.3f}" for kind, mean in means.items()))
        print(f"{name}: {overall:.4f} over {len(asked)} queries")
    least, least_of_a_kind = LEAST[name]
    assert overall >= least
    assert {kind: mean for kind, mean in means.items() if mean < least_of_a_kind} == {}


def test_there_are_queries_enough() -> None:
    """At least two hundred for one known product and sixty for a kind of product."""
    asked = [*queries("tune"), *queries("held-out")]
    kinds = [one.kind for one in asked]
    assert kinds.count("topical") >= 60
    assert len(kinds) - kinds.count("topical") >= 200
    assert len({one.query for one in asked}) == len(asked)


def test_every_right_answer_is_in_the_catalogue(site: BuiltSite) -> None:
    """A product that was renamed would make its queries unanswerable."""
    known = set(site.catalogue.product_by_id)
    asked = chain.from_iterable(map(queries, LEAST))
    assert {answer for one in asked for answer in one.right} - known == set()


def reciprocal_rank(found: list[str], right: tuple[str, ...]) -> float:
    """One over the place of the first right answer; 0 where there is none."""
    places = (place for place, answer in enumerate(found, 1) if answer in right)
    return 1 / next(places, float("inf"))
