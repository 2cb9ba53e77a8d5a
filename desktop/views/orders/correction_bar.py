"""Say what the next edition of an issued protocol changes, and ask why."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.views.common.buttons import primary_button, secondary_button
from desktop.views.common.labels import Label
from desktop.views.common.theme import Theme


class CorrectionBar(QWidget):
    """Stand over the questions while a protocol is open for a correction.

    Signals:
        edition_requested(str): freeze the next edition for this reason.
        close_requested(): nothing is to be changed after all.
    """

    edition_requested = Signal(str)
    close_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.changed = Label("", "body", tone="amber", wrap=True)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why the protocol is corrected"))
        self.reason.setAccessibleName(self.tr("Why the protocol is corrected"))
        self.reason.returnPressed.connect(self._on_issue_clicked)
        self.issue = primary_button(theme, "")
        self.issue.clicked.connect(self._on_issue_clicked)
        self.close_button = secondary_button(theme, self.tr("Close without changes"))
        self.close_button.clicked.connect(self.close_requested)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.reason, 1)
        line.addWidget(self.close_button)
        line.addWidget(self.issue)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 0)
        column.setSpacing(8)
        column.addWidget(self.changed)
        column.addLayout(line)
        self.hide()

    def show_changes(self, edition: int, changes: Sequence[str]) -> None:
        """Show what the edition after ``edition`` would change."""
        if changes:
            text = self.tr("Changed since edition {0}: {1}.").format(edition, "; ".join(changes))
        else:
            text = self.tr(
                "Nothing is changed yet: change the orders below. Edition {0} holds meanwhile."
            ).format(edition)
        self.changed.setText(text)
        self.issue.setText(self.tr("Issue edition {0}").format(edition + 1))
        self.issue.setEnabled(bool(changes))
        self.close_button.setVisible(not changes)
        self.show()

    def end(self) -> None:
        """Hide, and forget the reason."""
        self.reason.clear()
        self.hide()

    @Slot()
    def _on_issue_clicked(self) -> None:
        if self.issue.isEnabled():
            self.edition_requested.emit(self.reason.text())
