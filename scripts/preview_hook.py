"""Lets plain `mkdocs build` and `mkdocs serve` show the catalogue: prints it into their folder.

Only a preview: `showcase build` carries the guarantees. A wrong entry is a warning, and the last
good pages stay.
"""

import logging
import shutil
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from showcase.build import build_site
from showcase.plan import Plan, today
from showcase.press.files import CannotWrite
from showcase.press.frames import BrokenFrame
from showcase.press.site_tool import read_settings, take

_PROJECT = Path(__file__).parent.parent
_log = logging.getLogger("mkdocs.hooks.showcase")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """`mkdocs serve` also watches what the catalogue is made from."""
    config.watch += [str(_PROJECT / name) for name in ("products", "overrides", "docs/assets")]
    return config


def on_post_build(config: MkDocsConfig) -> None:
    """Print the pages of this language in one process, and lay them over what MkDocs rendered."""
    folder, language = Path(config.site_dir), config.extra["language"]
    kept = _PROJECT / ".cache/preview" / language
    try:
        plan = Plan(
            project=_PROJECT,
            products=_PROJECT / "products",
            out=kept,
            settings=read_settings(_PROJECT, config.site_url),
            today=today(),
            jobs=1,
            languages=(language,),
            preview=take(folder),
            has_pictures=False,
        )
        for problem in build_site(plan).problems:
            _log.warning(problem.line("vi"))
    except (BrokenFrame, CannotWrite) as error:
        _log.warning(error)
    shutil.rmtree(folder / "_")
    if kept.is_dir():
        shutil.copytree(kept, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("en"))
    if (kept / "en").is_dir():
        shutil.copytree(kept / "en", folder, dirs_exist_ok=True)
