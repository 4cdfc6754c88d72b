"""Rules on who and where a product is."""

from collections.abc import Iterator

from showcase.entries.rules.subject import Subject
from showcase.problem import Problem
from showcase.translation import message
from showcase.vietnamese import fold, slug


def former_province_belongs(subject: Subject) -> Iterator[Problem]:
    """A former province is one of those that the product's province was made of."""
    written, province = subject.entry.former_province, subject.province
    if written is None or province is None:
        return
    known = {slug(former.name): former.name for former in province.former}
    right = known.get(slug(written))
    if right is None:
        yield subject.problem(
            ("former_province",),
            "foreign-former-province",
            message(
                "«{written}» never belonged to {province}.",
                written=written,
                province=province.name,
            ),
            message("Use one of: {known}.", known=", ".join(known.values())),
        )
    elif written != right:
        yield subject.problem(
            ("former_province",),
            "former-province-spelling",
            message("«{written}» is spelt otherwise in this catalogue.", written=written),
            message("Write «{right}».", right=right),
        )


def parts_are_of_several(subject: Subject) -> Iterator[Problem]:
    """A set (bộ sản phẩm) has at least two parts when they are listed."""
    entry = subject.entry
    if entry.is_set and len(entry.parts) == 1:
        yield subject.problem(
            ("parts",),
            "set-of-one",
            message("A set of one product is no set."),
            message("List every product of the set, or take away «is_set»."),
        )


def english_says_who_translated(subject: Subject) -> Iterator[Problem]:
    """English texts say who translated them."""
    entry = subject.entry
    if entry.translated_by is not None or subject.is_doubtful("translated_by"):
        return
    english = [key for key in ("name_en", "summary_en", "story_en") if getattr(entry, key)]
    if english:
        yield subject.problem_at_field(
            (english[0],),
            "translator-unknown",
            message("There is English text, but not who translated it."),
            message("Add the line «translated_by: province»."),
        )


def english_has_its_vietnamese(subject: Subject) -> Iterator[Problem]:
    """An English text stands beside its Vietnamese one."""
    entry = subject.entry
    for english, vietnamese in (("summary_en", "summary"), ("story_en", "story")):
        is_missing = not getattr(entry, vietnamese) and not subject.is_doubtful(vietnamese)
        if getattr(entry, english) and is_missing:
            yield subject.problem_at_field(
                (english,),
                "english-only",
                message("There is an English text without the Vietnamese one."),
                message("Add «{field}» in Vietnamese.", field=vietnamese),
            )


def aliases_are_other_names(subject: Subject) -> Iterator[Problem]:
    """Another name differs from the name, and stands once."""
    seen = {fold(subject.entry.name)}
    for number, alias in enumerate(subject.entry.aliases):
        if fold(alias) in seen:
            yield subject.problem(
                ("aliases", number),
                "alias-repeats",
                message("«{alias}» is already a name of this product.", alias=alias),
                message("Delete this line."),
            )
        seen.add(fold(alias))


def former_addresses_are_former(subject: Subject) -> Iterator[Problem]:
    """A former address is not the present one."""
    for number, address in enumerate(subject.entry.former_addresses):
        if address == subject.folder:
            yield subject.problem(
                ("former_addresses", number),
                "address-is-present",
                message("«{address}» is the present address.", address=address),
                message("Delete this line."),
            )


RULES = (
    former_province_belongs,
    parts_are_of_several,
    english_says_who_translated,
    english_has_its_vietnamese,
    aliases_are_other_names,
    former_addresses_are_former,
)
