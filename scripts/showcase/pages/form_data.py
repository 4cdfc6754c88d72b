"""What the scripts of the form are told: fields with their limits, sentences, rules, words."""

from collections.abc import Iterable
from typing import Any

from showcase.catalogue.model import Province
from showcase.entries.product_entry import ProductEntry
from showcase.entries.vocabulary import LEVELS, MARK_KINDS
from showcase.entries.writing import schema_line
from showcase.faces.form import FormField
from showcase.faces.form_messages import form_messages
from showcase.faces.form_rules import form_rules
from showcase.faces.spreadsheet import TEMPLATE_ITEMS
from showcase.pages.settings import Settings
from showcase.pages.wording import Wording


def form_data(
    fields: Iterable[FormField], provinces: Iterable[Province], words: Wording, settings: Settings
) -> dict[str, Any]:
    """All of it, in the language of the page."""
    return {
        "language": words.language,
        "fields": [_shape(field, words) for field in fields],
        "messages": form_messages(words.language),
        "rules": form_rules() | {"provinces": {one.slug: _place(one) for one in provinces}},
        "firstLine": schema_line(ProductEntry),
        "ranks": {level.code: level.rank for level in LEVELS},
        "levels": {level.code: words.term(level.name) for level in LEVELS},
        "marks": {kind.code: words.term(kind.name) for kind in MARK_KINDS},
        "items": dict(TEMPLATE_ITEMS),
        "repository": settings.repo_url.rstrip("/"),
        "words": _words(words),
    }


def _shape(field: FormField, words: Wording) -> dict[str, Any]:
    """One field: what may stand in it, and its example and title for sentences."""
    shape: dict[str, Any] = {
        "key": field.key,
        "kind": field.kind,
        "title": words.term(field.title),
        "example": field.example,
        "needed": field.is_required,
        **field.limits,
    }
    if field.codes:
        shape["codes"] = {code: words.term(name) for code, name in field.codes}
    if field.fields:
        shape["fields"] = [_shape(one, words) for one in field.fields]
    return shape


def _place(province: Province) -> dict[str, Any]:
    """A province with the former ones that it is made of, each with its region of then."""
    former = [[one.name, one.in_region_before_2025] for one in province.former]
    return {"name": province.name, "former": former}


def _words(words: Wording) -> dict[str, str]:
    """What the scripts say themselves."""
    return {
        "addresses": words.say("Its page will be at {address}"),
        "again": words.say("Choose the photo “{file}” again: a browser does not keep pictures."),
        "also": words.say("Also from the region"),
        "cleared": words.say("The form is empty again."),
        "confirm": words.say("Delete all that is written in this form?"),
        "copied": words.say("Copied. Now paste it into the page that opens."),
        "done": words.say("The text is copied."),
        "failed": words.say("That could not be fetched. Check the line and try again."),
        "fillIn": words.say("Put these into the form"),
        "filled": words.say("{n} values were put into the form."),
        "fix": words.say("First mend what is named above."),
        "former": words.say("formerly {name}"),
        "ignored": words.say("not recognised"),
        "lapsed": words.say("lapsed {day}"),
        "loaded": words.say("You are changing “{name}”. What you do not touch stays as it is."),
        "long": words.say("Too long for an address: copy the text, then paste it on the page."),
        "nameless": words.say("Name of the product"),
        "one": words.say("1 place to mend"),
        "many": words.say("{n} places to mend"),
        "none": words.say("Nothing to mend. It can be sent."),
        "photo": words.say("“{file}” is no photo that this browser can read."),
        "province": words.say("Choose the province first."),
        "saved": words.say("Saved on this device at {time}."),
        "unknown": words.say("validity unknown"),
        "unsaved": words.say("This browser keeps nothing: do not close this page."),
        "until": words.say("until {day}"),
        "stars": words.say("{stars} stars"),
        "stays": words.say("This photo stays as it is in the catalogue."),
        "title": words.say("Product: {name}"),
    }
