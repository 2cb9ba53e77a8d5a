"""Choose an entry of a directory by a few letters."""

from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from db.domain.completion import CompletionIndex
from desktop.views.common.completion_popup import CompletionItem, CompletionPopup
from desktop.views.common.theme import Theme


class PickEdit(QLineEdit):
    """Hold the id of an entry behind its name.

    Signals:
        picked(object): an entry was chosen from the list, a :class:`UUID`.
    """

    picked = Signal(object)

    def __init__(self, theme: Theme, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self._index: CompletionIndex[UUID] | None = None
        self._key: UUID | None = None
        self._label = ""
        self._popup = CompletionPopup(theme, self)
        self._popup.chosen.connect(self._on_popup_chosen)
        self.textEdited.connect(self._on_text_edited)

    def set_index(self, index: CompletionIndex[UUID]) -> None:
        """Complete from these entries."""
        self._index = index

    def set_choice(self, key: UUID | None, label: str) -> None:
        """Show an entry."""
        self._key, self._label = key, label
        self.setText(label)

    def choice(self) -> UUID | None:
        """Return the entry that the letters name, ``None`` where they name none or several."""
        text = self.text().strip()
        if not text:
            return None
        if text == self._label.strip():
            return self._key
        found = self._index.resolve(text).entry if self._index is not None else None
        return found.key if found is not None else None

    def is_understood(self) -> bool:
        """Tell whether the letters name one entry, or there are none."""
        return not self.text().strip() or self.choice() is not None

    def offer(self) -> None:
        """Show what the letters may mean."""
        text = self.text().strip()
        found = self._index.find(text) if self._index is not None and text else []
        self._popup.show_items(
            [CompletionItem(entry.label, entry.hint, entry.key) for entry in found]
        )

    @Slot(str)
    def _on_text_edited(self, _text: str) -> None:
        self.offer()

    @Slot(object)
    def _on_popup_chosen(self, item: CompletionItem) -> None:
        if isinstance(item.data, UUID):
            self.set_choice(item.data, item.label)
            self.picked.emit(item.data)
