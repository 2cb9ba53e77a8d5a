"""Hide names, flats and telephones from whoever looks over the shoulder, everywhere at once."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from db.domain.known_people import NOBODY, KnownPeople, known_people
from db.domain.rows.minutes import QuestionRow


class Veil(QObject):
    """Know whether neighbours look on; it outlives the pages, as the look of the program does.

    Signals:
        changed(): it was drawn or lifted.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_drawn = False
        self._people = NOBODY
        self._state = 1

    @property
    def is_drawn(self) -> bool:
        """Tell whether residents are to be hidden."""
        return self._is_drawn

    @Slot()
    def turn(self) -> None:
        """Draw it, or lift it."""
        self._is_drawn = not self._is_drawn
        self.changed.emit()

    def know(self, people: KnownPeople) -> None:
        """Cover these too, however they are written; nobody is forgotten but by :meth:`forget`."""
        known = self._people | people
        if known == self._people:
            return
        self._people = known
        self._state += 1
        if self._is_drawn:
            self.changed.emit()

    def forget(self) -> None:
        """Know nobody any more: other records are opened."""
        self._people = NOBODY

    @property
    def state(self) -> int:
        """Return another number whenever something may be covered that was not, or the reverse."""
        return self._state if self._is_drawn else 0

    @property
    def people(self) -> KnownPeople:
        """Return whom the records know."""
        return self._people

    def text(self, text: str, names: Iterable[str] = ()) -> str:
        """Return a text as it may be shown now."""
        if not self._is_drawn:
            return text
        from db.domain.veiling import cover  # its patterns are compiled when first needed

        return cover(text, self._people, known_people(names, self._people.everyday))

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return what is covered in a text that stands in a field."""
        from db.domain.veiling import covered_spans  # as above

        return covered_spans(text, self._people)

    def typed_spans(self, line: str) -> list[tuple[int, int]]:
        """Return what is covered in a line while it is typed."""
        from db.domain.veiling import typed_spans  # as above

        return typed_spans(line, self._people)

    def question(self, row: QuestionRow) -> QuestionRow:
        """Return a question as it may be shown now."""
        if not self._is_drawn:
            return row
        from db.domain.veiling import cover_question

        return cover_question(row, self._people)


class VeiledLine(QObject):
    """Show dots instead of what stands in a field of one line, while the veil is drawn."""

    def __init__(self, veil: Veil, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._veil = veil
        self._edit = edit
        veil.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        mode = QLineEdit.EchoMode.Password if self._veil.is_drawn else QLineEdit.EchoMode.Normal
        if self._edit.echoMode() is not mode:
            self._edit.setEchoMode(mode)


class Curtain(QWidget):
    """Lie over a whole panel that names people in every line, while the veil is drawn."""

    def __init__(self, veil: Veil, panel: QWidget) -> None:
        super().__init__(panel)
        self._veil = veil
        self._panel = panel
        self.setAccessibleName(self.tr("Hidden from the neighbours' eyes. F9 shows it again."))
        panel.installEventFilter(self)
        veil.changed.connect(self._place)
        self._place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.ChildAdded}:
            self._place()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words by hand: a label here would be counted among those of the panel."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        painter.setPen(self.palette().windowText().color())
        centre = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.rect().adjusted(16, 4, -16, -4), centre, self.accessibleName())

    @Slot()
    def _place(self) -> None:
        self.setGeometry(QRect(0, 0, self._panel.width(), self._panel.height()))
        self.setVisible(self._veil.is_drawn)
        if self._veil.is_drawn:
            self.raise_()
