"""`showcase` as it would be without looking at its pages; only a bench runs it."""

from showcase import build
from showcase.cli import main
from showcase.press import printing, site
from showcase.press.scan.findings import Findings


def _nothing(*_arguments: object, **_named: object) -> Findings:
    return Findings()


if __name__ == "__main__":
    printing.scan_page = _nothing
    site.scan_page = _nothing
    build.scan_tree = _nothing
    main()
