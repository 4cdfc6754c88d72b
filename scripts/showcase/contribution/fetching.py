"""Asks a public web server for one thing, with limits on where, how much and how long.

For addresses that strangers wrote: nothing on this machine or in its network is ever asked.
"""

import http.client
import ipaddress
import re
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal
from urllib.parse import SplitResult, urljoin, urlsplit

from showcase.translation import Reasoned, message

Method = Literal["GET", "HEAD"]
CHUNK = 64 * 1024
_REDIRECTS = {301, 302, 303, 307, 308}
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+", re.IGNORECASE)


class CannotFetch(Reasoned):
    """What was asked for did not come; `reason` says why."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read at most (bytes), how long it may take (seconds), how often it may move."""

    largest: int
    seconds: float
    redirects: int = 4


def any_public_host(_host: str) -> bool:
    """Every name of a host will do; its address is looked at in any case."""
    return True


@dataclass(frozen=True, slots=True)
class Fetcher:
    """How to ask: limits, which hosts, and what to say of oneself.

    `allowance` is a host and port of this machine that may be asked without TLS: for tests.
    """

    limits: Limits
    is_host_allowed: Callable[[str], bool] = any_public_host
    agent: str = "showcase-check"
    allowance: tuple[str, int] | None = None

    def fetch(self, url: str, method: Method = "GET") -> "Answer":
        """The last answer after all redirects. Raises CannotFetch."""
        deadline = time.monotonic() + self.limits.seconds
        for _step in range(self.limits.redirects + 1):
            answer = self._ask(url, method, deadline)
            if answer.status not in _REDIRECTS or not answer.location:
                return answer
            url = urljoin(url, answer.location)
        raise CannotFetch(message("It moves on and on."))

    def _ask(self, url: str, method: Method, deadline: float) -> "Answer":
        parts = self._checked(url)
        try:
            connection = self._connection(parts, deadline)
            try:
                target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
                headers = {"User-Agent": self.agent, "Accept": "*/*", "Connection": "close"}
                connection.request(method, target, headers=headers)
                reply = connection.getresponse()
                content = b"".join(self._pieces(reply, connection, deadline))
            finally:
                connection.close()
        except TimeoutError:
            raise CannotFetch(message("It takes too long.")) from None
        except (OSError, http.client.HTTPException, UnicodeError, ValueError) as error:
            reason = message("The server does not answer as it should ({reason}).", reason=error)
            raise CannotFetch(reason) from None
        return Answer(url, reply.status, reply.getheader("Location") or "", content)

    def _checked(self, url: str) -> SplitResult:
        try:
            parts = urlsplit(url)
            host, port = parts.hostname or "", parts.port
        except ValueError:
            raise CannotFetch(_NO_ADDRESS) from None
        if self.allowance and (host, port) == self.allowance and parts.scheme == "http":
            return parts
        if parts.scheme != "https" or parts.username is not None or port not in {None, 443}:
            raise CannotFetch(message("Only plain https addresses are asked."))
        if not _HOST.fullmatch(host) or host.replace(".", "").isdigit():
            raise CannotFetch(_NO_ADDRESS)
        if not self.is_host_allowed(host.lower()):
            raise CannotFetch(message("The host {host} is not asked.", host=host))
        return parts

    def _connection(self, parts: SplitResult, deadline: float) -> http.client.HTTPConnection:
        host = parts.hostname or ""
        if parts.scheme == "http":
            return http.client.HTTPConnection(host, parts.port, timeout=_left(deadline))
        return _PinnedConnection(host, _public_address(host), _left(deadline))

    def _pieces(
        self,
        reply: http.client.HTTPResponse,
        connection: http.client.HTTPConnection,
        deadline: float,
    ) -> Iterator[bytes]:
        """The content piece by piece, never more than the limit and never after the deadline."""
        read = 0
        while True:
            if connection.sock:
                connection.sock.settimeout(_left(deadline))
            piece = reply.read1(CHUNK)
            if not piece:
                break
            read += len(piece)
            if read > self.limits.largest:
                raise CannotFetch(message("It is larger than {n} bytes.", n=self.limits.largest))
            yield piece
            _left(deadline)
        if reply.length:
            raise CannotFetch(message("It ends before its end."))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said in the end: where, with which status, where to next, and the content."""

    url: str
    status: int
    location: str
    content: bytes


class _PinnedConnection(http.client.HTTPSConnection):
    """TLS to the very address that was looked at, so that a name cannot change in between."""

    def __init__(self, host: str, address: str, seconds: float) -> None:
        super().__init__(host, timeout=seconds)
        self.address = address

    def connect(self) -> None:
        """Connect to the address; the certificate is that of the name."""
        plain = socket.create_connection((self.address, 443), self.timeout)
        context = ssl.create_default_context()
        self.sock = context.wrap_socket(plain, server_hostname=self.host)


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _public_address(host: str) -> str:
    """The first address of a host, if all of them are public. Raises CannotFetch."""
    found = socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)
    addresses = [str(one[4][0]) for one in found]
    if not addresses or not all(is_public(one) for one in addresses):
        raise CannotFetch(message("{host} is in a private network.", host=host))
    return addresses[0]


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet: no loopback, private or link-local."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    mapped = getattr(ip, "ipv4_mapped", None)
    return bool((mapped or ip).is_global and not (mapped or ip).is_multicast)


_NO_ADDRESS = message("This is no address of a public web server.")
