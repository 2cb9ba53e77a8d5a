"""List the signals, and take one down."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QTextCursor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from db.domain.completion import CompletionIndex
from db.domain.enums import SignalSource
from db.domain.preparation import SignalInput
from db.domain.rows.monitoring import SignalRow
from desktop.services.signals import HEAVIEST
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.chips import Variant
from desktop.views.common.day_edit import DayEdit
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.focus import begin_at
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Label
from desktop.views.common.lines_delegate import CellLine
from desktop.views.common.list_table import ListColumn, ListTable
from desktop.views.common.panels import Card, SidePanel, row
from desktop.views.common.pick_edit import PickEdit
from desktop.views.common.search_box import SearchBox
from desktop.views.common.source_words import source_words
from desktop.views.common.text_edit import TextEdit
from desktop.views.common.theme import Theme

_DAY_WIDTH, _WHERE_WIDTH = 170, 220
_TEXT_HEIGHT = 110


class SignalsTab(QWidget):
    """Show the signals; N takes a new one, Enter or F2 changes one, Del throws one away.

    Signals:
        filter_changed(): other signals are to be shown.
        kept(object, object): a :class:`SignalInput`, of a :class:`SignalRow` or of a new one.
        dropped(object): a :class:`SignalRow` is to go.
    """

    filter_changed = Signal()
    kept = Signal(object, object)
    dropped = Signal(object)

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._edited: SignalRow | None = None
        self.search = SearchBox(theme, self.tr("Words, address or topic"))
        self.search.search_requested.connect(self._on_search_requested)
        self.sources = QComboBox()
        self.sources.setAccessibleName(self.tr("Source"))
        self.sources.addItem(self.tr("Any source"), "")
        self.table = ListTable(
            theme,
            self.tr("Signals"),
            [
                ListColumn(self.tr("When and whence"), self._when, _DAY_WIDTH),
                ListColumn(self.tr("What"), self._what),
                ListColumn(self.tr("Where"), self._where, _WHERE_WIDTH),
            ],
            _key,
        )
        self.table.set_empty(
            self.tr("No signals. Type one at the right, or import a table with Ctrl+O.")
        )
        self._make_fields(theme)
        self._make_actions()
        self._lay_out(theme)
        self.sources.currentIndexChanged.connect(self.filter_changed)
        self.table.row_activated.connect(self._on_edit_triggered)
        begin_at(self, self._first_control)
        self.start_new()

    def actions_of_page(self) -> Sequence[QAction]:
        """Return what can be done here."""
        return [self.new, self._keep, self._edit, self._drop]

    def set_rows(self, rows: Sequence[SignalRow]) -> None:
        """Show signals."""
        self.table.set_rows(rows)

    def set_directory(self, houses: CompletionIndex[UUID], topics: CompletionIndex[UUID]) -> None:
        """Complete houses and topics from these."""
        self.house.set_index(houses)
        self.topic.set_index(topics)

    def wanted(self) -> tuple[str, frozenset[SignalSource]]:
        """Return the words and the sources that are looked for."""
        chosen = self.sources.currentData()
        sources = frozenset([SignalSource(chosen)]) if chosen else frozenset()
        return self.search.text(), sources

    @Slot()
    def start_new(self) -> None:
        """Make room for another signal; day and source stay as they were."""
        self._edited = None
        self.form.set_title(self.tr("New signal"))
        if self.day.value() is None:
            self.day.set_day(self._today())
        self.house.set_choice(None, "")
        self.topic.set_choice(None, "")
        self.quarter.clear()
        self.text.clear()
        self.weight.setValue(1)
        self._error.hide()

    def show_error(self, text: str) -> None:
        """Say what was refused."""
        self._error.setText(f"✕ {text}")
        self._error.show()

    def _first_control(self) -> QWidget:
        return self.table

    def _make_fields(self, theme: Theme) -> None:
        self.day = DayEdit(self.tr("When"), self._today)
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
        self._error = Label("", "small", tone="warn", wrap=True)
        self._error.hide()

    def _make_actions(self) -> None:
        self.new = make_action(self, self.tr("New signal"), self._on_new_triggered)
        # the same key on a Russian keyboard is «Т»
        self.new.setShortcuts([QKeySequence(keys) for keys in ("N", "Т", "Ins")])
        self._keep = make_action(
            self, self.tr("Keep"), self._on_keep_triggered, shortcut="Ctrl+Return"
        )
        self._edit = make_action(self, self.tr("Change"), self._on_edit_triggered, shortcut="F2")
        self._drop = make_action(self, self.tr("Delete"), self._on_drop_triggered, shortcut="Del")

    def _lay_out(self, theme: Theme) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        found = row(self.search, self.sources)
        found.setStretch(0, 1)
        left.addLayout(found)
        left.addWidget(self.table, 1)
        self.form = Card(self.tr("New signal"))
        self.form.body.addLayout(row(self.day, FormField(self.tr("Source"), self.source)))
        self.form.add(FormField(self.tr("What was said"), self.text))
        self.form.add(FormField(self.tr("House"), self.house))
        self.form.add(FormField(self.tr("Quarter"), self.quarter))
        self.form.add(FormField(self.tr("Topic"), self.topic))
        self.form.add(FormField(self.tr("How many people it stands for"), self.weight))
        self.form.add(self._error)
        box = QWidget()
        buttons = FlowLayout(box, spacing=8)
        buttons.addWidget(action_button(theme, self._keep, primary=True))
        buttons.addWidget(action_button(theme, self.new, icon="plus"))
        buttons.addWidget(action_button(theme, self._edit, icon="pencil"))
        buttons.addWidget(action_button(theme, self._drop, icon="trash"))
        self.form.add(box)
        self.form.body.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addLayout(left, 1)
        line.addWidget(SidePanel(theme, self.form))

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

    @Slot()
    def _on_new_triggered(self) -> None:
        self.start_new()
        self.text.setFocus()

    @Slot()
    def _on_keep_triggered(self) -> None:
        day = self.day.check()
        if day is None:
            return
        if not self.house.is_understood():
            self.show_error(self.tr("There is no such house: choose one of the list."))
        elif not self.topic.is_understood():
            self.show_error(self.tr("There is no such topic: choose one of the list."))
        else:
            data = SignalInput(
                day,
                SignalSource(self.source.currentData()),
                self.text.toPlainText(),
                self.house.choice(),
                self.quarter.text(),
                self.topic.choice(),
                self.weight.value(),
            )
            self.kept.emit(data, self._edited)

    @Slot()
    def _on_edit_triggered(self) -> None:
        found = self.table.current()
        if found is None:
            return
        self._edited = found
        self.form.set_title(self.tr("Change the signal"))
        self.day.set_day(found.noted_on)
        self.source.setCurrentIndex(self.source.findData(found.source.value))
        self.house.set_choice(found.house_id, found.address)
        self.quarter.setText(found.quarter)
        self.topic.set_choice(found.topic_id, found.topic)
        self.text.setPlainText(found.text)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.weight.setValue(found.weight)
        self._error.hide()
        self.text.setFocus()

    @Slot()
    def _on_drop_triggered(self) -> None:
        if (found := self.table.current()) is not None:
            self.dropped.emit(found)


def _key(found: SignalRow) -> object:
    return found.id
