"""`make lighthouse`: Lighthouse's mobile marks for four pages of `site/`, as medians of five.

The site is served by nginx with our own configuration, so that headers and compression are those
of production.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from showcase.press.hosting.nginx import nginx_server
from showcase.press.hosting.place import Place
from tests.browser.serving import CHROMIUM
from tests.built_site import BuiltSite
from tests.small_project import free_port

PACKAGE = "lighthouse@12.8.2"  # the last one for Node 20
FOLDER = Path("build/lighthouse")
ROUNDS = 5
LEAST = {"performance": 97, "accessibility": 100, "best-practices": 100, "seo": 100}
KINDS = ("home", "catalogue", "product-in-force", "province")
NGINX = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")

Marks = dict[str, float]


def main() -> int:
    """Measure, print, and say with the exit status whether every median is high enough."""
    missing = {"node": shutil.which("node"), "nginx": NGINX, "chromium": CHROMIUM}
    absent = [name for name, place in missing.items() if place is None]
    if absent:
        print(f"Lighthouse was not run: there is no {', '.join(absent)} on this machine.")
        return 0
    site = Path("site").resolve()
    if not (site / "index.html").is_file():
        print("There is no site/ yet: run make site first.")
        return 2
    _install()
    good = True
    with _served(site) as address:
        for kind in KINDS:
            page = address + BuiltSite(site).page_kinds[kind]
            marks = _median([_marks(page) for _ in range(ROUNDS)])
            good &= all(marks[name] >= least for name, least in LEAST.items())
            print(kind.ljust(18), "  ".join(f"{name} {marks[name]:.0f}" for name in LEAST))
    return 0 if good else 1


def _install() -> None:
    if not (FOLDER / "node_modules/lighthouse").is_dir():
        FOLDER.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
        subprocess.run([*command, "--prefix", str(FOLDER), PACKAGE], check=True)


@contextmanager
def _served(site: Path) -> Iterator[str]:
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        place = Place("localhost", "/", str(site), f"127.0.0.1:{port}")
        configuration = Path(folder) / "nginx.conf"
        configuration.write_text(
            f"user root; daemon off; pid {folder}/pid; error_log stderr; events {{}}\n"
            f"http {{ access_log off; {nginx_server(place)} }}"
        )
        process = subprocess.Popen([str(NGINX), "-p", folder, "-c", str(configuration)])
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()
            process.wait()


def _marks(page: str) -> Marks:
    """The marks of one run, from 0 to 100; what cost points is said."""
    report = _report(page)
    for category in report["categories"].values():
        for reference in category["auditRefs"]:
            audit = report["audits"][reference["id"]]
            if reference["weight"] and audit["score"] is not None and audit["score"] < 0.9:
                print(f"  {audit['id']}: {audit.get('displayValue', audit['score'])}")
    return {name: 100 * one["score"] for name, one in report["categories"].items()}


def _report(page: str, attempts: int = 3) -> dict[str, Any]:
    """What Lighthouse finds; now and then it misses the start of a visit, and asks to run again."""
    found = subprocess.run(
        [
            str(FOLDER / "node_modules/.bin/lighthouse"),
            page,
            "--quiet",
            "--output=json",
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
            f"--only-categories={','.join(LEAST)}",
        ],
        env=os.environ | {"CHROME_PATH": str(CHROMIUM)},
        stdout=subprocess.PIPE,
        check=attempts == 1,
    )
    if found.returncode:
        return _report(page, attempts - 1)
    report: dict[str, Any] = json.loads(found.stdout)
    return report


def _median(runs: list[Marks]) -> Marks:
    return {name: statistics.median(one[name] for one in runs) for name in LEAST}


if __name__ == "__main__":
    sys.exit(main())
