"""List the signals, and take one down."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox, QWidget
from typing_extensions import override

from db.domain.completion import CompletionIndex
from db.domain.enums import RecordKind, SignalSource
from db.domain.preparation import SignalInput
from db.domain.rows.monitoring import SignalRow
from desktop.services.signals import HEAVIEST
from desktop.views.common.chips import Variant
from desktop.views.common.form_field import FormField
from desktop.views.common.lines_delegate import CellLine
from desktop.views.common.lines_table import ListColumn
from desktop.views.common.panels import row
from desktop.views.common.pick_edit import PickEdit
from desktop.views.common.search_box import SearchBox
from desktop.views.common.source_words import source_words
from desktop.views.common.text_edit import TextEdit
from desktop.views.common.theme import Theme
from desktop.views.monitoring.entries import EntriesTab, EntryWords

_DAY_WIDTH, _WHERE_WIDTH = 170, 220
_TEXT_HEIGHT = 110


class SignalsTab(EntriesTab):
    """Show the signals, all or those that are looked for.

    Signals:
        filter_changed(): other signals are to be shown.
    """

    filter_changed = Signal()
    kind = RecordKind.SIGNAL

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, today, parent)
        self.search = SearchBox(theme, self.tr("Words, address or topic"))
        self.search.search_requested.connect(self._on_search_requested)
        self.sources = QComboBox()
        self.sources.setAccessibleName(self.tr("Source"))
        self.sources.addItem(self.tr("Any source"), "")
        words = EntryWords(self.tr("Signals"), self.tr("New signal"), self.tr("Change the signal"))
        self._make(
            words,
            [
                ListColumn(self.tr("When and whence"), self._when, _DAY_WIDTH),
                ListColumn(self.tr("What"), self._what),
                ListColumn(self.tr("Where"), self._where, _WHERE_WIDTH),
            ],
        )
        self._make_fields(theme)
        found = row(self.search, self.sources)
        found.setStretch(0, 1)
        self._lay_out(
            row(self.day, FormField(self.tr("Source"), self.source)),
            (
                (self.tr("What was said"), self.text),
                (self.tr("House"), self.house),
                (self.tr("Quarter"), self.quarter),
                (self.tr("Topic"), self.topic),
                (self.tr("How many people it stands for"), self.weight),
            ),
            above=found,
        )
        self.sources.currentIndexChanged.connect(self.filter_changed)
        self.start_new()

    @override
    def set_rows(self, rows: Sequence[SignalRow]) -> None:
        """Show signals; where there are none, say whether any were looked for."""
        text, sources = self.wanted()
        if text.strip() or sources:
            self.table.set_empty(
                self.tr("No such signals. Empty the search, or choose any source.")
            )
        else:
            self.table.set_empty(
                self.tr("No signals. Type one at the right, or import a table with Ctrl+O.")
            )
        super().set_rows(rows)

    def set_directory(self, houses: CompletionIndex[UUID], topics: CompletionIndex[UUID]) -> None:
        """Complete houses and topics from these."""
        self.house.set_index(houses)
        self.topic.set_index(topics)

    def wanted(self) -> tuple[str, frozenset[SignalSource]]:
        """Return the words and the sources that are looked for."""
        chosen = self.sources.currentData()
        sources = frozenset([SignalSource(chosen)]) if chosen else frozenset()
        return self.search.text(), sources

    def _make_fields(self, theme: Theme) -> None:
        self.source = QComboBox()
        for source in SignalSource:
            self.source.addItem(source_words(source), source.value)
            self.sources.addItem(source_words(source), source.value)
        self.house = PickEdit(theme, self.tr("house from the directory"))
        self.quarter = QLineEdit()
        self.quarter.setPlaceholderText(self.tr("where no house is named"))
        self.topic = PickEdit(theme, self.tr("a few letters"))
        self.text = TextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(theme.px(_TEXT_HEIGHT))
        self.weight = QSpinBox(minimum=1, maximum=HEAVIEST)

    @override
    def _clear(self) -> None:
        self.house.set_choice(None, "")
        self.topic.set_choice(None, "")
        self.quarter.clear()
        self.text.clear()
        self.weight.setValue(1)

    @override
    def _fill(self, row: SignalRow) -> None:
        self.day.set_day(row.noted_on)
        self.source.setCurrentIndex(self.source.findData(row.source.value))
        self.house.set_choice(row.house_id, row.address)
        self.quarter.setText(row.quarter)
        self.topic.set_choice(row.topic_id, row.topic)
        self.text.setPlainText(row.text)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.weight.setValue(row.weight)
        self.text.setFocus()

    @override
    def _typed(self, day: date) -> SignalInput | None:
        if not self.house.is_understood():
            self.show_error(self.tr("There is no such house: choose one of the list."))
            return None
        if not self.topic.is_understood():
            self.show_error(self.tr("There is no such topic: choose one of the list."))
            return None
        return SignalInput(
            day,
            SignalSource(self.source.currentData()),
            self.text.toPlainText(),
            self.house.choice(),
            self.quarter.text(),
            self.topic.choice(),
            self.weight.value(),
        )

    @override
    def _writing(self) -> QWidget:
        return self.text

    def _when(self, found: SignalRow) -> Sequence[CellLine]:
        return [
            CellLine(f"{found.noted_on:%d.%m.%Y}", bold=True),
            CellLine(source_words(found.source), "mute", "small"),
        ]

    def _what(self, found: SignalRow) -> Sequence[CellLine]:
        lines = [CellLine(found.text)]
        if found.topic:
            lines.append(CellLine(found.topic, "mute", "small"))
        return lines

    def _where(self, found: SignalRow) -> Sequence[CellLine]:
        lines = [CellLine(found.place or "—")]
        if found.weight > 1:
            words = self.tr("%n person(s)", "", found.weight)
            lines.append(CellLine(words, chip=Variant.AMBER, icon="users"))
        return lines

    @Slot(str)
    def _on_search_requested(self, _text: str) -> None:
        self.filter_changed.emit()
