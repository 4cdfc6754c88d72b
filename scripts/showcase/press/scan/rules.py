"""The rules of the scan, as sentences."""

from showcase.translation import message

NOTHING_INLINE = message("No script, style or event handler stands inside a page.")
NO_FRAME = message("No frame, plugin, base or style element stands in a page.")
NOTHING_FOREIGN = message("Nothing is loaded from or sent to another site.")
KNOWN_SCHEMES = message("Links begin with https, http, mailto or tel.")
INSIDE = message("A relative link stays inside the site.")
PLACE_IN_PAGE = message("A link to a place in the page needs that place.")
PLACE_ELSEWHERE = message("A link to a place in another page needs that place.")
FILE = message("A link needs the page or file that it leads to.")
LANGUAGE = message("The page says its own language.")
CLOSED = message("What a part of a page opens is closed in that part.")
ONE_HEADING = message("A page has one main heading.")
POLICY = message("A page carries its policy once.")
NO_ID_TWICE = message("No id stands twice in a page.")
ADDRESSES = message("A page names its own address, and that of each language.")
STRAY = message("Every file of the site was written by this build.")
