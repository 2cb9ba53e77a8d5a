"""Show what an import would do, name each bad row, and import nothing until it is confirmed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHeaderView, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.services.directory_import import ImportPreview, PreviewRow
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.focus import begin_at
from desktop.views.common.import_words import fault_words
from desktop.views.common.labels import Heading, Label, MutedLabel
from desktop.views.common.panels import row as row_of
from desktop.views.common.tables import Column, Index, TableModel, dress_table
from desktop.views.common.theme import Theme

_NUMBER_WIDTH, _FAULT_WIDTH, _VALUE_WIDTH, _ROW_HEIGHT = 72, 330, 124, 38
_REASON = 1
"""The column that says why a row is not taken."""


class ImportView(QWidget):
    """Hold the preview of one table.

    Signals:
        confirmed(object): the good rows are to be imported, an :class:`ImportPreview`.
        dismissed(): nothing is to be imported.
    """

    confirmed = Signal(object)
    dismissed = Signal()
    help_topic = "directories#import"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preview: ImportPreview | None = None
        self._heading = Heading("")
        self._counts = Label("", wrap=True)
        self._more = MutedLabel("", wrap=True)
        self._only_bad = QCheckBox(self.tr("Only the rows that are not taken"))
        self._only_bad.toggled.connect(self._on_only_bad_toggled)
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Rows of the table"))
        dress_table(self.table)
        self.confirm = make_action(
            self, self.tr("Import"), self._on_confirm_triggered, shortcut="Ctrl+Return"
        )
        self._dismiss = make_action(
            self, self.tr("Import nothing"), self._on_dismiss_triggered, shortcut="Esc"
        )
        self._confirm_button = action_button(theme, self.confirm, icon="file-import", primary=True)
        buttons = row_of(self._confirm_button, action_button(theme, self._dismiss))
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for widget in (self._heading, self._counts, self._more, self._only_bad):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        begin_at(self, self._first_control)

    def show_preview(self, preview: ImportPreview, title: str) -> None:
        """Show what the import of a table would do."""
        self._preview = preview
        good, bad = len(preview.accepted), len(preview.rejected)
        self._heading.setText(f"{title} · {preview.name}")
        taken = self.tr("%n row(s) will be added", "", good)
        left_out = self.tr("%n row(s) will not be taken; the reason stands beside each", "", bad)
        nothing = self.tr("Nothing is written yet.")
        self._counts.setText(". ".join([taken, left_out] if bad else [taken]) + f". {nothing}")
        self._more.setText("\n".join(self._remarks(preview)))
        self._more.setVisible(bool(self._more.text()))
        self._only_bad.setVisible(bool(bad))
        self._only_bad.setChecked(False)
        self.confirm.setEnabled(bool(good))
        self._confirm_button.setText(self.tr("Import %n row(s)", "", good))
        self._show_rows()
        self.table.setFocus()

    def _first_control(self) -> QWidget:
        return self.table

    def _remarks(self, preview: ImportPreview) -> list[str]:
        ignored = [column.title for column in preview.columns if not column.field]
        found = []
        if ignored:
            found.append(self.tr("Columns that are not taken: {0}").format(", ".join(ignored)))
        if preview.new_organisations:
            names = ", ".join(preview.new_organisations)
            found.append(self.tr("Organisations that are added with them: {0}").format(names))
        return found

    def _show_rows(self) -> None:
        preview = self._preview
        if preview is None:
            return
        fields = [column for column in preview.columns if column.field]
        columns = [
            Column(self.tr("Row"), lambda one: str(one.number)),
            Column(self.tr("Why not"), _reason, fault_words),
            *(Column(found.title, partial(_value, found.field)) for found in fields),
        ]
        model = _PreviewModel(self._theme, columns, self.table)
        model.set_rows(preview.rejected if self._only_bad.isChecked() else preview.rows)
        before = self.table.model()
        self.table.setModel(model)
        if before is not None:
            before.deleteLater()
        self.table.verticalHeader().setDefaultSectionSize(self._theme.px(_ROW_HEIGHT))
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for place in range(2, len(columns)):
            self.table.setColumnWidth(place, self._theme.px(_VALUE_WIDTH))
        self.table.setColumnWidth(0, self._theme.px(_NUMBER_WIDTH))
        self.table.setColumnWidth(1, self._theme.px(_FAULT_WIDTH if preview.rejected else 90))

    @Slot(bool)
    def _on_only_bad_toggled(self, _checked: bool) -> None:  # noqa: FBT001 - the signal's own
        self._show_rows()

    @Slot()
    def _on_confirm_triggered(self) -> None:
        if self._preview is not None and self._preview.accepted:
            self.confirmed.emit(self._preview)

    @Slot()
    def _on_dismiss_triggered(self) -> None:
        self.dismissed.emit()


def _value(field: str, row: PreviewRow) -> str:
    return row.values.get(field, "")


def _reason(row: PreviewRow) -> str:
    words = fault_words(row)
    return f"✕ {words}" if words else "✓"


class _PreviewModel(TableModel[PreviewRow]):
    """Show the rows, the reason in the colour of a fault beside its sign."""

    def __init__(
        self, theme: Theme, columns: Sequence[Column[PreviewRow]], parent: QObject
    ) -> None:
        super().__init__(columns, parent)
        self._theme = theme

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == _REASON:
            row = self.row(index)
            is_bad = row is not None and row.fault is not None
            return self._theme.color("warn" if is_bad else "ok")
        return super().data(index, role)
