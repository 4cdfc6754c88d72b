"""Years, projects, events and documents of the programme: what is right, and every problem."""

import pytest

from tests.small_tree import SmallTree

SOURCE = "sources:\n      - name: Báo cáo thử"
YEAR = "gia-lai/_programme/2025.yml"
REPORT = "year: 2025\nreports:\n  - money: dia-phuong\n    {}\n    " + SOURCE + "\n"
VOTE = "year: 2025\nvotes:\n  - level: tinh\n    {}\n    " + SOURCE + "\n"
PROJECT = """\
name: Máy sấy cho cơ sở thử
kind: dia-phuong
content: kc3
year: 2025
state: {state}
{more}
sources: [{{name: Báo cáo thử}}]
"""
EVENT = """\
name: Hội chợ thử
kind: hoi-cho
begins: {begins}
ends: {ends}
{more}
sources: [{{name: Báo cáo thử}}]
"""
DOCUMENT = """\
number: 1/2025/TT-BCT
kind: thong-tu
topic: binh-chon
issuer: Bộ Công Thương
about: Văn bản thử
{}
sources: [{{name: Báo cáo thử}}]
"""
MAKER = "{name: Cơ sở Thử, kind: doanh-nghiep}"


@pytest.mark.parametrize(
    ("figures", "codes"),
    [
        ("planned: 20 tỷ", []),
        ("planned: hai mươi tỷ", ["not-money"]),
        ("planned: 43.735 tỷ", ["money-in-two-ways"]),
        ("planned: -5 tỷ", ["negative-money"]),
        ("planned: 1,5", ["part-of-a-dong"]),
        ("projects_done: -1", ["negative-number"]),
        ("projects_done: vài", ["int-parsing"]),
        ("until: hè 2025", ["not-a-month"]),
        ("until: 13/2025", ["no-such-month"]),
        ("area: vung-11", ["area-of-a-province"]),
        ("former_province: Huế", ["foreign-former-province"]),
        ("former_province: Bình Định", []),
        ("{planned: 10 tỷ, done: 9 tỷ}", []),
        ("stated: {done_of_planned: nhiều}", ["not-a-percentage"]),
        ("stated: {done_of_planned: 50}", ["stated-without-figures"]),
        ("contents: [{content: kc3}, {content: kc3}]", ["content-twice"]),
        ("contents: [{content: kc10}]", ["literal-error"]),
    ],
)
def test_figures_of_a_year(figures: str, codes: list[str], tree: SmallTree) -> None:
    """Each wrong figure has its own problem; text, negative money and odd scopes among them."""
    lines = figures.strip("{}").replace(", done:", "\n    done:") if figures[0] == "{" else figures
    tree.write(YEAR, REPORT.format(lines))
    assert tree.codes() == codes


@pytest.mark.parametrize(
    ("figures", "codes"),
    [
        (("planned: 60 tỷ", "planned_national: 10 tỷ", "planned_local: 50 tỷ"), []),
        (("planned: 61 tỷ", "planned_national: 10 tỷ", "planned_local: 50 tỷ"), ["sum-differs"]),
        (("planned: 10 tỷ", "contents: [{content: kc1, planned: 11 tỷ}]"), ["contents-exceed"]),
        (("planned: 10 tỷ", "done: 11 tỷ"), ["done-above-planned"]),
        (("planned: 10 tỷ", "done: 11 tỷ", "note: Tỉnh bổ sung kinh phí"), []),
        (("planned: 69 tỷ", "done: 20 tỷ", "stated: {done_of_planned: 29}"), []),
        (("planned: 69 tỷ", "done: 20 tỷ", "stated: {done_of_planned: 30}"), ["stated-differs"]),
    ],
)
def test_figures_that_belong_together(
    figures: tuple[str, ...], codes: list[str], tree: SmallTree
) -> None:
    """Sums add up, shares agree with what is stated, and a note answers a question."""
    tree.write(YEAR, REPORT.format("\n    ".join(figures)))
    assert tree.codes() == codes


def test_more_done_than_planned_is_a_question(tree: SmallTree) -> None:
    """It may be right: the build goes on, and the line asks."""
    tree.write(YEAR, REPORT.format("planned: 10 tỷ\n    done: 11 tỷ"))
    assert tree.read().errors == ()
    (line,) = tree.lines()
    assert line == (
        "products/gia-lai/_programme/2025.yml:5:11: «Reports › 1 › Done»: More is done "
        "(11.000.000.000) than was planned (10.000.000.000). Is that right? If so, say why in "
        "«note»."
    )


def test_a_sum_that_differs_says_both(tree: SmallTree) -> None:
    """The line of a wrong sum names the sum, the whole, and the place of the whole."""
    figures = "planned: 61 tỷ\n    planned_national: 10 tỷ\n    planned_local: 50 tỷ"
    tree.write(YEAR, REPORT.format(figures))
    (line,) = tree.lines()
    assert line == (
        "products/gia-lai/_programme/2025.yml:4:14: «Reports › 1 › Planned»: National and local "
        "together are 60.000.000.000 đồng, not 61.000.000.000. Correct one of the three figures."
    )


