"""The offices of a province that a maker or a visitor can turn to."""

from collections.abc import Iterator

from showcase.catalogue.model import Province
from showcase.pages.components import Fact
from showcase.pages.wording import Wording


def offices_of(province: Province, words: Wording) -> Iterator[Fact]:
    """Department and promotion centre; what the province has not told is said to be so."""
    unknown = words.say("not yet told by the province")
    for title, office in (
        (words.say("Department of Industry and Trade"), province.department),
        (words.say("Industrial promotion centre"), province.promotion_centre),
    ):
        if office is None:
            yield Fact(title, (), unknown)
            continue
        lines = (office.name, office.address, office.phone, office.email)
        yield Fact(title, tuple(words.vietnamese(line) for line in lines if line))
