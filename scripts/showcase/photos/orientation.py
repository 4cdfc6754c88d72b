"""Which way is up: EXIF says how a stored picture is to be turned."""

from PIL import ExifTags, Image

UPRIGHT = 1
TURNS: dict[int, Image.Transpose] = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_QUARTER_TURNS = {5, 6, 7, 8}


def orientation_of(exif: bytes) -> int:
    """The orientation in an EXIF block, 1 to 8; 1 where it says none."""
    read = Image.Exif()
    read.load(exif)
    found = read.get(ExifTags.Base.Orientation)
    return found if isinstance(found, int) and found in TURNS else UPRIGHT


def size_as_shown(picture: Image.Image, orientation: int) -> tuple[int, int]:
    """Width and height after turning."""
    width, height = picture.size
    return (height, width) if orientation in _QUARTER_TURNS else (width, height)


def turned(picture: Image.Image, orientation: int) -> Image.Image:
    """The picture the right way up."""
    turn = TURNS.get(orientation)
    return picture if turn is None else picture.transpose(turn)
