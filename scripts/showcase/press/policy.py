"""The content security policy: one home for the header and the `<meta>`."""

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


def policy_of_meta() -> str:
    """The policy as a page carries it, for hosts that cannot set headers."""
    return _joined(DIRECTIVES)


def policy_of_header() -> str:
    """The policy as a server sends it."""
    return _joined(DIRECTIVES + _HEADER_ONLY)


def _joined(directives: tuple[tuple[str, str], ...]) -> str:
    return "; ".join(f"{name} {value}" for name, value in directives)


# What a server sends with every answer.
HEADERS: tuple[tuple[str, str], ...] = (
    ("Content-Security-Policy", policy_of_header()),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
)
