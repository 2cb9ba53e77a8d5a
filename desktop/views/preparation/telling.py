"""The register of announcements, and the texts for networks ready to be copied."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from db.domain.enums import TellingChannel
from db.domain.preparation import TellingInput
from db.domain.rows.preparation import TellingRow
from desktop.documents.builders.announcement import Network
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.day_edit import DayEdit
from desktop.views.common.focus import begin_at
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Label, MutedLabel
from desktop.views.common.lines_delegate import CellLine
from desktop.views.common.lines_table import ListColumn
from desktop.views.common.list_table import ListTable
from desktop.views.common.panels import Card, SidePanel, row
from desktop.views.common.source_words import telling_words
from desktop.views.common.text_edit import TextEdit
from desktop.views.common.theme import Theme
from desktop.views.preparation.wording import day_words

_DAY_WIDTH, _HOW_WIDTH, _WHO_WIDTH = 112, 140, 104
_NETWORKS = (("VK", Network.VK), ("Telegram", Network.TELEGRAM), ("MAX", Network.MAX))


class TellingTab(QWidget):
    """Show where residents were told; N notes one more place, Ctrl+Shift+C copies the text.

    Signals:
        kept(object, object): a :class:`TellingInput`, of a :class:`TellingRow` or of a new one.
        dropped(object): a :class:`TellingRow` is to go.
        left(): the form is about to show another announcement.
        started(object): the announcement that the form shows, by its id; ``None`` for a new one.
        text_wanted(object): the text for a :class:`Network` is to be made.
        copied(): a text lies in the clipboard.
    """

    kept = Signal(object, object)
    dropped = Signal(object)
    left = Signal()
    started = Signal(object)
    text_wanted = Signal(object)
    copied = Signal()

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._edited: TellingRow | None = None
        self._wanted: UUID | None = None
        self.table = ListTable(
            theme,
            self.tr("Where residents were told"),
            [
                ListColumn(self.tr("When"), self._when, _DAY_WIDTH),
                ListColumn(self.tr("How"), self._how, _HOW_WIDTH),
                ListColumn(self.tr("Where"), self._where),
                ListColumn(self.tr("By whom"), self._whom, _WHO_WIDTH),
            ],
            _key,
        )
        self.table.set_empty(self.tr("Note below where a poster hangs and where it was published."))
        self._make_fields(theme)
        self._keep = make_action(
            self, self.tr("Keep"), self._on_keep_triggered, shortcut="Ctrl+Return"
        )
        self._edit = make_action(self, self.tr("Change"), self._on_edit_triggered, shortcut="F2")
        self._drop = make_action(self, self.tr("Take off"), self._on_drop_triggered, shortcut="Del")
        self._copy = make_action(
            self, self.tr("Copy the text"), self._on_copy_triggered, shortcut="Ctrl+Shift+C"
        )
        self._lay_out(theme)
        self.table.row_activated.connect(self._on_edit_triggered)
        begin_at(self, self._first_control)
        self.clear_form()

    def set_rows(self, rows: Sequence[TellingRow]) -> None:
        """Show the register."""
        self.table.set_rows(rows)
        found = next((one for one in rows if one.id == self._wanted), None)
        self._wanted = None
        if found is not None:
            self._start_change(found)

    def change_later(self, key: UUID) -> None:
        """Have an entry changed as soon as it is read."""
        self._wanted = key

    def show_text(self, text: str, doubt: str = "") -> None:
        """Show the text for the chosen network, or why there is none."""
        self.text.setPlainText(text)
        self._copy.setEnabled(bool(text))
        self._doubt.setText(doubt)
        self._doubt.setVisible(bool(doubt))

    def network(self) -> Network:
        """Return the network whose text is shown."""
        return _NETWORKS[self._networks.currentIndex()][1]

    def clear_form(self) -> None:
        """Make room for the next place; day, way and name stay."""
        self._edited = None
        if self.day.value() is None:
            self.day.set_day(self._today())
        self.place.clear()
        self.link.clear()
        self._error.hide()
        self.started.emit(None)

    def show_error(self, text: str) -> None:
        """Say what was refused."""
        self._error.setText(f"✕ {text}")
        self._error.show()

    def _first_control(self) -> QWidget:
        return self.table

    def _make_fields(self, theme: Theme) -> None:
        self.channel = QComboBox()
        for channel in TellingChannel:
            self.channel.addItem(telling_words(channel), channel.value)
        self.day = DayEdit(self.tr("When"), self._today)
        self.place = QLineEdit()
        self.place.setPlaceholderText(self.tr("house, entrance, paper, group"))
        self.who = QLineEdit()
        self.link = QLineEdit()
        self.link.setPlaceholderText(self.tr("kept as words, never opened"))
        for edit in (self.place, self.who, self.link):
            edit.returnPressed.connect(self._on_keep_triggered)
        self._error = Label("", "small", tone="warn", wrap=True)
        self._error.hide()
        self._networks = QTabBar()
        self._networks.setDrawBase(False)
        self._networks.setExpanding(False)
        self._networks.setAccessibleName(self.tr("Social network"))
        for name, _ in _NETWORKS:
            self._networks.addTab(name)
        self._networks.currentChanged.connect(self._on_networks_current_changed)
        self.text = TextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Text of the announcement"))
        self.text.setMinimumHeight(theme.px(220))
        self._doubt = MutedLabel("", small=True, wrap=True)
        self._doubt.hide()

    def _lay_out(self, theme: Theme) -> None:
        self.form = form = Card()
        where = FormField(self.tr("Where"), self.place)
        form.body.addLayout(row(FormField(self.tr("How"), self.channel), self.day))
        form.body.addLayout(row(where, FormField(self.tr("By whom"), self.who)))
        form.add(FormField(self.tr("Link"), self.link))
        form.add(self._error)
        buttons = row(
            action_button(theme, self._keep, primary=True),
            action_button(theme, self._edit, icon="pencil"),
            action_button(theme, self._drop, icon="trash"),
        )
        buttons.addStretch(1)
        form.body.addLayout(buttons)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.table, 1)
        left.addWidget(form)
        side = Card(self.tr("Text for the networks"))
        side.add(self._networks)
        side.body.addWidget(self.text, 1)
        side.add(self._doubt)
        side.add(action_button(theme, self._copy, icon="copy"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addLayout(left, 1)
        line.addWidget(SidePanel(theme, side))

    def _when(self, found: TellingRow) -> Sequence[CellLine]:
        return [CellLine(day_words(found.told_on))]

    def _how(self, found: TellingRow) -> Sequence[CellLine]:
        return [CellLine(telling_words(found.channel))]

    def _where(self, found: TellingRow) -> Sequence[CellLine]:
        lines = [CellLine(found.place, bold=True)] if found.place else []
        return [*lines, CellLine(found.link, "mute", "small")] if found.link else lines

    def _whom(self, found: TellingRow) -> Sequence[CellLine]:
        return [CellLine(found.told_by, "mute")]

    @Slot(int)
    def _on_networks_current_changed(self, _place: int) -> None:
        self.text_wanted.emit(self.network())

    @Slot()
    def _on_keep_triggered(self) -> None:
        day = self.day.check()
        if day is not None:
            data = TellingInput(
                TellingChannel(self.channel.currentData()),
                day,
                self.place.text(),
                self.who.text(),
                self.link.text(),
            )
            self.kept.emit(data, self._edited)

    @Slot()
    def _on_edit_triggered(self) -> None:
        found = self.table.current()
        if found is not None:
            self._start_change(found)

    def _start_change(self, found: TellingRow) -> None:
        self.left.emit()
        self._edited = found
        self.channel.setCurrentIndex(self.channel.findData(found.channel.value))
        self.day.set_day(found.told_on)
        self.place.setText(found.place)
        self.who.setText(found.told_by)
        self.link.setText(found.link)
        self.started.emit(found.id)
        self.place.setFocus()

    @Slot()
    def _on_drop_triggered(self) -> None:
        found = self.table.current()
        if found is not None:
            self.dropped.emit(found)

    @Slot()
    def _on_copy_triggered(self) -> None:
        QApplication.clipboard().setText(self.text.toPlainText())
        self.copied.emit()


def _key(found: TellingRow) -> object:
    return found.id
