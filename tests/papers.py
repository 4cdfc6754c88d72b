"""What tests of printed matter share: text and pages of a PDF, as poppler reads them."""

import io
import subprocess
import unicodedata

import zxingcpp
from PIL import Image


def text_of(pdf: bytes) -> str:
    """The words of a PDF in the order in which they were set, however its lines break."""
    done = subprocess.run(
        ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return plain(done.stdout.decode())


def plain(text: str) -> str:
    """A text without its line breaks."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def unbroken(text: str) -> str:
    """A text without any space: a narrow column breaks a line also inside a word of signs."""
    return "".join(plain(text).split())


def complaints_of(pdf: bytes) -> str:
    """What poppler has against a PDF: nothing."""
    done = subprocess.run(["pdfinfo", "-"], input=pdf, capture_output=True, check=False)
    return done.stderr.decode() or ("" if done.returncode == 0 else f"status {done.returncode}")


def codes_on(pdf: bytes, page: int) -> set[str]:
    """What a phone reads from the codes of a page as it is printed."""
    command = ["pdftoppm", "-r", "110", "-png", "-f", str(page), "-l", str(page), "-"]
    drawn = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout
    with Image.open(io.BytesIO(drawn)) as picture:
        return {one.text for one in zxingcpp.read_barcodes(picture)}
