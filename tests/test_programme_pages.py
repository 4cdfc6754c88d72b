"""The pages of the programme: what each says, and that nothing stands where nothing is known."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from showcase.catalogue.model import Catalogue
from showcase.pages.facets import facets_of
from showcase.pages.page import Page
from showcase.pages.programme.events import next_events
from showcase.pages.programme.saying import money, percent
from showcase.pages.programme.site import programme_pages
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording
from showcase.translation import LANGUAGES, Language
from tests.small_tree import PRODUCTS, SmallTree

SETTINGS = Settings("https://site.example/", "Trang", "Site")
YEAR = """\
year: {year}
reports:
  - money: {money}
    {scope}
    planned: {planned}
    done: 1 tỷ
    contents:
      - {{content: kc3, planned: 2 tỷ, done: 700 triệu}}
      - {{content: kc4, planned: 1 tỷ, done: 300 triệu}}
    sources:
      - name: Báo cáo thử
"""
PROJECT = """\
name: Máy sấy cho Cơ sở Thử
kind: dia-phuong
content: kc3
makers: [gia-lai/co-so-thu]
support: 300 triệu
counterpart: 450 triệu
year: 2024
last_year: 2025
state: {state}
results: [{{name: Sản lượng, value: 16 tấn mỗi năm}}]
{more}
sources: [{{name: Biên bản thử}}]
"""
EVENT = "name: {}\nkind: hoi-cho\nbegins: {}\nends: {}\nsources: [{{name: Kế hoạch thử}}]\n"


def pages_of(catalogue: Catalogue, language: Language = "en") -> dict[str, Page]:
    """The pages of the programme by address."""
    words = Wording(language)
    made = programme_pages(catalogue, facets_of(catalogue), words, SETTINGS)
    return {page.address: page for page in (make() for make in made)}


def year(planned: str = "3 tỷ", year: int = 2025, money: str = "ca-hai", scope: str = "") -> str:
    """A year's file with one report."""
    return YEAR.format(year=year, money=money, scope=scope, planned=planned)


@pytest.fixture
def told(tree: SmallTree) -> SmallTree:
    """A province with a maker, a model project, one that stopped, and a year."""
    tree.product(producer="{name: Cơ sở Thử, kind: doanh-nghiep}")
    model = "lesson: Có đơn hàng trước khi mua máy.\nis_model: true"
    tree.write("gia-lai/_projects/may-say.yml", PROJECT.format(state="da-xong", more=model))
    stopped = PROJECT.format(state="dung", more="stopped_because: Hết vốn đối ứng").replace(
        "Máy sấy", "Lò nung"
    )
    tree.write("gia-lai/_projects/lo-nung.yml", stopped)
    tree.write("gia-lai/_programme/2025.yml", year())
    return tree


def test_a_page_exists_only_where_a_figure_does(told: SmallTree) -> None:
    """A year and a province with a figure have their page, others none."""
    told.province("hue")
    addresses = set(pages_of(told.catalogue()))
    assert "khuyen-cong/nam/2025/" in addresses
    assert "khuyen-cong/tinh/gia-lai/" in addresses
    assert "khuyen-cong/nam/2024/" not in addresses
    assert "khuyen-cong/tinh/hue/" not in addresses


def test_what_is_unknown_is_a_gap(tree: SmallTree) -> None:
    """A figure that nobody states is said to be unknown and never shown as nought."""
    tree.write("gia-lai/_programme/2025.yml", year().replace("    done: 1 tỷ\n", ""))
    (block,) = pages_of(tree.catalogue())["khuyen-cong/nam/2025/"].context.reports
    assert block.chart is None
    assert block.table.rows[0].cells == ("3 billion VND", "not known", "not known")


def test_money_by_content_is_drawn_with_its_shares(told: SmallTree) -> None:
    """The contents stand largest first, each with its part, and the title says the finding."""
    (block,) = pages_of(told.catalogue())["khuyen-cong/nam/2025/"].context.reports
    assert block.content_chart.title == "Most went to: Models and machines"
    figures = [bar.figure for bar in block.content_chart.bars]
    assert figures == ["700 million VND, 70 %", "300 million VND, 30 %"]
    assert [row.cells[1] for row in block.contents.rows] == ["700 million VND", "300 million VND"]


def test_years_of_one_scope_are_held_side_by_side(tree: SmallTree) -> None:
    """Two years of the same money make a chart with their growth; another scope joins none."""
    tree.write("gia-lai/_programme/2024.yml", year("4 tỷ", 2024))
    tree.write("gia-lai/_programme/2025.yml", year("6 tỷ"))
    (chart,) = pages_of(tree.catalogue())["khuyen-cong/tinh/gia-lai/"].context.beside
    assert chart.title == "Planned money from 2024 to 2025: 50%"
    tree.write("gia-lai/_programme/2024.yml", year("4 tỷ", 2024, "dia-phuong"))
    assert pages_of(tree.catalogue())["khuyen-cong/tinh/gia-lai/"].context.beside == ()


