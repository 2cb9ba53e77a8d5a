"""Hold the tools over a paper: which page, how large, and what to look for."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QWidget

from desktop.operations import Operations
from desktop.views.common.buttons import icon_button
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.preview.arrangement import STEPS, Fit, Zoom
from desktop.views.common.preview.search_field import SearchField
from desktop.views.common.theme import Theme

_HUNDRED = 100


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
        self.number = QSpinBox(minimum=1)
        self.number.setKeyboardTracking(False)  # not «1» on the way to «12»
        self.number.setAccessibleName(self.tr("Page"))
        self.number.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.number.valueChanged.connect(self._on_number_changed)
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
        with QSignalBlocker(self.number):
            self.number.setMaximum(max(count, 1))
            self.number.setValue(1)
        self.number.setSuffix(self.tr(" of {0}").format(count))
        self.thumbnails.setVisible(count > 1)
        self.setEnabled(count > 0)
        self._fit_turns()

    def show_page(self, page: int) -> None:
        """Tell which page, from 0, is looked at."""
        with QSignalBlocker(self.number):
            self.number.setValue(page + 1)
        self.search.look_from(page)
        self._fit_turns()

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
            (self._before, self.number, self._next),
            (self._smaller, self.zoom, self._larger),
        ):
            flow.addWidget(_group(*group))
        flow.addWidget(self.search)

    def _turn(self, way: int) -> None:
        self.number.setValue(self.number.value() + way)

    def _fit_turns(self) -> None:
        self._before.setEnabled(self.number.value() > 1)
        self._next.setEnabled(self.number.value() < self.number.maximum())

    @Slot(int)
    def _on_number_changed(self, number: int) -> None:
        self._fit_turns()
        self.page_asked.emit(number - 1)

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
