"""What all pages of a language share: where any of it is another, no page is taken over."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest

from showcase.catalogue.model import Catalogue
from showcase.pages.settings import Settings
from showcase.plan import Plan
from showcase.press.assets import Assets, Drawings
from showcase.press.environment import Templates
from showcase.press.exports.interface import Published
from showcase.press.inputs import Record
from showcase.press.site import Press
from showcase.press.site_tool import Rendered
from showcase.press.writer import NewTree
from showcase.steps import Gathered, press_of
from tests.small_tree import SmallTree

PROJECT = Path(__file__).parent.parent
PAGES = {"index.html": "digest"}


@dataclass(frozen=True)
class Shared:
    """All that a press is made of."""

    plan: Plan
    gathered: Gathered
    catalogue: Catalogue
    tool: str = "tool"
    record: Record = field(default_factory=Record)

    def press(self, tree: NewTree) -> Press:
        """The press."""
        return press_of(
            self.plan,
            self.tool,
            self.record,
            Published(self.catalogue, {}, self.plan.settings),
            self.gathered,
            tree,
            lambda _step: None,
        )


@pytest.fixture
def tree(tmp_path: Path) -> Iterator[NewTree]:
    """A tree that nothing is put into."""
    with NewTree(tmp_path / "site") as made:
        yield made


@pytest.fixture
def shared(tmp_path: Path) -> Shared:
    """What a build in both languages shares."""
    settings = Settings("https://site.test/", "Tên", "Name")
    plan = Plan(PROJECT, tmp_path, tmp_path / "site", settings, date(2026, 11, 23), 1)
    assets = Assets({}, Drawings("covers", "patterns"), "scripts", "icons", "guide", "own", "prose")
    frames = {"vi": Rendered("khung", {}), "en": Rendered("frame", {})}
    gathered = Gathered(assets, Templates(tmp_path, "templates", {}), frames, None)  # type: ignore[arg-type]
    tree = SmallTree(tmp_path / "products")
    tree.province("gia-lai")
    tree.product()
    return Shared(plan, gathered, tree.catalogue())


def _planned(**values: object) -> Callable[[Shared], Shared]:
    return lambda shared: replace(shared, plan=replace(shared.plan, **values))


def _set(**values: object) -> Callable[[Shared], Shared]:
    return lambda shared: _planned(settings=replace(shared.plan.settings, **values))(shared)


def _gathered(**values: object) -> Callable[[Shared], Shared]:
    return lambda shared: replace(shared, gathered=replace(shared.gathered, **values))


def _assets(**values: object) -> Callable[[Shared], Shared]:
    return lambda shared: _gathered(assets=replace(shared.gathered.assets, **values))(shared)


CHANGES: dict[str, Callable[[Shared], Shared]] = {
    "the code": lambda shared: replace(shared, tool="another"),
    "the day": _planned(today=date(2026, 11, 24)),
    "no social pictures": _planned(has_pictures=False),
    "the address of the site": _set(site_url="https://other.test/"),
    "its name": _set(site_name_vi="Tên khác", site_name_en="Another"),
    "who is written to": _set(contact_mail="a@site.test"),
    "printed matter": _set(has_booklets=True),
    "feeds": lambda shared: replace(shared, catalogue=replace(shared.catalogue, products=())),
    "a template": _gathered(templates=Templates(Path(), "others", {})),
    "the frames": _gathered(frames={"vi": Rendered("1", {}), "en": Rendered("2", {})}),
    "a style": _assets(stylesheet="another"),
    "a script": _assets(scripts="another"),
    "a drawing": _assets(drawings=Drawings("covers", "another")),
}


def test_what_is_the_same_may_be_taken_over(shared: Shared, tree: NewTree) -> None:
    """In each language what was printed with the same, however often it is asked."""
    common = dict(shared.press(tree).common)
    again = replace(shared, record=Record(common=common, pages=PAGES)).press(tree)
    assert again.was == {"vi": PAGES, "en": PAGES}
    assert common["vi"] != common["en"]


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_nothing_is_taken_over_where_a_part_is_another(
    shared: Shared, tree: NewTree, change: Callable[[Shared], Shared]
) -> None:
    """Every part of what pages share decides about all of them, in both languages."""
    record = Record(common=dict(shared.press(tree).common), pages=PAGES)
    assert change(replace(shared, record=record)).press(tree).was == {"vi": {}, "en": {}}


def test_a_language_alone(shared: Shared, tree: NewTree) -> None:
    """The other language's frame does not matter, nor do words that people have written."""
    record = Record(common=dict(shared.press(tree).common), pages=PAGES)
    frames = {"vi": Rendered("khung", {"gioi-thieu/": "mới"}), "en": Rendered("other", {})}
    press = _gathered(frames=frames)(replace(shared, record=record)).press(tree)
    assert press.was == {"vi": PAGES, "en": {}}
