"""The pictures that a template may show: the coat of arms and the QR code of its paper."""

from dataclasses import dataclass

from desktop.documents.content import Document
from desktop.documents.qr import code_picture
from desktop.documents.style import Style
from desktop.documents.templates.values.reading import Values

EMBLEM, CODE = "emblem", "code"


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    """Hold a PNG for a place of a template, and how tall it stands there, in millimetres."""

    png: bytes
    height: float
    words: str
    """What it shows, for those who cannot see it."""


def picture_values(document: Document, style: Style) -> Values:
    """Return the pictures of a built-in paper; empty text where it has none."""
    emblem: PlacedPicture | str = ""
    if document.emblem:
        emblem = PlacedPicture(document.emblem, style.emblem_height, "Герб")
    code: PlacedPicture | str = ""
    if document.code:
        code = PlacedPicture(code_picture(document.code), style.code_size, "QR-код")
    return {EMBLEM: emblem, CODE: code}
