"""Set the numbers of one paper: a compact grid of fields, each with its range."""

from collections.abc import Mapping
from dataclasses import fields
from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QWidget
from typing_extensions import override

from desktop.documents.measures import AnyMeasures, range_of
from desktop.views.common.labels import ElidedLabel
from desktop.views.common.theme import Theme
from desktop.views.settings.size_words import size_name

_PAIRS = 2
_NARROWEST_NAME = 60


class SizeGrid(QWidget):
    """Hold a field for each number of a paper.

    Signals:
        left(): a number was changed and its field left.
    """

    left = Signal()

    def __init__(
        self, theme: Theme, kind: type[AnyMeasures], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self.fields: Mapping[str, QDoubleSpinBox] = {
            one.name: self._field(theme, one.name) for one in fields(kind)
        }
        self._were = {name: field.value() for name, field in self.fields.items()}
        for name, field in self.fields.items():
            followers = tuple(one.name for one in fields(kind) if one.metadata["follows"] == name)
            field.valueChanged.connect(partial(self._on_value_changed, name, followers))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for place, (name, field) in enumerate(self.fields.items()):
            rows = (len(self.fields) + _PAIRS - 1) // _PAIRS
            row, column = place % rows, place // rows * 2
            label = ElidedLabel(size_name(name), "small")
            label.setMinimumWidth(_NARROWEST_NAME)
            label.setBuddy(field)
            grid.addWidget(label, row, column)
            grid.addWidget(field, row, column + 1)
        for pair in range(_PAIRS):
            grid.setColumnStretch(pair * 2, 1)

    def show_numbers(self, numbers: AnyMeasures) -> None:
        """Put the numbers into the fields."""
        for name, field in self.fields.items():
            with QSignalBlocker(field):
                field.setValue(getattr(numbers, name))
            self._were[name] = field.value()

    def numbers(self) -> AnyMeasures:
        """Return what stands in the fields."""
        found: dict[str, Any] = {name: field.value() for name, field in self.fields.items()}
        return self._kind(**found)

    def mark(self, names: tuple[str, ...]) -> None:
        """Frame the fields whose numbers leave too little room."""
        for name, field in self.fields.items():
            field.setProperty("state", "error" if name in names else "")
            field.style().unpolish(field)
            field.style().polish(field)

    def _on_value_changed(self, name: str, followers: tuple[str, ...], value: float) -> None:
        """Let the numbers that were as this one go on being so."""
        for follower in followers:
            if self.fields[follower].value() == self._were[name]:
                self.fields[follower].setValue(value)
        self._were[name] = value

    def _field(self, theme: Theme, name: str) -> QDoubleSpinBox:
        least, most = range_of(self._kind, name)
        field = _StillSpinBox(minimum=least, maximum=most)
        field.setDecimals(2 if name == "leading" else 1)
        field.setSingleStep(0.05 if name == "leading" else 1)
        field.setFixedWidth(theme.px(92))
        field.lineEdit().setTextMargins(6, 0, 0, 0)  # Qt forgets the padding of the style here
        field.setAccessibleName(size_name(name))
        field.setToolTip(f"{least:g}–{most:g}")
        field.editingFinished.connect(self.left)
        return field


class _StillSpinBox(QDoubleSpinBox):
    """Leave the wheel to the page: whoever scrolls it does not mean to set a margin."""

    def __init__(self, *, minimum: float, maximum: float) -> None:
        super().__init__()
        self.setRange(minimum, maximum)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
