"""What a report still lacks, in sentences that say what to enter."""

from collections.abc import Iterator

from showcase.catalogue.model import Catalogue
from showcase.catalogue.programme.model import COUNTS, Report
from showcase.pages.programme.saying import count_name, scope_line
from showcase.pages.wording import Wording
from showcase.reports.collecting import Collected
from showcase.reports.document import Section


def gaps_section(found: Collected, catalogue: Catalogue, words: Wording) -> Section:
    """The gaps as a list; a gap is never counted as nothing."""
    points = (
        *_of_reports(found, catalogue, words),
        *_of_projects(found, words),
        *_of_certificates(found, words),
        *_of_provinces(found, catalogue, words),
    )
    sentence = (
        words.say("These figures are not known here, and no sum above counts them as nothing.")
        if points
        else words.say("Nothing that this report asks for is missing.")
    )
    return Section(words.say("Figures still missing"), (sentence,), points=points)


def _of_reports(found: Collected, catalogue: Catalogue, words: Wording) -> Iterator[str]:
    if not found.reports:
        yield words.say("Money planned and done, with its scope.")
    for one in found.reports:
        missing = ", ".join(_missing(one.report, words))
        if missing:
            yield f"{scope_line(one.report.scope, catalogue, words)}: {missing}."


def _missing(report: Report, words: Wording) -> Iterator[str]:
    if report.planned is None:
        yield words.say("money planned")
    if report.done is None:
        yield words.say("money done")
    if not any(planned or done for _, planned, done in report.parts):
        yield words.say("national and local money apart")
    if not report.contents:
        yield words.say("money by content")
    known = dict(report.counts)
    for name in COUNTS:
        if name not in known:
            label = count_name(name, words)
            yield label[:1].lower() + label[1:]


def _of_projects(found: Collected, words: Wording) -> Iterator[str]:
    if not found.projects:
        yield words.say("Projects of the period, each with its content, state and money.")
        return
    without = sum(line.without_support for line in found.contents)
    if without:
        yield words.count("The support of {n} project.", "The support of {n} projects.", without)


def _of_certificates(found: Collected, words: Wording) -> Iterator[str]:
    if found.undated:
        yield words.count(
            "The day of decision of {n} certificate of {{year}}: it may fall into this period.",
            "The day of decision of {n} certificates of {{year}}: they may fall into this period.",
            len(found.undated),
        ).format(year=found.period.year)
    if not found.votes:
        yield words.say("Products entered and recognised by the votes of the year, by level.")


def _of_provinces(found: Collected, catalogue: Catalogue, words: Wording) -> Iterator[str]:
    """In a report of the region: whose figures nobody has entered."""
    if found.province is not None:
        return
    known = {one.report.scope.province for one in found.reports}
    silent = [one.name for one in catalogue.provinces if one.slug not in known]
    if silent:
        yield words.say("Own figures on money of: {provinces}.", provinces=", ".join(silent))
