"""Where a site is served: what a server's configuration needs to know beside the rules."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A domain, the site's path on it, the folder of its files, and what the owner has switched on.

    `listen` is an address with its port, where it is not the usual one.
    """

    domain: str
    site_path: str
    root: str
    listen: str = ""
    has_hsts: bool = False
    has_brotli: bool = False
