"""Hold the cases of a name or a post: what the library proposes, and what is written instead."""

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from db.domain.rows.directories import ProposedCases
from desktop.views.directories.fields import LineField


class CaseField(LineField):
    """Show the proposed form as long as none is written; say when it is to be looked at."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent=parent)
        self._is_unsure = False
        self.accept = QPushButton(self.tr("It is right so"))
        self.accept.setProperty("look", "link")
        self.accept.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self.accept.setAccessibleName(self.tr("{0}: it is right so").format(label))
        self.accept.clicked.connect(self._on_accept_clicked)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.removeWidget(self._note)
            line = QHBoxLayout()
            line.addWidget(self._note, 1)
            line.addWidget(self.accept)
            column.addLayout(line)
        self.accept.hide()
        self.edit.textChanged.connect(self._on_text_changed)

    @override
    @Slot()
    def clear_error(self) -> None:
        super().clear_error()
        self._show_doubt()

    @property
    def is_doubtful(self) -> bool:
        """Tell whether somebody has to look at the form."""
        return self._is_unsure and not self.text()

    def show_proposal(self, text: str, *, unsure: bool) -> None:
        """Show what the library proposes."""
        self.edit.setPlaceholderText(text)
        self._is_unsure = unsure
        self._show_doubt()

    @Slot()
    def _on_accept_clicked(self) -> None:
        self.edit.setText(self.edit.placeholderText())
        self.edit.setFocus()

    @Slot()
    def _on_text_changed(self) -> None:
        self._show_doubt()

    def _show_doubt(self) -> None:
        self.set_doubt(self.tr("May be otherwise: look at it.") if self.is_doubtful else "")
        self.accept.setVisible(self.is_doubtful)


class CasesBox(QWidget):
    """Fold the cases away; they unfold where one is to be looked at or was corrected."""

    def __init__(self, fields: Mapping[str, CaseField], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = fields
        self.fold = QPushButton()
        self.fold.setCheckable(True)
        self.fold.setProperty("look", "link")
        self.fold.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self.fold.toggled.connect(self._on_fold_toggled)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(12)
        for field in fields.values():
            body.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.fold)
        column.addWidget(self._body)
        self._unfold(is_open=False)

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """Show the forms that were written by hand; the proposals are yet to come."""
        for name, field in self.fields.items():
            field.set_text(texts[name])
            field.show_proposal("", unsure=False)
        self._unfold(is_open=any(texts[name] for name in self.fields))

    def texts(self) -> dict[str, str]:
        """Return the forms that are written by hand, by their fields."""
        return {name: field.text() for name, field in self.fields.items()}

    def show_proposals(self, found: ProposedCases) -> None:
        """Show what the library proposes."""
        for name, field in self.fields.items():
            field.show_proposal(found.forms.get(name, ""), unsure=name in found.unsure)
        if any(field.is_doubtful for field in self.fields.values()):
            self._unfold(is_open=True)

    @Slot(bool)
    def _on_fold_toggled(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._unfold(is_open=is_open)

    def _unfold(self, *, is_open: bool) -> None:
        self.fold.setChecked(is_open)
        self.fold.setText(
            self.tr("Fold the cases away")
            if is_open
            else self.tr("Cases: to whom, of whom, by whom")
        )
        self._body.setVisible(is_open)