def test_provinces_of_one_scope_are_added(tree: SmallTree) -> None:
    """Two provinces that report the same kind of year stand beside one another, with their sum."""
    tree.province("hue")
    tree.write("gia-lai/_programme/2025.yml", year("3 tỷ"))
    tree.write("hue/_programme/2025.yml", year("4,5 tỷ"))
    (chart,) = pages_of(tree.catalogue())["khuyen-cong/nam/2025/"].context.beside
    assert chart.title == "2 provinces together planned 7.5 billion VND in 2025"
    assert [bar.name for bar in chart.bars] == ["Huế", "Gia Lai"]
    tree.write("hue/_programme/2025.yml", year("4,5 tỷ", scope="until: 6/2025"))
    assert pages_of(tree.catalogue())["khuyen-cong/nam/2025/"].context.beside == ()


def test_a_project_shows_its_makers_money_and_lesson(told: SmallTree) -> None:
    """A project's page leads to its makers and tells what others can learn."""
    page = pages_of(told.catalogue())["khuyen-cong/de-an/gia-lai/may-say/"]
    facts = {fact.name: [value.text for value in fact.values] for fact in page.context.facts}
    assert facts["Support"] == ["300 million VND"]
    assert facts["Years"] == ["2024–2025"]
    assert [link.address for link in page.context.makers] == ["co-so/gia-lai/co-so-thu/"]
    assert [one.text for one in page.context.lesson] == ["Có đơn hàng trước khi mua máy."]


def test_a_stopped_project_says_why(told: SmallTree) -> None:
    """Its state has the reason beside it."""
    page = pages_of(told.catalogue())["khuyen-cong/de-an/gia-lai/lo-nung/"]
    (state,) = (fact for fact in page.context.facts if fact.name == "State")
    assert [value.text for value in state.values] == ["Stopped", "Hết vốn đối ứng"]


def test_projects_are_listed_by_state_content_and_province(told: SmallTree) -> None:
    """Each value with a project has its list, models stand first, and no script is needed."""
    pages = pages_of(told.catalogue())
    assert {address for address in pages if "/loc/" in address} == {
        "khuyen-cong/de-an/loc/tinh-trang/da-xong/",
        "khuyen-cong/de-an/loc/tinh-trang/dung/",
        "khuyen-cong/de-an/loc/noi-dung/kc3/",
        "khuyen-cong/de-an/loc/tinh/gia-lai/",
    }
    stopped = pages["khuyen-cong/de-an/loc/tinh-trang/dung/"].context
    assert [one.link.text for one in stopped.projects] == ["Lò nung cho Cơ sở Thử"]
    whole = pages["khuyen-cong/de-an/"].context
    assert [one.link.text for one in whole.models] == ["Máy sấy cho Cơ sở Thử"]
    assert whole.empty == ()


def test_without_projects_the_list_says_why(tree: SmallTree) -> None:
    """An empty list explains itself."""
    context = pages_of(tree.catalogue())["khuyen-cong/de-an/"].context
    assert context.lead.startswith("No province has published a project here yet")
    assert len(context.empty) == 2


@pytest.mark.parametrize(
    ("today", "coming"),
    [
        (date(2026, 11, 30), ["Hội chợ một", "Hội chợ hai"]),
        (date(2026, 12, 4), ["Hội chợ một", "Hội chợ hai"]),
        (date(2026, 12, 8), ["Hội chợ hai"]),
        (date(2027, 1, 6), []),
    ],
)
def test_events_move_to_the_past_by_the_day_of_the_build(
    today: date, coming: list[str], tree: SmallTree
) -> None:
    """An event is to come until its last day is over."""
    tree.write("gia-lai/_events/mot.yml", EVENT.format("Hội chợ một", "4/12/2026", "7/12/2026"))
    tree.write("_region/events/hai.yml", EVENT.format("Hội chợ hai", "5/1/2027", "5/1/2027"))
    catalogue = tree.catalogue(today)
    context = pages_of(catalogue, "vi")["su-kien/"].context
    assert [one.name.text for month in context.coming for one in month.events] == coming
    assert len([one for month in context.past for one in month.events]) == 2 - len(coming)
    assert bool(context.nothing_coming) == (not coming)
    assert [one.name.text for one in next_events(catalogue, Wording("vi"))] == coming


def test_a_month_shows_the_days_of_its_events(tree: SmallTree) -> None:
    """Weeks begin on Monday, and each day of an event leads to it."""
    tree.write("gia-lai/_events/mot.yml", EVENT.format("Hội chợ một", "4/12/2026", "7/12/2026"))
    (month,) = pages_of(tree.catalogue())["su-kien/"].context.coming
    assert month.title == "December 2026"
    assert [day.number for day in month.weeks[0]] == [0, 1, 2, 3, 4, 5, 6]
    days = [day for week in month.weeks for day in week if day.anchor]
    assert [day.number for day in days] == [4, 5, 6, 7]
    assert {day.anchor for day in days} == {"gia-lai-mot"}


