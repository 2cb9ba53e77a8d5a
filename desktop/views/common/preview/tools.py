"""Hold the tools over a paper: which page, how large, and what to look for."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from desktop.operations import Operations
from desktop.views.common.buttons import icon_button
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.labels import MutedLabel
from desktop.views.common.preview.arrangement import STEPS, Fit, Zoom
from desktop.views.common.preview.search_field import SearchField
from desktop.views.common.theme import Theme

_HUNDRED = 100
_NUMBER_WIDTH = 52


class PreviewTools(QWidget):
    """Show where one is in the paper, and let one go elsewhere.

    Signals:
        page_asked(int): a page, from 0, is wanted.
        zoom_asked(object): a :data:`Zoom` is wanted.
        step_asked(int): one step larger or smaller is wanted: 1 or -1.
    """

    page_asked = Signal(int)
    zoom_asked = Signal(object)
    step_asked = Signal(int)

    def __init__(self, theme: Theme, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.thumbnails = icon_button(theme, "list", self.tr("Pages beside the paper"))
        self.thumbnails.setCheckable(True)
        self.thumbnails.setChecked(True)
        self._page, self._count = 0, 0
        self.number = QLineEdit()
        self.number.setAccessibleName(self.tr("Page"))
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setFixedWidth(theme.px(_NUMBER_WIDTH))
        self.number.returnPressed.connect(self._on_number_typed)
        self.number.editingFinished.connect(self._show_number)
        self._total = MutedLabel()
        self._before = icon_button(theme, "chevron-up", self.tr("Previous page (PgUp)"))
        self._next = icon_button(theme, "chevron-down", self.tr("Next page (PgDn)"))
        self._before.clicked.connect(partial(self._turn, -1))
        self._next.clicked.connect(partial(self._turn, 1))
        self.zoom = QComboBox()
        self.zoom.setAccessibleName(self.tr("Size of the pages"))
        self._fill_zooms()
        self.zoom.activated.connect(self._on_zoom_activated)
        self._smaller = icon_button(theme, "minus", self.tr("Smaller (Ctrl+−)"))
        self._larger = icon_button(theme, "plus", self.tr("Larger (Ctrl++)"))
        self._smaller.clicked.connect(partial(self.step_asked.emit, -1))
        self._larger.clicked.connect(partial(self.step_asked.emit, 1))
        self.search = SearchField(theme, operations)
        self._lay_out()
        self.show_pages(0)

    def show_pages(self, count: int) -> None:
        """Take the count of pages of another paper."""
        self._count = count
        self._total.setText(self.tr("of {0}").format(count))
        self.thumbnails.setVisible(count > 1)
        self.setEnabled(count > 0)
        self.show_page(0)

    def show_page(self, page: int) -> None:
        """Tell which page, from 0, is looked at."""
        self._page = page
        self._show_number()
        self.search.look_from(page)
        self._before.setEnabled(page > 0)
        self._next.setEnabled(page + 1 < self._count)

    def show_zoom(self, zoom: Zoom, factor: float) -> None:
        """Tell how large the pages are."""
        place = self.zoom.findData(zoom.value if isinstance(zoom, Fit) else zoom)
        with QSignalBlocker(self.zoom):
            self.zoom.setCurrentIndex(place)
        self.zoom.setToolTip(_percent(factor))

    def _fill_zooms(self) -> None:
        for words, fit in (
            (self.tr("Automatic"), Fit.AUTO),
            (self.tr("Fit width"), Fit.WIDTH),
            (self.tr("Fit page"), Fit.PAGE),
        ):
            self.zoom.addItem(words, fit.value)
        for step in STEPS:
            self.zoom.addItem(_percent(step), step)

    def _lay_out(self) -> None:
        flow = FlowLayout(self, spacing=12)
        flow.setContentsMargins(16, 8, 16, 8)
        for group in (
            (self.thumbnails,),
            (self._before, self.number, self._total, self._next),
            (self._smaller, self.zoom, self._larger),
        ):
            flow.addWidget(_group(*group))
        flow.addWidget(self.search)

    def _turn(self, way: int) -> None:
        self.page_asked.emit(self._page + way)

    @Slot()
    def _show_number(self) -> None:
        """Show the page that is looked at; what else was typed is no page."""
        self.number.setText(str(self._page + 1) if self._count else "")

    @Slot()
    def _on_number_typed(self) -> None:
        typed = self.number.text().strip()
        if typed.isdecimal():
            self.page_asked.emit(min(max(int(typed), 1), self._count) - 1)
        self._show_number()
        self.number.selectAll()

    @Slot(int)
    def _on_zoom_activated(self, place: int) -> None:
        chosen = self.zoom.itemData(place)
        self.zoom_asked.emit(Fit(chosen) if isinstance(chosen, str) else chosen)


def _group(*widgets: QWidget) -> QWidget:
    """Keep widgets together when the line is broken."""
    if len(widgets) == 1:
        return widgets[0]
    group = QWidget()
    line = QHBoxLayout(group)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(4)
    for widget in widgets:
        line.addWidget(widget)
    return group


def _percent(factor: float) -> str:
    return f"{round(factor * _HUNDRED)}\xa0%"
