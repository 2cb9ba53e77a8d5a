"""Choose an entry of a directory by a few letters."""

from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from db.domain.completion import CompletionIndex
from desktop.views.common.completion_popup import CompletionItem, CompletionPopup
from desktop.views.common.theme import Theme
from desktop.views.minutes.fields import TextField


class PickField(TextField):
    """Hold the id of an entry behind its name; letters that name none keep what was stored.

    Signals are those of :class:`TextField`; choosing from the list counts as leaving.
    """

    def __init__(self, theme: Theme, key: str, label: str) -> None:
        self._edit = QLineEdit()
        super().__init__(key, label, self._edit)
        self._index: CompletionIndex[UUID] | None = None
        self._stored_id: UUID | None = None
        self._chosen: CompletionItem | None = None
        self._popup = CompletionPopup(theme, self._edit)
        self._popup.chosen.connect(self._on_popup_chosen)
        self._edit.textEdited.connect(self._on_edit_text_edited)

    def set_index(self, index: CompletionIndex[UUID]) -> None:
        """Complete from these entries."""
        self._index = index

    def start_choice(self, chosen: UUID | None, label: str) -> None:
        """Show the entry of another record."""
        self._stored_id = chosen
        self.start(label)

    def show_choice(self, chosen: UUID | None, label: str) -> None:
        """Take the entry that is stored now."""
        self._stored_id = chosen
        self.show(label)

    def choice(self) -> UUID | None:
        """Return the entry that the letters name; say below the field when there is none."""
        if not self.is_dirty or self._index is None:
            return self._stored_id
        if not self.value():
            return None
        chosen = self._chosen
        if chosen is not None and chosen.label == self.value() and isinstance(chosen.data, UUID):
            return chosen.data
        found = self._index.resolve(self.value())
        if found.entry is not None:
            return found.entry.key
        self.form.set_error(
            self.tr("Several fit; choose one from the list.")
            if found.is_ambiguous
            else self.tr("Nothing by these letters is in the directory.")
        )
        return self._stored_id

    @Slot()
    @override
    def _on_control_left(self) -> None:
        self._popup.hide()
        super()._on_control_left()

    @Slot(str)
    def _on_edit_text_edited(self, text: str) -> None:
        found = self._index.find(text) if self._index is not None and text.strip() else []
        self._popup.show_items(
            [CompletionItem(entry.label, entry.hint, entry.key) for entry in found]
        )

    @Slot(object)
    def _on_popup_chosen(self, item: CompletionItem) -> None:
        self._chosen = item
        self._edit.setText(item.label)
        self.left.emit(self)
