"""The report of a link check, as a page in Markdown."""

from collections.abc import Iterator, Sequence

from showcase.contribution.annotations import escaped
from showcase.contribution.links.asking import Found
from showcase.translation import Language, message


def report(found: Sequence[Found], language: Language) -> Iterator[str]:
    """How many answer, and each that does not with the products that name it."""
    gone = [one for one in found if one.state == "gone"]
    not_asked = sum(one.state == "not-asked" for one in found)
    sentence = message(
        "{there} sources answer, {gone} do not, {not_asked} were not asked (http).",
        there=len(found) - len(gone) - not_asked,
        gone=len(gone),
        not_asked=not_asked,
    )
    yield sentence.in_language(language)
    yield ""
    for one in gone:
        reason = one.reason.in_language(language) if one.reason else ""
        yield f"- {escaped(one.source.url)}: {escaped(reason)}"
        yield from (f"  - `{product}`" for product in one.source.products)
