"""Rules on the maker and on personal data."""

from collections.abc import Iterator

from showcase.entries.maker_entry import ProducerEntry
from showcase.entries.rules.subject import Subject
from showcase.problem import Problem
from showcase.translation import message
from showcase.vietnamese import slug

# What identifies a private person when the maker is a household.
PERSONAL_FIELDS = ("tax_code", "phone", "zalo", "email")


def consent_names_known_fields(subject: Subject) -> Iterator[Problem]:
    """Consent is given for fields of the maker that exist."""
    consent = subject.entry.consent
    for number, name in enumerate(consent.fields if consent else ()):
        if name not in ProducerEntry.model_fields:
            yield subject.problem(
                ("consent", "fields", number),
                "consent-unknown-field",
                message("The maker has no field «{name}».", name=name),
                message("Use one of: {known}.", known=", ".join(PERSONAL_FIELDS)),
            )


def contact_says_whose_it_is(subject: Subject) -> Iterator[Problem]:
    """A maker with phone, mail or tax code says its kind: a household's need its consent."""
    producer = subject.entry.producer
    if producer is None or producer.kind or subject.is_doubtful("producer", "kind"):
        return
    stated = [name for name in PERSONAL_FIELDS if getattr(producer, name)]
    if stated:
        yield subject.problem_at_field(
            ("producer", stated[0]),
            "kind-unknown",
            message("It is not said whether this belongs to a company or to a household."),
            message("Add «kind» to the maker, for example «kind: ho-kinh-doanh»."),
        )


def maker_name_makes_an_address(subject: Subject) -> Iterator[Problem]:
    """A maker's name has a letter or digit: its page has its address from it."""
    producer = subject.entry.producer
    if producer and not producer.slug and not slug(producer.name):
        yield subject.problem(
            ("producer", "name"),
            "name-without-letters",
            message("«{name}» holds no letter.", name=producer.name),
            message("Write the name as on the registration."),
        )


RULES = (consent_names_known_fields, contact_says_whose_it_is, maker_name_makes_an_address)
