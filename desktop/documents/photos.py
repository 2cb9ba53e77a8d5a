"""Make a photo fit to be kept: upright, of a sane size, one format, and nothing but the picture."""

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES = 50_000_000
LONGEST_SIDE = 1920
_QUALITY = 85
_MOST_DOTS = 80_000_000
_MOST_DOTS_WHOLE = 40_000_000
"""Of a format that cannot be read at a smaller scale: a dot takes four bytes."""
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
_HEIC = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"})


@dataclass(frozen=True, slots=True)
class Pixels:
    """Hold a picture unpacked: three bytes a dot, red first, line by line without gaps."""

    width: int
    height: int
    rgb: bytes


class BadPhotoError(Exception):
    """Say by a code why a photo cannot be taken.

    ``unknown``, ``heic``, ``too_wide`` or ``broken``.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def fit_photo(data: bytes) -> bytes:
    """Return a photo as a JPEG of at most 1920 dots a side, without what the camera notes in it.

    Raises :class:`BadPhotoError`.
    """
    image = _opened(data)
    try:
        image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        image.load()
        return _packed(image)
    except Exception as error:  # Pillow's decoders raise whatever a broken file makes of them
        raise BadPhotoError("broken") from error


def fit_pixels(pixels: Pixels) -> bytes:
    """Return a picture of the clipboard as :func:`fit_photo` does."""
    from PIL import Image

    if pixels.width * pixels.height > _MOST_DOTS_WHOLE:
        raise BadPhotoError("too_wide")
    if min(pixels.width, pixels.height) < 1:
        raise BadPhotoError("broken")
    return _packed(Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb))


def unpacked(jpeg: bytes, width: int, height: int) -> Pixels:
    """Return a kept photo at a size that fits, ready to be shown; raise ``broken``."""
    image = _opened(jpeg)
    try:
        image.draft("RGB", (width, height))
        small = image.convert("RGB")
        small.thumbnail((max(1, width), max(1, height)))
        return Pixels(small.width, small.height, small.tobytes())
    except Exception as error:  # as above
        raise BadPhotoError("broken") from error


def _opened(data: bytes) -> "Image":
    """Open a picture without unpacking it, and refuse what is too large to unpack."""
    from PIL import Image, UnidentifiedImageError

    if data[4:8] == b"ftyp" and data[8:12] in _HEIC:
        raise BadPhotoError("heic")
    try:
        image: Image.Image = Image.open(BytesIO(data), formats=_FORMATS)
    except UnidentifiedImageError as error:
        raise BadPhotoError("unknown") from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise BadPhotoError("too_wide") from error
    except Exception as error:  # as above
        raise BadPhotoError("broken") from error
    most = _MOST_DOTS if image.format in {"JPEG", "MPO"} else _MOST_DOTS_WHOLE
    if image.width * image.height > most:
        raise BadPhotoError("too_wide")
    return image


def _packed(image: "Image") -> bytes:
    from PIL import Image, ImageOps

    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    upright = ImageOps.exif_transpose(image)
    if upright.has_transparency_data:
        seen = upright.convert("RGBA")
        upright = Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen)
    plain = Image.new("RGB", upright.size)
    plain.paste(upright.convert("RGB"))  # a new picture has none of what the file said beside it
    packed = BytesIO()
    plain.save(packed, "JPEG", quality=_QUALITY, optimize=True)
    return packed.getvalue()
