"""The fixer of photos: what the file says beside the picture goes, the pixels stay as they are."""

from pathlib import Path

from showcase.contribution.change import Change, Outcome
from showcase.photos.mending import mended
from showcase.photos.unfit import Unfit
from showcase.problem import Place, Problem
from showcase.translation import message


def picture_alone(path: Path, shown: str) -> Outcome:
    """The photo without place, camera and comments, not compressed again; its way up is kept."""
    try:
        after = mended(path)
    except Unfit as unfit:
        return (Problem(Place(shown), unfit.code, unfit.wrong, unfit.advice),)
    if after is None:
        return None
    less = path.stat().st_size - len(after)
    said = message("{photo}: place, camera and comments go ({n} bytes).", photo=shown, n=less)
    return Change(path, after, (said,))
