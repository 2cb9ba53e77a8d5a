"""Look for words in the paper that is shown, and go from hit to hit."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop.documents.page_search import Hit, find_on_pages
from desktop.operations import Operations
from desktop.operations.bridge import Progress, Task
from desktop.views.common.buttons import icon_button
from desktop.views.common.labels import MutedLabel
from desktop.views.common.search_box import SearchBox
from desktop.views.common.theme import Theme

_WIDTH = 200


class _Field(SearchBox):
    """Send Enter on: it goes to the next hit.

    Signals:
        turned(int): 1 to the next hit, -1 to the one before.
    """

    turned = Signal(int)

    @override
    def event(self, event: QEvent) -> bool:
        """Keep Esc for the field: elsewhere it leaves the paper."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.is_sent():
            self.turned.emit(-1 if is_back else 1)
        else:
            super().keyPressEvent(event)

    def is_sent(self) -> bool:
        """Tell whether what stands in the field is being looked for."""
        return bool(self.text().strip()) and self.text().strip() == self._sent


class SearchField(QWidget):
    """Hold the field, the count of hits and the ways from one to the next.

    Signals:
        found(object): the hits, none where nothing is looked for.
        hit_chosen(int): one of them is to be brought into sight.
        left(): Esc was pressed in the empty field.
    """

    found = Signal(object)
    hit_chosen = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._pdf = b""
        self._pages = 0
        self._hits: Sequence[Hit] = ()
        self._current = -1
        self._from_page = 0
        self._asked = 0
        self._task: Task | None = None
        self.field = _Field(theme, self.tr("Find in the paper"))
        self.field.setFixedWidth(theme.px(_WIDTH))
        self.field.setToolTip("Ctrl+F")
        self.field.search_requested.connect(self._on_search_requested)
        self.field.turned.connect(self.turn)
        self._count = MutedLabel()
        self._before = icon_button(theme, "chevron-up", self.tr("Previous hit (Shift+F3)"))
        self._next = icon_button(theme, "chevron-down", self.tr("Next hit (F3)"))
        self._before.clicked.connect(partial(self.turn, -1))
        self._next.clicked.connect(partial(self.turn, 1))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for widget in (self.field, self._before, self._next, self._count):
            line.addWidget(widget)
        self._tell()

    def show_paper(self, pdf: bytes, pages: int) -> None:
        """Look in another paper; what is asked for stays asked for."""
        self._pdf, self._pages = pdf, pages
        self._look_for(self.field.text().strip(), jumps=False)

    def look_from(self, page: int) -> None:
        """Take the first hit from this page on, from 0."""
        self._from_page = page

    def words(self) -> str:
        """Return the count as it is shown."""
        return self._count.text()

    @Slot(int)
    def turn(self, way: int) -> None:
        """Go to the next hit, or to the one before; after the last comes the first."""
        if self._hits:
            self._current = (self._current + way) % len(self._hits)
            self._tell()
            self.hit_chosen.emit(self._current)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:  # the field was empty: it keeps the key otherwise
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _on_search_requested(self, text: str) -> None:
        self._look_for(text, jumps=True)

    def _look_for(self, text: str, *, jumps: bool) -> None:
        if self._task is not None:
            self._task.cancel()
        self._asked += 1
        self._hits, self._current = (), -1
        if not text or not self._pdf:
            self.found.emit(())
            self._tell()
            return
        self._task = self._operations.background(
            partial(_find, self._pdf, self._pages, text),
            partial(self._on_found, self._asked, jumps),
        )

    def _on_found(self, asked: int, jumps: bool, hits: Sequence[Hit]) -> None:  # noqa: FBT001 - bound by partial
        if asked != self._asked:
            return
        self._hits = hits
        self.found.emit(hits)
        later = (n for n, hit in enumerate(hits) if hit.page >= self._from_page)
        self._current = next(later, 0) - 1
        if hits and jumps:
            self.turn(1)
        else:
            self._tell()

    def _tell(self) -> None:
        for button in (self._before, self._next):
            button.setEnabled(bool(self._hits))
        if self._hits and self._current < 0:
            text = self.tr("found: {0}").format(len(self._hits))
        elif self._hits:
            text = self.tr("{0} of {1}").format(self._current + 1, len(self._hits))
        else:
            text = self.tr("not found") if self.field.text().strip() else ""
        self._count.setText(text)
        self._count.setVisible(bool(text))


def _find(pdf: bytes, pages: int, text: str, _progress: Progress) -> list[Hit]:
    return find_on_pages(pdf, text, range(pages))
