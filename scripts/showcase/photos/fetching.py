"""Fetches a photo from an address: from a host on the list only, once, and never something else."""

import hashlib
import time
from http.client import HTTPException, HTTPResponse
from typing import Any
from urllib.error import URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener

from showcase.photos.opening import LARGEST_FILE
from showcase.photos.unfit import Unfit
from showcase.translation import Message, message

_SECONDS_OF_SILENCE = 10.0
_SECONDS = 60.0
_PIECE = 64 * 1024


class _NoRedirects(HTTPRedirectHandler):
    """An answer that leads elsewhere would lead off the list."""

    def redirect_request(self, *_arguments: Any) -> None:
        """Lead nowhere: the answer itself becomes the error."""


def is_on_list(url: str, hosts: tuple[str, ...]) -> bool:
    """Whether an address begins with one of the origins that the configuration lists."""
    return any(url.startswith(f"{origin}/") for origin in hosts)


def fetch(url: str, sha256: str, hosts: tuple[str, ...], seconds: float = _SECONDS) -> bytes:
    """The bytes that have this digest.

    Raises Unfit for a host that is not listed, for an answer that comes late, leads elsewhere, is
    too large or cut off, and for other bytes than those that were agreed on.
    """
    if not is_on_list(url, hosts):
        raise _not_fetched(message("its host is not on the list of the configuration"))
    try:
        content = _answer(url, seconds)
    except (OSError, URLError, HTTPException, ValueError) as error:
        raise _not_fetched(str(getattr(error, "reason", error)) or type(error).__name__) from None
    if hashlib.sha256(content).hexdigest() != sha256:
        raise _not_fetched(message("it is another file than «sha256» says"))
    return content


def _answer(url: str, seconds: float) -> bytes:
    ends = time.monotonic() + seconds
    silence = min(_SECONDS_OF_SILENCE, seconds)
    request = Request(url, headers={"Accept": "image/jpeg, image/png, image/webp"})  # noqa: S310 - the list holds https alone
    with build_opener(_NoRedirects).open(request, timeout=silence) as answer:
        return b"".join(_pieces(answer, ends))


def _pieces(answer: HTTPResponse, ends: float) -> list[bytes]:
    pieces: list[bytes] = []
    size = 0
    while piece := answer.read1(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST_FILE:
            raise _not_fetched(message("it is too large"))
        if time.monotonic() > ends:
            raise _not_fetched(message("it comes too slowly"))
    if answer.length:
        raise _not_fetched(message("it was cut off"))
    return pieces


def _not_fetched(reason: Message | str) -> Unfit:
    return Unfit(
        "photo-not-fetched",
        message("The photo cannot be fetched: {reason}.", reason=reason),
        message("Check «url» and «sha256», or put the photo beside the entry."),
    )
