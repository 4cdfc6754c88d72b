"""What a build costs: ours cold and warm, and Hugo's of the same entries, in turn."""

import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from tests.bench.hugo_site import make_hugo_site
from tests.bench.measure import Contestant, Figures, in_turn
from tests.bench.synthetic import write_entries

ROUNDS = 5
FOLDER = Path("build/bench").resolve()
COMMAND = str(Path(sys.executable).with_name("showcase"))


def run() -> dict[str, object]:
    """Measure all rows and print the table."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    figures = cold_rows() | warm_rows()
    print_table(figures)
    return {name: asdict(one) for name, one in figures.items()}


def cold_rows() -> dict[str, Figures]:
    """Cold builds of 1,000 and 10,000 entries in one language, and Hugo's of the 10,000."""
    small, large = entries(1_000), entries(10_000)
    ours = [contestant("1,000 cold", small), contestant("10,000 cold", large)]
    ours[1].before()
    in_turn([ours[1]], 1)
    return in_turn([*ours, hugo(large, ours[1].out)], ROUNDS)


def warm_rows() -> dict[str, Figures]:
    """The second build of 10,000 entries: with one entry changed, and with nothing changed."""
    large = entries(10_000)
    one = next(iter(sorted(large.glob("*/*/product.yml"))))
    words = one.read_text(encoding="utf-8")
    turn = iter(range(1_000))

    def change() -> None:
        one.write_text(f"{words.rstrip()}\nuses: Lần {next(turn)}\n", encoding="utf-8")

    warm = [
        contestant("10,000, one changed", large, "warm", change),
        contestant("10,000, nothing changed", large, "warm", lambda: None),
    ]
    in_turn(warm[:1], 1)
    try:
        return in_turn(warm, ROUNDS)
    finally:
        one.write_text(words, encoding="utf-8")


def entries(size: int) -> Path:
    """A folder with so many synthetic entries, made once."""
    folder = FOLDER / f"entries-{size}"
    if not folder.is_dir():
        write_entries(Path("products"), folder, size)
    return folder


def contestant(
    name: str, products: Path, place: str = "", before: Callable[[], None] | None = None
) -> Contestant:
    """Our build of those entries; cold unless something else is done before each run."""
    folder = FOLDER / (place or f"cold-{products.name}")
    command = [COMMAND, "build", "--quiet", "--no-pictures", "--site-language", "vi"]
    command += ["--products", str(products), "--out", str(folder / "site")]
    wipe = before or (lambda: shutil.rmtree(folder, ignore_errors=True))
    return Contestant(name, command, Path.cwd(), folder / "site", wipe)


def hugo(products: Path, site: Path) -> Contestant:
    """Hugo's build of the same entries."""
    folder = FOLDER / "hugo"
    make_hugo_site(products, folder, site)
    out = folder / "public"
    command = [str(Path(sys.executable).with_name("hugo")), "--quiet", "-d", str(out)]
    wipe = [out, folder / "resources"]
    return Contestant(
        "10,000 Hugo",
        command,
        folder,
        out,
        lambda: [shutil.rmtree(one, ignore_errors=True) for one in wipe] and None,
    )


def print_table(figures: dict[str, Figures]) -> None:
    """The medians, and the ratios that matter."""
    for name, one in figures.items():
        row = f"{one.wall:8.2f} s {one.cpu:8.2f} s CPU {one.memory:7.0f} MB {one.written:7.1f} MB"
        print(f"{name:26}{row}")
    cold = figures["10,000 cold"]
    for name, one in figures.items():
        if one is not cold:
            row = f"wall {cold.wall / one.wall:6.2f}  memory {cold.memory / one.memory:5.2f}"
            print(f"10,000 cold : {name:26}{row}")
    written: Sequence[float] = (cold.written, figures["10,000 Hugo"].written)
    print(f"bytes, ours : Hugo {written[0] / written[1]:.2f}")
