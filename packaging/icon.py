"""Draw the icon of the program for Windows: python packaging/icon.py TARGET.ico."""

import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SOURCE = Path(__file__).parent / "linux" / "courtyard-minutes.svg"
SIDE = 256
SIZES = [(side, side) for side in (16, 24, 32, 48, 64, 128, SIDE)]


def draw(target: Path) -> None:
    """Write the icon in all the sizes that Windows asks for."""
    picture = QImage(SIDE, SIDE, QImage.Format.Format_RGBA8888)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    image = Image.frombytes("RGBA", (SIDE, SIDE), bytes(picture.constBits()))
    target.parent.mkdir(parents=True, exist_ok=True)
    image.save(target, format="ICO", sizes=SIZES)


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
