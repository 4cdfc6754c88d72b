"""Every address of the site, relative to the root of its language, ending in a slash.

They never change. The English page has the same address below `en/`.
"""

from showcase.faces.help import GUIDE
from showcase.translation import Language

HOME = ""
CATALOGUE = "san-pham/"
PROVINCES = "tinh/"
MAP = "ban-do/"
VOTE = "binh-chon/"
ABOUT = "gioi-thieu/"
CONTRIBUTE = "dong-gop/"
FIELD_GUIDE = GUIDE
COLLECTIONS = "bo-suu-tap/"
SAVED = "da-luu/"
COMPARE = "so-sanh/"
MAINTAINERS = "bao-tri/"
PATTERNS = "bao-tri/mau/"
COVERAGE = "bao-tri/do-phu/"
COVERAGE_JSON = "do-phu.json"  # beside the page
NOT_FOUND = "404.html"


def product(identity: str) -> str:
    """`/san-pham/<province>/<product>/`."""
    return f"{CATALOGUE}{identity}/"


def province(slug: str) -> str:
    """`/tinh/<province>/`."""
    return f"{PROVINCES}{slug}/"


def group(code: str) -> str:
    """`/nhom/<group>/`."""
    return f"nhom/{code}/"


def maker(identity: str) -> str:
    """`/co-so/<province>/<maker>/`."""
    return f"co-so/{identity}/"


def vote(level: str, year: int | None = None) -> str:
    """`/binh-chon/<level>/` and `/binh-chon/<level>/<year>/`."""
    return f"{VOTE}{level}/" if year is None else f"{VOTE}{level}/{year}/"


def collection(slug: str) -> str:
    """`/bo-suu-tap/<slug>/`."""
    return f"{COLLECTIONS}{slug}/"


def year(value: int) -> str:
    """`/nam/<year>/`: all levels of one year of the vote."""
    return f"nam/{value}/"


def mark(code: str) -> str:
    """`/danh-hieu/<mark>/`; OCOP has one for each number of stars."""
    return f"danh-hieu/{code}/"


def page_number(address: str, number: int) -> str:
    """The further pages of a long list: `…/trang/2/`."""
    return address if number == 1 else f"{address}trang/{number}/"


def from_root(address: str, language: Language) -> str:
    """The address from the root of the whole site."""
    return address if language == "vi" else f"en/{address}"
