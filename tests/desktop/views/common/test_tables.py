"""Show rows by columns."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from desktop.views.common.tables import Column, RowRole, TableModel, dress_table
from desktop.views.common.theme import Theme


def test_columns_say_what_a_table_shows(theme: Theme, qtbot: QtBot) -> None:
    model: TableModel[tuple[int, str]] = TableModel(
        [
            Column("№", lambda row: str(row[0]), right=True),
            Column("Адрес", lambda row: row[1], hint=lambda row: f"<{row[1]}>"),
        ]
    )
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view = QTableView()
    qtbot.addWidget(view)
    dress_table(view)
    view.setModel(model)
    model.set_rows([(1, "Ленина, 5"), (2, "Зелёная, 14")])
    cell = model.index(1, 1)
    assert cell.data() == "Зелёная, 14"
    assert cell.data(RowRole) == (2, "Зелёная, 14")
    assert "&lt;Зелёная" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert model.headerData(0, Qt.Orientation.Horizontal) == "№"
    assert model.row(cell) == (2, "Зелёная, 14")
    assert model.rows() == ((1, "Ленина, 5"), (2, "Зелёная, 14"))
