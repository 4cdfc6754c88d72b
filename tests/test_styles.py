"""The styles: one home for literal values, nothing undefined, nothing unused, enough contrast."""

import re
from pathlib import Path

import pytest

STYLES = {
    path.name: path.read_text(encoding="utf-8") for path in Path("docs/assets/styles").glob("*.css")
}
TOKENS = STYLES["tokens.css"]
TEMPLATES = "".join(path.read_text(encoding="utf-8") for path in Path("overrides").rglob("*.html"))
SCRIPTS = "".join(
    path.read_text(encoding="utf-8") for path in Path("docs/assets/scripts").rglob("*.js")
)
PROVINCES = sorted(path.parent.name for path in Path("products").glob("*/province.yml"))

DEFINITION = re.compile(r"(--sc-[\w-]+)\s*:")
USE = re.compile(r"var\((--sc-[\w-]+)")
NAME = re.compile(r"(?<![\w-])sc-[a-z0-9_-]+")
LITERAL_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(|:\s*(?:white|black)\b")
LEAST_FOR_TEXT = 4.5
LEAST_FOR_SIGNS = 3.0

Colours = dict[str, str]


def test_colours_stand_in_one_file() -> None:
    """A literal colour outside the tokens would not follow light and dark."""
    assert {
        name: found
        for name, css in STYLES.items()
        if name != "tokens.css" and (found := LITERAL_COLOUR.findall(css))
    } == {}


def test_every_sheet_is_in_the_order() -> None:
    """A sheet that `index.css` does not name would not reach anybody."""
    named = re.findall(r'@import url\("([^"]+)"\);', STYLES["index.css"])
    assert sorted(named) == sorted(STYLES.keys() - {"index.css"})


def test_every_token_that_is_used_is_defined() -> None:
    """A misspelt token is no error in a browser: the rule just does nothing."""
    everything = "".join(STYLES.values())
    assert set(USE.findall(everything)) - set(DEFINITION.findall(everything)) == set()


def test_every_token_that_is_defined_is_used() -> None:
    """A token nobody uses is a promise that nothing keeps."""
    assert set(DEFINITION.findall("".join(STYLES.values()))) == set(
        USE.findall("".join(STYLES.values()))
    )


def classes_with_rules() -> set[str]:
    """Every class that a sheet has a rule for."""
    return set(re.findall(r"\.(sc-[a-z0-9_-]+)", "".join(STYLES.values())))


def test_every_class_in_a_template_does_something() -> None:
    """Each has a rule or is what a script looks for; one that ends in -- a value completes."""
    known = classes_with_rules() | set(NAME.findall(SCRIPTS))
    unknown = {name for name in NAME.findall(TEMPLATES) if name not in known}
    assert {name for name in unknown if not name.endswith("--")} == set()


def test_every_rule_is_for_something() -> None:
    """No rule is left over for markup that is gone."""
    used = set(NAME.findall(TEMPLATES + SCRIPTS))
    begun = tuple(name for name in used if name.endswith("--"))
    assert {name for name in classes_with_rules() - used if not name.startswith(begun)} == set()


def test_every_province_has_its_cloth_and_accent() -> None:
    """A twelfth province would need both; none of the eleven is forgotten."""
    assert len(PROVINCES) == 11
    for kind in ("plate", "place"):
        found = re.findall(rf"^\.sc-{kind}--([a-z-]+) {{", STYLES["provinces.css"], re.MULTILINE)
        assert sorted(found) == PROVINCES


def colours(block: str) -> Colours:
    """The tokens of a block that are plain colours."""
    return dict(re.findall(r"--sc-([\w-]+): (#[0-9a-f]{6});", block))


LIGHT, BY_SYSTEM, BY_CHOICE = (colours(block) for block in TOKENS.split(":root")[1:4])


def test_dark_is_the_same_by_system_and_by_choice() -> None:
    """The two blocks say the same, and only what light says too."""
    assert BY_SYSTEM == BY_CHOICE
    assert set(BY_SYSTEM) - set(LIGHT) == set()


PAIRS = [
    *((text, ground) for text in ("ink", "ink-second", "link") for ground in ("paper", "band")),
    *((text, ground) for text in ("ink", "ink-second") for ground in ("card", "tile")),
    ("gold", "paper"),
    ("ink", "highlight"),
    ("on-seal", "seal"),
    ("on-foot", "foot"),
    ("on-foot-second", "foot"),
    *(("on-wall", f"{one}-{part}") for one in PROVINCES for part in ("table", "deep-table")),
    *((f"{one}-accent", "paper") for one in PROVINCES),
]
SIGNS = [("rule-strong", "paper"), ("focus", "paper"), ("focus", "band"), ("seal", "paper")]


@pytest.mark.parametrize("scheme", [LIGHT, LIGHT | BY_CHOICE], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_is_readable(scheme: Colours, text: str, ground: str) -> None:
    """WCAG AA: 4.5 : 1 for every text colour on every ground that it stands on."""
    assert contrast(scheme[text], scheme[ground]) >= LEAST_FOR_TEXT


@pytest.mark.parametrize("scheme", [LIGHT, LIGHT | BY_CHOICE], ids=["light", "dark"])
@pytest.mark.parametrize(("sign", "ground"), SIGNS)
def test_signs_are_visible(scheme: Colours, sign: str, ground: str) -> None:
    """WCAG AA: 3 : 1 for edges of fields, focus rings and badges."""
    assert contrast(scheme[sign], scheme[ground]) >= LEAST_FOR_SIGNS


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, as WCAG 2 computes it."""
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of a colour written as #rrggbb."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_contrast_is_measured_right() -> None:
    """Black on white is 21 : 1; the grey #767676 is the lightest that passes on white."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") > LEAST_FOR_TEXT > contrast("#777777", "#ffffff")
