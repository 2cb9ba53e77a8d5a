"""Make the fields that the forms of the directories are built of."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from db.domain.completion import CompletionIndex
from desktop.views.common.form_field import FormField
from desktop.views.common.pick_edit import PickEdit
from desktop.views.common.text_edit import TextEdit
from desktop.views.common.theme import Theme

_NOTE_HEIGHT = 72
_MOST_DIGITS = 9
"""No count has more; of thousands of digits Python makes no number."""


class LineField(FormField):
    """Hold one line of words."""

    def __init__(
        self, label: str, *, placeholder: str = "", hint: str = "", parent: QWidget | None = None
    ) -> None:
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(placeholder)
        super().__init__(label, self.edit, hint=hint, parent=parent)
        self.edit.textEdited.connect(self.clear_error)

    def text(self) -> str:
        """Return what is typed."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Show other words."""
        self.edit.setText(text)
        self.edit.setCursorPosition(0)
        self.clear_error()


class NumberField(LineField):
    """Hold a whole number or nothing."""

    def number(self) -> int | None:
        """Return the number; ``None`` where nothing or no number is typed."""
        text = self.text().replace(" ", "").replace("\u00a0", "")
        is_number = text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS
        return int(text) if is_number else None

    def set_number(self, number: int | None) -> None:
        """Show another number."""
        self.set_text("" if number is None else str(number))

    def check(self) -> bool:
        """Say below the field when what is typed is no whole number."""
        if self.text() and self.number() is None:
            self.set_error(self.tr("Type a whole number, digits only."))
            return False
        return True


class NoteField(FormField):
    """Hold several lines of words."""

    def __init__(self, theme: Theme, label: str, parent: QWidget | None = None) -> None:
        self.edit = TextEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(theme.px(_NOTE_HEIGHT))
        super().__init__(label, self.edit, parent=parent)

    def text(self) -> str:
        """Return what is typed."""
        return self.edit.toPlainText().strip()

    def set_text(self, text: str) -> None:
        """Show other words."""
        self.edit.setPlainText(text)
        self.clear_error()


class ChoiceField(FormField):
    """Hold one of a few values, each with its words."""

    def __init__(
        self, label: str, choices: Mapping[StrEnum | None, str], parent: QWidget | None = None
    ) -> None:
        self.box = QComboBox()
        self._values = list(choices)
        self.box.addItems(list(choices.values()))
        super().__init__(label, self.box, parent=parent)

    def value(self) -> StrEnum | None:
        """Return the value that is chosen."""
        return self._values[self.box.currentIndex()]

    def set_value(self, value: StrEnum | None) -> None:
        """Choose a value."""
        self.box.setCurrentIndex(self._values.index(value))


class PickField(FormField):
    """Hold an entry of another directory, found by a few letters."""

    def __init__(
        self, theme: Theme, label: str, placeholder: str, parent: QWidget | None = None
    ) -> None:
        self.edit = PickEdit(theme, placeholder)
        super().__init__(label, self.edit, parent=parent)
        self.edit.textEdited.connect(self.clear_error)

    def set_index(self, index: CompletionIndex[UUID]) -> None:
        """Complete from these entries."""
        self.edit.set_index(index)

    def choice(self) -> UUID | None:
        """Return the entry that is chosen."""
        return self.edit.choice()

    def set_choice(self, key: UUID | None, label: str) -> None:
        """Show an entry."""
        self.edit.set_choice(key, label)
        self.clear_error()

    def check(self) -> bool:
        """Say below the field when the letters name no entry, or several."""
        if not self.edit.is_understood():
            self.set_error(self.tr("Not in the directory. Choose from the list or leave it empty."))
            return False
        return True


def check_all(fields: Iterable[NumberField | PickField]) -> bool:
    """Check every field, so that all faults show at once."""
    found = [field.check() for field in fields]
    return all(found)
