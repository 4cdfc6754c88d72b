"""Rules on one year of the programme: names, scopes and sums."""

from collections.abc import Iterator

from showcase.entries.places import Location
from showcase.entries.programme.rules.subjects import YearSubject
from showcase.entries.programme.year_entry import ReportEntry, VoteFiguresEntry
from showcase.problem import Problem
from showcase.translation import message


def year_is_the_one_of_the_file(subject: YearSubject) -> Iterator[Problem]:
    """A year's file is called by its year."""
    year = subject.entry.year
    if subject.name != str(year) and not subject.is_doubtful("year"):
        yield subject.problem(
            ("year",),
            "year-of-another-file",
            message("The file is called «{name}».", name=f"{subject.name}.yml"),
            message("Rename it to «{right}.yml», or correct the year.", right=year),
        )


def something_is_reported(subject: YearSubject) -> Iterator[Problem]:
    """A year has at least one figure: a page exists only where a figure does."""
    is_doubtful = subject.is_doubtful("reports") or subject.is_doubtful("votes")
    if not subject.entry.reports and not subject.entry.votes and not is_doubtful:
        yield subject.problem(
            (),
            "nothing-reported",
            message("The year has neither «reports» nor «votes»."),
            message("Add what is known, or delete the file."),
        )


def areas_stand_where_they_belong(subject: YearSubject) -> Iterator[Problem]:
    """The region says which area a figure is of; a province's figures are its own."""
    for location, item in _items(subject):
        if subject.is_doubtful(*location, "area"):
            continue
        if subject.province is None and item.area is None:
            yield subject.problem(
                location,
                "area-missing",
                message("It is not said which provinces the figures cover."),
                message("Add the line «area: …»: vung-11, vung-15, khong-ro or ca-nuoc."),
            )
        if subject.province is not None and item.area is not None:
            yield subject.problem(
                (*location, "area"),
                "area-of-a-province",
                message("Figures in a province's folder are of that province."),
                message("Delete this line."),
            )


def former_provinces_are_known(subject: YearSubject) -> Iterator[Problem]:
    """A former province is one of those that this province was made of."""
    known = [one.name for one in subject.province.former] if subject.province else []
    for location, item in _items(subject):
        named = item.former_province
        if named is not None and named not in known:
            yield subject.problem(
                (*location, "former_province"),
                "foreign-former-province",
                message("«{name}» is not one of the former provinces here.", name=named),
                message("Use one of: {known}.", known=", ".join(known))
                if known
                else message("Delete this line."),
            )


def parts_add_up(subject: YearSubject) -> Iterator[Problem]:
    """National and local money together are the whole."""
    for number, report in enumerate(subject.entry.reports):
        for name in ("planned", "done"):
            whole, national, local = (
                getattr(report, name + part) for part in ("", "_national", "_local")
            )
            if whole is None or national is None or local is None:
                continue
            if national + local != whole:
                yield subject.problem(
                    ("reports", number, name),
                    "sum-differs",
                    message(
                        "National and local together are {sum} đồng, not {whole}.",
                        sum=_grouped(national + local),
                        whole=_grouped(whole),
                    ),
                    message("Correct one of the three figures."),
                )


def contents_fit_into_the_whole(subject: YearSubject) -> Iterator[Problem]:
    """The contents together are not more than the whole, in money and in projects."""
    for number, report in enumerate(subject.entry.reports):
        for name in ("planned", "done", "projects_planned", "projects_done"):
            whole = getattr(report, name)
            parts = [getattr(one, name) for one in report.contents]
            together = sum(part for part in parts if part is not None)
            if whole is not None and together > whole:
                yield subject.problem(
                    ("reports", number, name),
                    "contents-exceed",
                    message(
                        "The contents together are {sum}, more than {whole}.",
                        sum=_grouped(together),
                        whole=_grouped(whole),
                    ),
                    message("Correct the whole, or one of the contents."),
                )


def contents_stand_once(subject: YearSubject) -> Iterator[Problem]:
    """Each of the nine contents stands once in a report."""
    for number, report in enumerate(subject.entry.reports):
        seen: set[str] = set()
        for place, one in enumerate(report.contents):
            if one.content in seen and not subject.is_doubtful("reports", number, "contents"):
                yield subject.problem(
                    ("reports", number, "contents", place, "content"),
                    "content-twice",
                    message("«{name}» stands twice.", name=one.content),
                    message("Keep one of the two."),
                )
            seen.add(one.content)


def done_is_within_the_plan(subject: YearSubject) -> Iterator[Problem]:
    """More done than planned can be right: it is a question, and stops nothing."""
    for location, planned, done in _plans(subject):
        if planned is None or done is None or subject.is_answered(location):
            continue
        if done > planned:
            yield subject.question(
                location,
                "done-above-planned",
                message(
                    "More is done ({done}) than was planned ({planned}).",
                    done=_grouped(done),
                    planned=_grouped(planned),
                ),
                message("Is that right? If so, say why in «note»."),
            )


def _plans(subject: YearSubject) -> Iterator[tuple[Location, int | None, int | None]]:
    for number, report in enumerate(subject.entry.reports):
        where: Location = ("reports", number)
        for part in ("", "_national", "_local"):
            planned, done = getattr(report, f"planned{part}"), getattr(report, f"done{part}")
            yield (*where, f"done{part}"), planned, done
        yield (*where, "projects_done"), report.projects_planned, report.projects_done
        for place, one in enumerate(report.contents):
            yield (*where, "contents", place, "done"), one.planned, one.done


def fewer_are_recognised_than_entered(subject: YearSubject) -> Iterator[Problem]:
    """No more products are recognised than were entered, and a vote has a figure."""
    for number, vote in enumerate(subject.entry.votes):
        entered, recognised = vote.entered, vote.recognised
        if entered is not None and recognised is not None and recognised > entered:
            yield subject.problem(
                ("votes", number, "recognised"),
                "more-than-entered",
                message(
                    "{recognised} are recognised of {entered} entered.",
                    recognised=recognised,
                    entered=entered,
                ),
                message("Correct the one or the other."),
            )
        is_doubtful = subject.is_doubtful("votes", number)
        if entered is None and recognised is None and not is_doubtful:
            yield subject.problem(
                ("votes", number),
                "vote-without-figure",
                message("The vote has neither «entered» nor «recognised»."),
                message("Add the number that the decision names."),
            )


def _items(subject: YearSubject) -> Iterator[tuple[Location, ReportEntry | VoteFiguresEntry]]:
    for number, report in enumerate(subject.entry.reports):
        yield ("reports", number), report
    for number, vote in enumerate(subject.entry.votes):
        yield ("votes", number), vote


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


RULES = (
    year_is_the_one_of_the_file,
    something_is_reported,
    areas_stand_where_they_belong,
    former_provinces_are_known,
    parts_add_up,
    contents_fit_into_the_whole,
    contents_stand_once,
    done_is_within_the_plan,
    fewer_are_recognised_than_entered,
)
