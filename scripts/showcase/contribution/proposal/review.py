"""What a reviewer reads of a proposed change beside its problems: what to ask, where to look."""

from collections.abc import Iterator

from showcase.contribution.annotations import escaped, summary
from showcase.contribution.proposal.checking import CheckedProposal
from showcase.translation import Language, message


def review(checked: CheckedProposal, language: Language, site_url: str) -> Iterator[str]:
    """The lines of a page in Markdown: what is wrong, what no tool can check, the pages."""
    errors = [one for one in checked.problems if one.severity == "error"]
    yield summary(errors, language, site_url)
    notes = [one for one in checked.problems if one.severity == "note"]
    if notes:
        yield f"### {message('For the reviewer: what no tool can check').in_language(language)}"
        yield ""
        yield from (f"- {escaped(one.line(language))}" for one in notes)
        yield ""
    if checked.products:
        yield f"### {message('Pages to look at').in_language(language)}"
        yield ""
        yield from (f"- `san-pham/{product}/`" for product in checked.products)
        yield ""
