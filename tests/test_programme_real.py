"""The real figures of the programme: each sum and share again, and where a source differs."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from showcase.catalogue.model import Catalogue
from showcase.catalogue.programme.model import Report, ReportedYear
from showcase.entries.programme.percentages import rounded
from tests.small_tree import PRODUCTS, SmallTree

# Where a source's own percentage is not what its figures make, and what they make instead.
DIFFERING = {(2025, "done-of-planned"): (Decimal("77.27"), Decimal("77.28"))}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """What stands in `products/`."""
    return SmallTree(PRODUCTS).catalogue()


@pytest.fixture(scope="module")
def reports(catalogue: Catalogue) -> dict[int, tuple[ReportedYear, Report]]:
    """The region's report of each year that has one."""
    found = catalogue.programme.of_the_region
    return {year.year: (year, report) for year in found for report in year.reports}


def dong(report: Report, name: str) -> int | None:
    """An amount in đồng."""
    amount = report.planned if name == "planned" else report.done
    return amount.dong if amount else None


@pytest.mark.parametrize(
    ("year", "planned", "done", "area", "money", "until"),
    [
        (2020, 69_000_000_000, 20_000_000_000, "vung-15", "khong-ro", date(2020, 6, 1)),
        (2024, 52_026_000_000, 43_735_000_000, "khong-ro", "dia-phuong", None),
        (2025, 60_840_000_000, 47_017_000_000, "vung-11", "ca-hai", date(2025, 11, 1)),
    ],
)
def test_the_figures_are_those_of_the_sources(
    year: int,
    planned: int,
    done: int,
    area: str,
    money: str,
    until: date | None,
    reports: dict[int, tuple[ReportedYear, Report]],
) -> None:
    """Plan, result and scope of each year, as its source has them."""
    _, report = reports[year]
    assert (dong(report, "planned"), dong(report, "done")) == (planned, done)
    assert (report.scope.area, report.scope.money, report.scope.until) == (area, money, until)


def test_every_sum_is_recomputed(catalogue: Catalogue) -> None:
    """National and local money make the whole wherever both are known."""
    sums = 0
    for year in catalogue.programme.years:
        for report in year.reports:
            parts = [planned.dong for _, planned, _ in report.parts if planned]
            if len(parts) == 2:
                assert report.planned
                assert sum(parts) == report.planned.dong
                sums += 1
    assert sums == 1


def test_every_share_is_recomputed(catalogue: Catalogue) -> None:
    """Each percentage that a source states is held against its figures; differences are listed."""
    differing = {}
    for year in catalogue.programme.years:
        for report in year.reports:
            for check in catalogue.programme.plan_checks(year, report):
                if not check.agrees:
                    computed = rounded(check.computed, 2)
                    differing[year.year, check.kind] = (check.stated, computed)
    assert differing == DIFFERING


def test_the_growth_of_2025_holds_different_scopes(
    catalogue: Catalogue, reports: dict[int, tuple[ReportedYear, Report]]
) -> None:
    """Its 16.94 % is both kinds of money over local money alone: right as a sum, no growth."""
    (check,) = (
        one for one in catalogue.programme.plan_checks(*reports[2025]) if one.kind == "plan-growth"
    )
    assert check.agrees
    assert check.scopes_differ


def test_the_plan_of_2019_that_2020_makes(
    reports: dict[int, tuple[ReportedYear, Report]],
) -> None:
    """Sixty-nine billion, 2.5 % more than the year before: about 67.3 billion."""
    _, report = reports[2020]
    assert report.plan_before is not None
    assert report.plan_before * Fraction(1025, 1000) == pytest.approx(69_000_000_000, abs=1)
    assert round(report.plan_before, -8) == 67_300_000_000


def test_national_products_of_2014_to_2020_are_the_sum_of_their_votes(
    catalogue: Catalogue,
) -> None:
    """The source's 312 are the 100, 102 and 110 of the three votes that other sources name."""
    votes = [
        vote
        for year in catalogue.programme.of_the_region
        for vote in year.votes
        if vote.level == "quoc-gia"
    ]
    (together,) = (vote.recognised for vote in votes if vote.since == 2014)
    each = [vote.recognised for vote in votes if vote.is_of_one_vote and vote.year <= 2020]
    assert each == [110, 102, 100]
    assert together == sum(one or 0 for one in each)


def test_results_of_the_provinces(catalogue: Catalogue) -> None:
    """Entered and recognised at provincial level, by year and the province of then."""
    found = {
        (vote.year, vote.former or vote.province): (vote.entered, vote.recognised)
        for year in catalogue.programme.years
        for vote in year.votes
        if vote.level == "tinh" and vote.is_of_one_vote
    }
    assert found == {
        (2019, "hue"): (59, 34),
        (2021, "Khánh Hòa"): (None, 32),
        (2021, "Lâm Đồng"): (46, 21),
        (2022, "Bình Định"): (157, 55),
        (2022, "Bình Thuận"): (45, 30),
        (2024, "Quảng Nam"): (None, 68),
        (2024, "Quảng Trị"): (43, 34),
    }


def test_every_figure_has_a_source(catalogue: Catalogue) -> None:
    """No report, vote, event or document stands without one."""
    programme = catalogue.programme
    reported = [one for year in programme.years for one in (*year.reports, *year.votes)]
    for one in (*reported, *programme.events, *programme.documents):
        assert one.sources


def test_no_project_is_invented(catalogue: Catalogue) -> None:
    """None was named by a source yet; a province's own will change this count."""
    assert catalogue.programme.projects == ()


@pytest.mark.parametrize(
    ("slug", "state"),
    [
        ("tt-35-2010-tt-bct", "replaced"),
        ("tt-26-2014-tt-bct", "in-force"),
        ("tt-38-2025-tt-bct", "in-force"),
        ("vbhn-16-2018-bct", "replaced"),
        ("vbhn-46-2025-bct", "in-force"),
        ("nd-134-2004-nd-cp", "replaced"),
        ("nd-45-2012-nd-cp", "in-force"),
        ("qd-1881-qd-ttg", "ended"),
        ("qd-2646-2025-qd-bct", "in-force"),
    ],
)
def test_which_documents_hold(slug: str, state: str, catalogue: Catalogue) -> None:
    """The chain of the vote and of the programme, from what replaced and amended what."""
    (found,) = (one for one in catalogue.programme.documents if one.slug == slug)
    assert found.state == state


def test_a_document_not_yet_in_force() -> None:
    """On the day before Circular 38/2025 came into force it did not hold."""
    programme = SmallTree(PRODUCTS).catalogue(date(2025, 6, 30)).programme
    states = {one.slug: one.state for one in programme.documents}
    assert states["tt-38-2025-tt-bct"] == "not-yet"
    assert states["vbhn-16-2018-bct"] == "in-force"