def test_a_province_shows_its_own_events_and_the_regions(tree: SmallTree) -> None:
    """Next events of a province are its own and those of the whole region."""
    tree.province("hue")
    tree.write("hue/_events/mot.yml", EVENT.format("Hội chợ Huế", "4/12/2026", "7/12/2026"))
    tree.write("_region/events/hai.yml", EVENT.format("Hội chợ vùng", "5/1/2027", "5/1/2027"))
    catalogue, words = tree.catalogue(), Wording("vi")
    of_hue = [one.name.text for one in next_events(catalogue, words, "hue")]
    of_gia_lai = [one.name.text for one in next_events(catalogue, words, "gia-lai")]
    assert of_hue == ["Hội chợ Huế", "Hội chợ vùng"]
    assert of_gia_lai == ["Hội chợ vùng"]


def test_unknown_contacts_are_said_to_be_unknown(tree: SmallTree) -> None:
    """A province that told no contact is listed all the same."""
    context = pages_of(tree.catalogue())["khuyen-cong/lien-he/"].context
    ((link, _, offices),) = context.provinces
    assert link.text == "Gia Lai"
    assert {office.unknown for office in offices} == {"not yet told by the province"}
    assert context.note.startswith("1 province has not told")


OFFICES = """
department:
  name: Sở Công Thương tỉnh Gia Lai
  name_en: Gia Lai Department of Industry and Trade
  address: 17 Trần Hưng Đạo
  phone: 0269 3824 000
  email: so@gialai.example
  website: https://so.gialai.example/lien-he
promotion_centre:
  name: Trung tâm Khuyến công
"""


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("vi", [("Sở Công Thương tỉnh Gia Lai", None), ("Trung tâm Khuyến công", None)]),
        (
            "en",
            [
                ("Gia Lai Department of Industry and Trade", None),
                ("Trung tâm Khuyến công", "vi"),
            ],
        ),
    ],
)
def test_offices_can_be_reached(
    tree: SmallTree, language: Language, names: list[tuple[str, str | None]]
) -> None:
    """All that a province has told of an office stands there, its ways to be pressed."""
    with (tree.folder / "gia-lai/province.yml").open("a", encoding="utf-8") as province:
        province.write(OFFICES)
    context = pages_of(tree.catalogue(), language)["khuyen-cong/lien-he/"].context
    ((_, _, offices),) = context.provinces
    assert [(one.name.text, one.name.lang) for one in offices] == names
    assert offices[0].address.text == "17 Trần Hưng Đạo"
    assert [(one.text, one.url) for one in offices[0].contacts] == [
        ("0269 3824 000", "tel:02693824000"),
        ("so@gialai.example", "mailto:so@gialai.example"),
        ("so.gialai.example", "https://so.gialai.example/lien-he"),
    ]
    assert (offices[1].address, offices[1].contacts, offices[1].unknown) == (None, (), "")
    assert context.note == ""


def test_population_has_its_gap() -> None:
    """Provinces without a sourced population stand in the table and in no chart."""
    figures = pages_of(SmallTree(PRODUCTS).catalogue())["khuyen-cong/"].context.places
    without = [row.name for row in figures.table.rows if row.cells[1] == "not known"]
    assert without == ["Thanh Hóa", "Nghệ An", "Hà Tĩnh", "Huế"]
    assert not {bar.name for bar in figures.for_people.bars} & set(without)
    assert all(name in figures.note for name in without)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_of_a_chart_stands_in_a_table(language: Language) -> None:
    """On the page at a glance each bar's figure is also a cell of a table."""
    context = pages_of(SmallTree(PRODUCTS).catalogue(), language)["khuyen-cong/"].context
    for block in context.reports:
        assert set(_figures(block.chart)) <= set(_cells(block.table))
    charts = (context.national, *context.beside)
    assert {one for chart in charts for one in _figures(chart)} <= set(_cells(context.votes))
    places = context.places
    assert set(_figures(places.for_people)) <= set(_cells(places.table))
    assert {place.figure for place in places.map.places} <= set(_cells(places.table))


def _figures(chart: Any) -> Iterator[str]:
    return (bar.figure for bar in chart.bars)


def _cells(table: Any) -> Iterator[str]:
    return (cell for row in table.rows for cell in row.cells)


@pytest.mark.parametrize(
    ("dong", "vi", "en"),
    [
        (43_735_000_000, "43,735 tỷ đồng", "43.735 billion VND"),
        (1_436_000_000_000, "1.436 tỷ đồng", "1,436 billion VND"),
        (500_000_000, "500 triệu đồng", "500 million VND"),
        (1_234, "1.234 đồng", "1,234 VND"),
        (0, "0 đồng", "0 VND"),
    ],
)
def test_money_is_shown_in_each_languages_own_notation(dong: int, vi: str, en: str) -> None:
    """Comma and point as the readers of each language write them."""
    assert (money(dong, Wording("vi")), money(dong, Wording("en"))) == (vi, en)


def test_percentages_are_shown_in_each_languages_own_notation() -> None:
    """With a comma and a space in Vietnamese, with a point in English."""
    exact = Fraction(43735 * 100, 52026)
    assert (percent(exact, Wording("vi")), percent(exact, Wording("en"))) == ("84,06 %", "84.06%")