@pytest.mark.parametrize(
    ("path", "content", "codes"),
    [
        ("gia-lai/_programme/1900.yml", "year: 1900", ["nothing-reported", "before-the-programme"]),
        ("gia-lai/_programme/2024.yml", VOTE.format("entered: 1"), ["year-of-another-file"]),
        (
            "gia-lai/_programme/2028.yml",
            VOTE.format("entered: 1").replace("2025", "2028"),
            ["future-year"],
        ),
        ("_region/programme/2025.yml", VOTE.format("entered: 1"), ["area-missing"]),
        (YEAR, VOTE.format("entered: 4\n    recognised: 5"), ["more-than-entered"]),
        (YEAR, VOTE.format("sent_up: 5"), ["vote-without-figure"]),
        (YEAR, VOTE.format("since: 1999\n    entered: 5"), ["before-the-programme"]),
    ],
)
def test_years_and_votes(path: str, content: str, codes: list[str], tree: SmallTree) -> None:
    """A year is one of the programme, stands in its file and reports something."""
    tree.write(path, content)
    assert tree.codes() == codes


@pytest.mark.parametrize("name", ["2025.yaml", "2025-moi.yml", "2025 (1).yml"])
def test_two_files_for_one_year(name: str, tree: SmallTree) -> None:
    """A second file of a year is named, and how to put both into one."""
    tree.write(YEAR, VOTE.format("entered: 5"))
    tree.write(f"gia-lai/_programme/{name}", VOTE.format("entered: 6"))
    (problem,) = tree.problems()
    assert problem.code == "two-files-for-a-year"
    assert "Put both into «2025.yml»" in problem.line("en")


def test_growth_over_another_scope_is_a_question(tree: SmallTree) -> None:
    """A source may hold both kinds of money against one: that is asked, until a note says so."""
    year = "year: {}\nreports:\n  - money: {}\n    planned: {}\n    {}\n    " + SOURCE + "\n"
    tree.write("gia-lai/_programme/2024.yml", year.format(2024, "dia-phuong", "50 tỷ", ""))
    stated = "stated: {plan_growth: 20}"
    tree.write(YEAR, year.format(2025, "ca-hai", "60 tỷ", stated))
    assert tree.codes() == ["scopes-differ"]
    tree.write(YEAR, year.format(2025, "ca-hai", "60 tỷ", f"{stated}\n    note: Như nguồn"))
    assert tree.codes() == []
    tree.write(YEAR, year.format(2025, "dia-phuong", "60 tỷ", "stated: {plan_growth: 21}"))
    assert tree.codes() == ["stated-differs"]


@pytest.mark.parametrize(
    ("state", "more", "codes"),
    [
        ("da-xong", "", []),
        ("da-xong", "makers: [gia-lai/co-so-thu]", []),
        ("da-xong", "makers: [gia-lai/co-so-tu]", ["maker-unknown"]),
        ("da-xong", "makers: [gia-lai/co-so-thu, gia-lai/co-so-thu]", ["maker-twice"]),
        ("da-xong", "last_year: 2024", ["ends-before-it-begins"]),
        ("da-xong", "support: ba trăm", ["not-money"]),
        ("da-xong", "is_model: true", ["model-without-lesson"]),
        ("da-xong", "stopped_because: Hết vốn", ["not-stopped"]),
        ("dung", "", ["reason-missing"]),
        ("dung", "stopped_because: Hết vốn", []),
        ("bo", "", ["literal-error"]),
    ],
)
def test_projects(state: str, more: str, codes: list[str], tree: SmallTree) -> None:
    """A project names makers that are there, ends after it begins, says why it stopped."""
    tree.product(producer=MAKER)
    tree.write("gia-lai/_projects/may-say.yml", PROJECT.format(state=state, more=more))
    assert tree.codes() == codes


def test_the_maker_that_was_meant_is_named(tree: SmallTree) -> None:
    """A misspelt maker is found by its likeness."""
    tree.product(producer=MAKER)
    more = "makers: [gia-lai/co-so-tu]"
    tree.write("gia-lai/_projects/may-say.yml", PROJECT.format(state="da-xong", more=more))
    (line,) = tree.lines()
    assert line.endswith("There is no maker «gia-lai/co-so-tu». Did you mean «gia-lai/co-so-thu»?")


@pytest.mark.parametrize(
    ("begins", "ends", "more", "codes"),
    [
        ("4/12/2026", "7/12/2026", "", []),
        ("4/12/2026", "3/12/2026", "", ["ends-before-it-begins"]),
        ("4/12/1900", "5/12/1900", "", ["before-the-programme", "before-the-programme"]),
        ("1/1/2026", "31/12/2026", "", ["very-long"]),
        ("4/12/2026", "7/12/2026", "website: hoi-cho.example", ["odd-link"]),
    ],
)
def test_events(begins: str, ends: str, more: str, codes: list[str], tree: SmallTree) -> None:
    """An event ends after it begins, in a year of the programme, and may be still to come."""
    content = EVENT.format(begins=begins, ends=ends, more=more)
    tree.write("gia-lai/_events/hoi-cho.yml", content)
    assert tree.codes() == codes


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        ("replaces: [tt-2]", []),
        ("replaces: [tt-3]", ["document-unknown"]),
        ("amends: [tt-1]", ["document-unknown"]),
        ("{issued_on: 2/1/2025, in_force_on: 1/1/2025}", ["in-force-before-issued"]),
        ("issued_on: 1/1/2030", ["future-day"]),
    ],
)
def test_documents(more: str, codes: list[str], tree: SmallTree) -> None:
    """A document names others that are there, and holds from its signing on."""
    tree.write("_region/documents/tt-2.yml", DOCUMENT.format(""))
    lines = more.strip("{}").replace(", in_force_on", "\nin_force_on") if more[0] == "{" else more
    tree.write("_region/documents/tt-1.yml", DOCUMENT.format(lines))
    assert tree.codes() == codes
