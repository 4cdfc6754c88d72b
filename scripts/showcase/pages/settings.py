"""What the owner of the site has set; what is unset hides its links."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from showcase.translation import Language


@dataclass(frozen=True, slots=True)
class Settings:
    """Site settings: `site_url` ends in a slash; the others are empty when unset.

    `photo_hosts` are the origins (https://…) that originals of photos may be fetched from.
    `has_booklets`: this build makes printed matter, so pages may link to it.
    """

    site_url: str
    site_name_vi: str
    site_name_en: str
    repo_url: str = ""
    contact_mail: str = ""
    contact_zalo: str = ""
    has_hsts: bool = False
    photo_hosts: tuple[str, ...] = ()
    has_booklets: bool = False

    def name_in(self, language: Language) -> str:
        """The name of the site in a language."""
        return self.site_name_vi if language == "vi" else self.site_name_en

    @property
    def site_host(self) -> str:
        """The host of the site, with its port if it has one."""
        return urlsplit(self.site_url).netloc

    @property
    def site_path(self) -> str:
        """The path of the site on its host: "/" on a bare domain."""
        return urlsplit(self.site_url).path or "/"

    @property
    def host(self) -> str:
        """The name of the site's host."""
        return urlsplit(self.site_url).hostname or ""
