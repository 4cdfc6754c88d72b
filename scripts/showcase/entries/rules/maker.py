"""Rules on the maker and on personal data."""

from collections.abc import Iterator

from showcase.entries.maker_entry import ProducerEntry
from showcase.entries.rules.subject import Subject
from showcase.problem import Problem
from showcase.translation import message

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


RULES = (consent_names_known_fields,)
