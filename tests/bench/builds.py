"""What a build costs: ours cold and warm, Hugo's and plain MkDocs' of the same entries, in turn."""

import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, replace
from itertools import count
from pathlib import Path

from tests.bench.hugo_site import make_hugo_site
from tests.bench.measure import Contestant, Figures, in_turn, measured
from tests.bench.mkdocs_site import make_mkdocs_site
from tests.bench.same_pages import assert_same_site
from tests.bench.synthetic import write_entries

ROUNDS = 5
FOLDER = Path("build/bench").resolve()
ASIDE = FOLDER / "aside"
COMMANDS = Path(sys.executable).parent
_numbers = count()

Ratios = Mapping[str, tuple[str, str, str]]

# What others do not do: look at every page that was printed, and write open data beside them.
OURS_ALONE = "scan,exports"

# What is compared: name → figure, of which row, with which row.
RATIOS: Ratios = {
    "10,000 same work : Hugo": ("wall", "10,000 same work", "10,000 Hugo"),
    "10,000 same work : Hugo, CPU": ("cpu", "10,000 same work", "10,000 Hugo"),
    "10,000 : Hugo": ("wall", "10,000 cold", "10,000 Hugo"),
    "10,000 : Hugo, CPU": ("cpu", "10,000 cold", "10,000 Hugo"),
    "10,000 : Hugo, memory": ("memory", "10,000 cold", "10,000 Hugo"),
    "10,000 : Hugo, bytes": ("written", "10,000 cold", "10,000 Hugo"),
    "10,000 : 1,000": ("wall", "10,000 cold", "1,000 cold"),
    "one changed : cold": ("wall", "10,000 one changed", "10,000 cold beside"),
    "one changed : cold, CPU": ("cpu", "10,000 one changed", "10,000 cold beside"),
    "nothing changed : cold": ("wall", "10,000 nothing changed", "10,000 cold beside"),
    "1,000 same work : MkDocs": ("wall", "1,000 same work", "1,000 MkDocs"),
    "1,000 : MkDocs": ("wall", "1,000 cold", "1,000 MkDocs"),
}
RATIOS_OF_LARGE: Ratios = {
    "100,000 : 10,000": ("wall", "100,000 cold", "10,000 cold"),
    "100,000 : 10,000, CPU": ("cpu", "100,000 cold", "10,000 cold"),
}


def run() -> dict[str, object]:
    """All rows up to 10,000 entries, in one language."""
    with place():
        small, large = entries(1_000), entries(10_000)
        cold = ours("10,000 cold", large)
        other = hugo(large, cold)
        measured(other)
        assert_same_site(cold.out, other.out)
        unseen = without("scan", cold, "10,000 not scanned")
        same = without(OURS_ALONE, cold, "10,000 same work")
        figures = in_turn([cold, other, unseen, same], ROUNDS)
        few = ours("1,000 cold", small)
        few_same = without(OURS_ALONE, few, "1,000 same work")
        figures |= in_turn([few, mkdocs(small), few_same], ROUNDS)
        figures |= warm_rows(large)
    print_scan(figures)
    return compared(figures, RATIOS)


def print_scan(figures: Mapping[str, Figures]) -> None:
    """What looking at every page takes of a cold build."""
    for figure in ("wall", "cpu"):
        taken = getattr(figures["10,000 cold"], figure)
        left = getattr(figures["10,000 not scanned"], figure)
        shares = f"{1 - left / taken:.2f} of a cold build, {taken / left - 1:.2f} of one without"
        print(f"scan, {figure}: {shares}")


def run_large() -> dict[str, object]:
    """100,000 entries in one language, beside 10,000; takes long, so it runs when it is named."""
    with place():
        sizes = {"10,000 cold": entries(10_000), "100,000 cold": entries(100_000)}
        figures = in_turn([ours(*one) for one in sizes.items()], 1)
    return compared(figures, RATIOS_OF_LARGE)


@contextmanager
def place() -> Iterator[None]:
    """The folder of all builds, without what was laid aside in it before or since."""
    shutil.rmtree(ASIDE, ignore_errors=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    try:
        yield
    finally:
        shutil.rmtree(ASIDE, ignore_errors=True)


def warm_rows(products: Path) -> dict[str, Figures]:
    """The second build of the entries, one of them changed or none, with cold builds in turn."""
    one = next(iter(sorted(products.glob("*/*/product.yml"))))
    words = one.read_text(encoding="utf-8")
    turn = iter(range(1_000))

    def change() -> None:
        one.write_text(f"{words.rstrip()}\nuses: Lần {next(turn)}\n", encoding="utf-8")

    build = ours("10,000 one changed", products, "warm")
    changed = replace(build, before=change)
    unchanged = replace(build, name="10,000 nothing changed", before=lambda: None)
    cold = ours("10,000 cold beside", products)
    measured(build)
    try:
        return in_turn([changed, unchanged, cold], ROUNDS)
    finally:
        one.write_text(words, encoding="utf-8")


def entries(size: int) -> Path:
    """A folder with so many synthetic entries, made once."""
    folder = FOLDER / f"entries-{size}"
    if not folder.is_dir():
        write_entries(Path("products"), folder, size)
    return folder


def ours(name: str, products: Path, kept: str = "") -> Contestant:
    """Our cold build of those entries."""
    folder = FOLDER / (kept or f"cold-{products.name}")
    command = [str(COMMANDS / "showcase"), "build", "--quiet", "--no-pictures"]
    command += ["--site-language", "vi", "--products", str(products), "--out", str(folder / "site")]
    return Contestant(name, command, Path.cwd(), folder / "site", wiping(folder))


def without(steps: str, build: Contestant, name: str) -> Contestant:
    """The same build without some of its steps."""
    command = [sys.executable, "-m", "tests.bench.without", steps, *build.command[1:]]
    return replace(build, name=name, command=command)


def hugo(products: Path, build: Contestant) -> Contestant:
    """Hugo's build of the entries that `build` is ours of."""
    folder = FOLDER / "hugo"
    build.before()
    measured(build)
    make_hugo_site(products, folder, build.out)
    out = folder / "public"
    command = [str(COMMANDS / "hugo"), "--quiet", "-d", str(out)]
    return Contestant("10,000 Hugo", command, folder, out, wiping(out, folder / "resources"))


def mkdocs(products: Path) -> Contestant:
    """Plain MkDocs' build of the same entries."""
    folder = FOLDER / "mkdocs"
    make_mkdocs_site(products, folder)
    out = folder / "site"
    command = [str(COMMANDS / "mkdocs"), "build", "--quiet", "-d", str(out)]
    return Contestant("1,000 MkDocs", command, folder, out, wiping(out))


def wiping(*folders: Path) -> Callable[[], None]:
    """What makes a build cold: what the last one left is laid aside.

    It is removed at the end: some disks are slow to give away room that was freed a moment ago.
    """

    def wipe() -> None:
        ASIDE.mkdir(parents=True, exist_ok=True)
        for folder in filter(Path.exists, folders):
            folder.rename(ASIDE / f"{folder.name}-{next(_numbers)}")

    return wipe


def compared(figures: Mapping[str, Figures], ratios: Ratios) -> dict[str, object]:
    """Print the ratios that matter; returns them with the medians."""
    found = {
        name: getattr(figures[one], figure) / getattr(figures[two], figure)
        for name, (figure, one, two) in ratios.items()
    }
    for name, ratio in found.items():
        print(f"{name:26}{ratio:8.2f}")
    return {name: asdict(one) for name, one in figures.items()} | {"ratios": found}
