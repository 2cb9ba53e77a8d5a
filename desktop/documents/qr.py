"""Turn a text into a QR code of level M: the dots for a drawing, or a picture."""

from functools import cache
from io import BytesIO

LONGEST = 400
"""In bytes: with more a code of 20 mm has dots that no telephone tells apart."""
_DOTS = 8
"""Of the picture, along the side of one dot of the code."""

Matrix = tuple[tuple[bool, ...], ...]


@cache
def matrix(text: str) -> Matrix:
    """Return the dots row by row, without the white edge; raise :class:`ValueError`."""
    from reportlab.graphics.barcode.qrencoder import QR8bitByte, QRCode, QRErrorCorrectLevel

    data = text.encode()
    if not data or len(data) > LONGEST:
        raise ValueError("a QR code cannot hold this text")
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(QR8bitByte(data))
    code.make()
    return tuple(tuple(bool(dot) for dot in row) for row in code.modules)


def code_picture(text: str) -> bytes:
    """Return the code as a PNG; the same text gives the same bytes."""
    from PIL import Image

    rows = matrix(text)
    side = len(rows)
    image = Image.new("1", (side, side), 1)
    image.putdata([0 if dot else 1 for row in rows for dot in row])
    packed = BytesIO()
    image.resize((side * _DOTS, side * _DOTS), Image.Resampling.NEAREST).save(packed, "PNG")
    return packed.getvalue()


def stripes(text: str) -> tuple[tuple[int, int, int], ...]:
    """Return the dark dots joined along each row: row, first column, how many."""
    found = []
    for number, row in enumerate(matrix(text)):
        start = None
        for column, dot in enumerate((*row, False)):
            if dot and start is None:
                start = column
            elif not dot and start is not None:
                found.append((number, start, column - start))
                start = None
    return tuple(found)
