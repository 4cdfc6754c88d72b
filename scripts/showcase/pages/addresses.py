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
OFFICERS_GUIDE = "dong-gop/huong-dan/"
COLLECTIONS = "bo-suu-tap/"
SAVED = "da-luu/"
COMPARE = "so-sanh/"
MAINTAINERS = "bao-tri/"
PATTERNS = "bao-tri/mau/"
INTERFACE = "api/v1/"
COVERAGE = "bao-tri/do-phu/"
COVERAGE_JSON = "do-phu.json"  # beside the page
NOT_FOUND = "404.html"
PROGRAMME = "khuyen-cong/"
SUPPORT = "khuyen-cong/ho-tro/"
CONTACTS = "khuyen-cong/lien-he/"
PROJECTS = "khuyen-cong/de-an/"
DOCUMENTS = "khuyen-cong/van-ban/"
TASKS = "khuyen-cong/nhiem-vu-2020/"
TRAINING = "khuyen-cong/tap-huan/"
VOTE_STEPS = "binh-chon/cach-thuc/"
EVENTS = "su-kien/"
BOOKLETS = "an-pham/"


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


def programme_year(value: int) -> str:
    """`/khuyen-cong/nam/<year>/`: what the programme did in a year."""
    return f"{PROGRAMME}nam/{value}/"


def programme_province(slug: str) -> str:
    """`/khuyen-cong/tinh/<province>/`: what the programme did in a province."""
    return f"{PROGRAMME}tinh/{slug}/"


def project(identity: str) -> str:
    """`/khuyen-cong/de-an/<province>/<project>/`."""
    return f"{PROJECTS}{identity}/"


def projects_by(facet: str, code: str) -> str:
    """`/khuyen-cong/de-an/loc/<facet>/<code>/`: the projects of one state, content or province."""
    return f"{PROJECTS}loc/{facet}/{code}/"


def calendar_file(province: str) -> str:
    """`/su-kien/<province>.ics`, `/su-kien/vung.ics` for all; a file, with no slash at its end."""
    return f"{EVENTS}{province or 'vung'}.ics"


def booklet(address: str) -> str:
    """`/an-pham/….pdf`: the brochure of the page at an address; a file."""
    return f"{BOOKLETS}{address.removesuffix('/')}.pdf"


def labels(address: str) -> str:
    """`/an-pham/nhan/….pdf`: the sheets of labels of the page at an address; a file."""
    return f"{BOOKLETS}nhan/{address.removesuffix('/')}.pdf"


def page_number(address: str, number: int) -> str:
    """The further pages of a long list: `…/trang/2/`."""
    return address if number == 1 else f"{address}trang/{number}/"


def feed(address: str) -> str:
    """The feed beside a page: `…/atom.xml`."""
    return f"{address}atom.xml"


def product_data(identity: str) -> str:
    """`/api/v1/products/<province>/<product>.json`: the same for both languages."""
    return f"{INTERFACE}products/{identity}.json"


def from_root(address: str, language: Language) -> str:
    """The address from the root of the whole site."""
    return address if language == "vi" else f"en/{address}"
