"""Rules on recognitions of the vote and on other marks."""

import pytest

from tests.small_tree import SmallTree

DECISION = "{level: tinh, year: 2024, decision: '%s'}"
OURS = "region: mien-trung-tay-nguyen"

WRONG = [
    ("{level: khu-vuc, year: 2024}", "region-missing"),
    ("{level: tinh, region: phia-nam, year: 2024}", "region-not-regional"),
    ("{region: phia-nam, year: 2024}", "region-not-regional"),
    ("{level: khu-vuc, region: phia-nam, year: 2024}", "region-of-another-time"),
    ("{level: khu-vuc, region: phia-bac, decided_on: 2025-06-30}", "region-of-another-time"),
    ("{level: huyen, year: 2026}", "level-abolished"),
    ("{level: huyen, decided_on: 2025-07-01}", "level-abolished"),
    ("{level: xa, year: 2024}", "level-not-yet"),
    ("{level: xa, decided_on: 2025-06-30}", "level-not-yet"),
    (DECISION % "1997/QD-BCT", "odd-decision"),
    (DECISION % "1997/QĐ-BCT ngày 23/8/2021", "odd-decision"),
    (DECISION % "Số 1997/QĐ-BCT", "odd-decision"),
    (DECISION % "1997", "odd-decision"),
    (DECISION % "1997/", "odd-decision"),
    (DECISION % "QĐ-BCT", "odd-decision"),
    (DECISION % "1997/qđ-bct", "odd-decision"),
    (DECISION % "1997 /QĐ-BCT", "odd-decision"),
    (DECISION % "1997/QĐ–BCT", "odd-decision"),
    (DECISION % "１９９７/QĐ-BCT", "odd-decision"),
    ("{level: tinh, year: 2024}, {level: tinh, year: 2024}", "recognition-twice"),
]
RIGHT = [
    "{level: khu-vuc, " + OURS + ", year: 2024}",
    "{level: khu-vuc, region: phia-nam, year: 2025}",
    "{level: khu-vuc, region: phia-nam, decided_on: 2025-07-01}",
    "{level: huyen, year: 2025}",
    "{level: huyen, decided_on: 2025-06-30}",
    "{level: xa, year: 2025}",
    "{level: xa, decided_on: 2025-07-01}",
    "{year: 2024}",
    "{level: tinh}",
    DECISION % "1997/QĐ-BCT",
    DECISION % "04/2024/QĐ-UBND",
    DECISION % "83/QĐ-CTĐP",
    DECISION % "136/QĐ-CTUBND-NC1",
    DECISION % "2/QĐ-BKH&CN",
    "{level: tinh, year: 2024}, {level: tinh, year: 2022}, {level: huyen, year: 2024}",
    "{level: tinh}, {level: tinh}",
]
WRONG_MARKS = [
    ("{kind: lang-nghe, stars: 4}", "stars-not-ocop"),
    ("{kind: ocop, stars: 2}", "too-few-stars"),
    ("{kind: khac}", "mark-without-name"),
]
RIGHT_MARKS = [
    "{kind: ocop, stars: 3}",
    "{kind: ocop}",
    "{kind: lang-nghe}",
    "{kind: khac, name: Danang Value}",
    "{kind: chi-dan-dia-ly, number: 00004}",
]


@pytest.mark.parametrize(("recognitions", "code"), WRONG)
def test_wrong_recognitions(recognitions: str, code: str, tree: SmallTree) -> None:
    """Each of these is exactly one problem."""
    tree.product(recognitions=f"[{recognitions}]", former_province="Bình Định")
    assert tree.codes() == [code]


@pytest.mark.parametrize("recognitions", RIGHT)
def test_right_recognitions(recognitions: str, tree: SmallTree) -> None:
    """Each of these is fine."""
    tree.product(recognitions=f"[{recognitions}]", former_province="Bình Định")
    assert tree.lines() == []


@pytest.mark.parametrize(("mark", "code"), WRONG_MARKS)
def test_wrong_marks(mark: str, code: str, tree: SmallTree) -> None:
    """Each of these is exactly one problem."""
    tree.product(marks=f"[{mark}]")
    assert tree.codes() == [code]


@pytest.mark.parametrize("mark", RIGHT_MARKS)
def test_right_marks(mark: str, tree: SmallTree) -> None:
    """Each of these is fine, and enough for a product."""
    tree.product(marks=f"[{mark}]", recognitions="")
    assert tree.lines() == []


def test_a_product_without_any_recognition_or_mark(tree: SmallTree) -> None:
    """The catalogue shows what was recognised, and nothing else."""
    tree.product(recognitions="")
    assert tree.codes() == ["nothing-given"]


@pytest.mark.parametrize(
    ("place", "former", "region", "code"),
    [
        ("lam-dong", "Bình Thuận", "phia-nam", []),
        ("lam-dong", "Bình Thuận", "mien-trung-tay-nguyen", ["region-of-another-time"]),
        ("lam-dong", "Đắk Nông", "mien-trung-tay-nguyen", []),
        ("lam-dong", "Đắk Nông", "phia-nam", ["region-of-another-time"]),
        ("lam-dong", "", "phia-nam", []),
        ("thanh-hoa", "", "phia-bac", []),
        ("thanh-hoa", "", "mien-trung-tay-nguyen", ["region-of-another-time"]),
        ("hue", "", "mien-trung-tay-nguyen", []),
    ],
)
def test_before_the_merger_a_place_voted_with_its_region_of_then(
    place: str, former: str, region: str, code: list[str], tree: SmallTree
) -> None:
    """Bình Thuận with phía Nam, Thanh Hóa with phía Bắc; where nobody says, nothing is held."""
    tree.province(place)
    tree.product(
        at=f"{place}/hang-lang-thu",
        former_province=former,
        recognitions=f"[{{level: khu-vuc, region: {region}, year: 2024}}]",
    )
    assert tree.codes() == code


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("1997/QD-BCT", "Write «1997/QĐ-BCT»."),
        ("Số 1997/QĐ-BCT ngày 23/8/2021", "Write «1997/QĐ-BCT»."),
        ("1997 / qd - bct", "Write «1997/QĐ-BCT»."),
        ("QĐ-BCT", "Write number and sign only, for example «1997/QĐ-BCT»."),
        ("quyết định tỉnh", "Write number and sign only, for example «1997/QĐ-BCT»."),
    ],
)
def test_the_right_decision_is_given_where_it_can_be_read(
    written: str, advice: str, tree: SmallTree
) -> None:
    """A missing đ or a date behind the number is mended in the advice."""
    tree.product(recognitions=f"[{{level: tinh, year: 2021, decision: '{written}'}}]")
    (line,) = tree.lines()
    assert line.endswith(advice)
