"""Make a picture of the user fit for paper: small, opaque, and in one format."""

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES = 20_000_000
MOST_DOTS = 24_000_000
"""Of width times height: what is larger would take hundreds of megabytes to open."""
TALLEST = 402
"""17 mm at 600 dots to an inch."""
_WIDEST = 3 * TALLEST
_NARROWEST = 16
_WORTH_WHILE = 2
_STRIPE = 64
_SMOOTH = ("L", "LA", "RGB", "RGBA")
_FORMATS = ("PNG", "JPEG", "BMP")
_HEAD = 16_384


class BadPictureError(Exception):
    """Say by a code why a picture cannot be taken.

    ``unknown``, ``svg`` (a drawing with what is not drawn here), ``too_large`` or ``damaged``.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def fit_picture(data: bytes) -> bytes:
    """Return the picture as a PNG for print: at most so large, transparency on white.

    A drawing becomes dots: a DOCX that every word processor shows holds nothing else. The same
    picture gives the same bytes. Raises :class:`BadPictureError`.
    """
    if len(data) > MOST_BYTES:
        raise BadPictureError("too_large")
    image = _opened(_drawn(data) if _is_svg(data) else data)
    try:
        image.load()
        image = _roughly_reduced(image)
        image.thumbnail((_WIDEST, TALLEST))
        opaque = _on_white(image)
    except Exception as error:  # Pillow's decoders raise whatever a broken file makes of them
        raise BadPictureError("damaged") from error
    packed = BytesIO()
    opaque.save(packed, "PNG", optimize=True)
    return packed.getvalue()


def picture_width(png: bytes, height: float) -> float:
    """Return how wide a PNG of ours of this height is."""
    dots_wide, dots_high = (int.from_bytes(png[at : at + 4], "big") for at in (16, 20))
    return height * dots_wide / dots_high


def _opened(data: bytes) -> "Image":
    """Open a picture without unpacking it, and refuse what is too large to unpack."""
    from PIL import Image, UnidentifiedImageError

    try:
        image: Image.Image = Image.open(BytesIO(data), formats=_FORMATS)
    except UnidentifiedImageError as error:
        raise BadPictureError("unknown") from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise BadPictureError("too_large") from error
    except Exception as error:  # as above
        raise BadPictureError("damaged") from error
    width, height = image.size
    if width * height > MOST_DOTS:
        raise BadPictureError("too_large")
    if min(width, height) < _NARROWEST:
        raise BadPictureError("damaged")
    if image.format == "JPEG":
        image.draft("RGB", (_WIDEST, 2 * TALLEST))
    return image


def _is_svg(data: bytes) -> bool:
    """Tell a drawing by its first tag."""
    return b"<svg" in data[:_HEAD].lower()


def _drawn(data: bytes) -> bytes:
    from desktop.documents.drawings import BadDrawingError, drawn

    try:
        return drawn(data, 2 * TALLEST)
    except BadDrawingError as error:
        raise BadPictureError(error.code) from error


def _roughly_reduced(image: "Image") -> "Image":
    """Make a large picture smaller by whole numbers, stripe by stripe: as a whole it takes twice."""
    from PIL import Image

    factor = min(image.height // TALLEST, image.width // _NARROWEST) // 2
    if factor < _WORTH_WHILE or image.mode not in _SMOOTH:
        return image
    size = (-(-image.width // factor), -(-image.height // factor))
    small = Image.new(image.mode, size)
    small.info = dict(image.info)  # which way up it is, and which colour is seen through
    step = _STRIPE * factor
    for top in range(0, image.height, step):
        stripe = image.crop((0, top, image.width, min(top + step, image.height)))
        small.paste(stripe.reduce(factor), (0, top // factor))
    return small


def _on_white(image: "Image") -> "Image":
    from PIL import Image, ImageOps

    image = ImageOps.exif_transpose(image)
    if not image.has_transparency_data:
        return _plain(image.convert("RGB"))
    seen = image.convert("RGBA")
    white = Image.new("RGBA", seen.size, "white")
    return _plain(Image.alpha_composite(white, seen).convert("RGB"))


def _plain(image: "Image") -> "Image":
    """Return the dots alone, without what the file said of its camera, colours and maker."""
    from PIL import Image

    bare = Image.new("RGB", image.size)
    bare.paste(image)
    return bare
