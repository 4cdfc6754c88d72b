"""The content security policy: one home for the header and the `<meta>`."""

from showcase.pages.addresses import CONTRIBUTE, from_root
from showcase.translation import LANGUAGES

# No inline script or style anywhere, nothing from another origin.
DIRECTIVES: tuple[tuple[str, str], ...] = (
    ("default-src", "'none'"),
    ("script-src", "'self'"),
    ("style-src", "'self'"),
    ("img-src", "'self'"),
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("manifest-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'self'"),
)
# Has no meaning in a <meta>: only the header carries it.
_HEADER_ONLY: tuple[tuple[str, str], ...] = (("frame-ancestors", "'none'"),)
# The form shows the pictures that a visitor chose; they are still nowhere but in the browser.
_CHOSEN_PICTURES = {"img-src": "'self' blob:"}
PAGES_OF_THE_FORM = frozenset(from_root(CONTRIBUTE, language) for language in LANGUAGES)

# What a server sends with every answer beside the policy.
_OTHER_HEADERS: tuple[tuple[str, str], ...] = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
)


def policy_of_meta(address: str = "") -> str:
    """The policy as the page at an address carries it, for hosts that cannot set headers.

    Addresses are those of the whole site, such as `en/dong-gop/`.
    """
    return _joined(DIRECTIVES, address)


def policy_of_header(address: str = "") -> str:
    """The policy as a server sends it."""
    return _joined(DIRECTIVES + _HEADER_ONLY, address)


def headers_of(address: str) -> tuple[tuple[str, str], ...]:
    """What a server sends with the answer for an address."""
    return (("Content-Security-Policy", policy_of_header(address)), *_OTHER_HEADERS)


def _joined(directives: tuple[tuple[str, str], ...], address: str) -> str:
    own = _CHOSEN_PICTURES if address in PAGES_OF_THE_FORM else {}
    return "; ".join(f"{name} {own.get(name, value)}" for name, value in directives)
