"""Choose the houses of a yard, the first of which names the meeting."""

from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from db.domain.completion import CompletionIndex
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.form_field import FormField
from desktop.views.common.pick_edit import PickEdit
from desktop.views.common.theme import Theme


class HousesField(QWidget):
    """Hold chosen houses as buttons that take them away, and a line to add one by a few letters.

    Signals:
        houses_changed(): a house was added or taken away.
    """

    houses_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._labels: dict[UUID, str] = {}
        self._chosen: list[UUID] = []
        self._edit = PickEdit(theme, self.tr("street and number, a few letters"))
        self._edit.picked.connect(self._on_edit_picked)
        self._edit.textEdited.connect(self._on_edit_text_edited)
        self._edit.installEventFilter(self)
        self._field = FormField(self.tr("Houses of the yard"), self._edit)
        self._box = QWidget()
        self._flow = FlowLayout(self._box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._field)
        column.addWidget(self._box)
        self.setFocusProxy(self._edit)

    @property
    def edit(self) -> PickEdit:
        """Return the line that is typed into."""
        return self._edit

    def set_index(self, index: CompletionIndex[UUID], labels: Mapping[UUID, str]) -> None:
        """Complete from these houses."""
        self._edit.set_index(index)
        self._labels.update(labels)
        self._show()

    def set_houses(self, houses: Sequence[UUID], addresses: Sequence[str]) -> None:
        """Show the houses of another meeting."""
        self._labels.update(zip(houses, addresses, strict=True))
        self._chosen = list(houses)
        self._edit.set_choice(None, "")
        self._field.clear_error()
        self._show()

    def houses(self) -> tuple[UUID, ...]:
        """Return the chosen houses in their order."""
        return tuple(self._chosen)

    def draft(self) -> str:
        """Return the chosen houses as a draft keeps them."""
        return " ".join(map(str, self._chosen))

    def take_draft(self, text: str) -> None:
        """Choose the houses of a draft; their addresses come with the index."""
        try:
            self._chosen = [UUID(part) for part in text.split()]
        except ValueError:
            return
        self._show()
        self.houses_changed.emit()

    def check(self) -> bool:
        """Take in what is typed and not chosen; say below the field when it names no house."""
        if not self._edit.text().strip():
            return True
        found = self._edit.choice()
        if found is None:
            self.set_error(
                self.tr("No such house in the directory. Choose from the list, or name the place.")
            )
            return False
        self._add(found)
        return True

    def set_error(self, text: str) -> None:
        """Say what is wrong."""
        self._field.set_error(text)

    def error(self) -> str:
        """Return what is said to be wrong."""
        return self._field.error()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self._edit
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Backspace
            and not self._edit.text()
            and self._chosen
        ):
            self._drop(self._chosen[-1])
            return True
        return super().eventFilter(watched, event)

    def _add(self, house: UUID) -> None:
        self._edit.set_choice(None, "")
        if house not in self._chosen:
            self._chosen.append(house)
            self._show()
            self.houses_changed.emit()

    def _drop(self, house: UUID, *_: object) -> None:
        self._chosen.remove(house)
        self._show()
        self._edit.setFocus()
        self.houses_changed.emit()

    def _show(self) -> None:
        self._flow.clear()
        for house in self._chosen:
            label = self._labels.get(house, "")
            button = QPushButton(label.replace("&", "&&"))
            button.setIcon(self._theme.icon("x", "mute"))
            button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            button.setAccessibleName(self.tr("Take away {0}").format(label))
            button.clicked.connect(partial(self._drop, house))
            self._flow.addWidget(button)
            button.show()
        self._box.setVisible(bool(self._chosen))

    @Slot(object)
    def _on_edit_picked(self, house: UUID) -> None:
        self._add(house)

    @Slot(str)
    def _on_edit_text_edited(self, _text: str) -> None:
        self._field.clear_error()
