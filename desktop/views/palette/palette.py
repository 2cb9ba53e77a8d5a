"""The command palette: a line over the window that finds actions and records."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from db.domain.completion import CompletionIndex, Entry
from db.domain.keyboard_layout import turned
from db.domain.rows.search import RecordHit
from db.domain.search_places import SearchDirectory
from desktop.operations import Operations
from desktop.services.search import SearchService
from desktop.views.common.completion_popup import CompletionItem, CompletionPopup
from desktop.views.common.theme import Theme
from desktop.views.palette.wording import record_hint

_WIDTH = 640
_TOP = 96
_MOST_ACTIONS = 5
_MOST = 12
_LONGEST = 200

Actions = Callable[[], Sequence[QAction]]


class Palette(QFrame):
    """Take a few letters in either layout; Enter does what is chosen, Esc goes back.

    It is no dialog: the first click or key elsewhere puts it away.

    Signals:
        record_chosen(object): a :class:`~db.domain.rows.search.RecordHit` is to be shown.
    """

    record_chosen = Signal(object)
    help_topic = "search#palette"

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        operations: Operations,
        search: SearchService,
        actions: Actions,
        today: Callable[[], date],
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._operations = operations
        self._actions = actions
        self._search = search
        self._today = today
        self._directory: SearchDirectory | None = None
        self._index: CompletionIndex[QAction] = CompletionIndex(())
        self._records: Sequence[RecordHit] = ()
        self._came_from: QWidget | None = None
        self.setProperty("look", "popup")
        self.edit = QLineEdit()
        self.edit.setMaxLength(_LONGEST)
        self.edit.setPlaceholderText(
            self.tr("An action, a meeting, a house, a person, a question…")
        )
        self.edit.setAccessibleName(self.tr("Find an action or a record"))
        self.edit.setClearButtonEnabled(True)
        self.edit.textEdited.connect(self._on_edit_text_edited)
        self.edit.installEventFilter(self)
        self.popup = CompletionPopup(theme, self.edit)
        self.popup.chosen.connect(self._on_popup_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.edit)
        self.hide()

    @Slot()
    def open(self) -> None:
        """Show the line, empty, over whatever is shown."""
        self._came_from = self.window().focusWidget()
        usable = [action for action in self._actions() if action.isEnabled() and action.text()]
        self._index = CompletionIndex(
            Entry(action, _plain(action), terms=action.toolTip()) for action in usable
        )
        self._records = ()
        self._directory = None
        self._operations.query(self._search.directory, self._on_directory_read, channel=self)
        self.edit.clear()
        self._place()
        self.show()
        self.raise_()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._offer()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and self.isVisible():
            if isinstance(event, QKeyEvent) and self._is_leaving(event):
                self._leave()
                return True
            if event.type() == QEvent.Type.FocusOut:
                self.hide()
        return super().eventFilter(watched, event)

    def _is_leaving(self, event: QKeyEvent) -> bool:
        is_press = event.type() == QEvent.Type.KeyPress
        return is_press and event.key() == Qt.Key.Key_Escape

    def _leave(self) -> None:
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_edit_text_edited(self, text: str) -> None:
        self._records = ()
        self._offer()
        if text.strip() and self._directory is not None:
            work = partial(self._search.records, text, self._directory, self._today())
            self._operations.query(work, self._on_found, channel=(self, "records"))

    def _on_directory_read(self, directory: SearchDirectory) -> None:
        self._directory = directory
        if self.isVisible():
            self._on_edit_text_edited(self.edit.text())

    def _on_found(self, records: Sequence[RecordHit]) -> None:
        self._records = records
        if self.isVisible():
            self._offer()

    def _offer(self) -> None:
        self.popup.show_items([*self._action_items(), *self._record_items()][:_MOST])

    def _action_items(self) -> list[CompletionItem]:
        text = self.edit.text()
        if not text.strip():
            found = self._index.find("", _MOST)
        else:
            ways = (text, turned(text))
            found = [entry for way in ways for entry in self._index.find(way, _MOST_ACTIONS)]
        return [
            CompletionItem(entry.label, _keys(entry.key), entry.key)
            for entry in dict.fromkeys(found)
        ]

    def _record_items(self) -> list[CompletionItem]:
        veil = self._theme.veil
        return [
            CompletionItem(veil.text(hit.label), record_hint(hit), hit) for hit in self._records
        ]

    @Slot(object)
    def _on_popup_chosen(self, item: CompletionItem) -> None:
        self._leave()
        if isinstance(item.data, QAction):
            item.data.trigger()
        elif isinstance(item.data, RecordHit):
            self.record_chosen.emit(item.data)

    def _place(self) -> None:
        window = self.window()
        width = min(self._theme.px(_WIDTH), window.width() - 32)
        self.resize(width, self.sizeHint().height())
        self.move(QPoint((window.width() - width) // 2, _TOP))


def _plain(action: QAction) -> str:
    """Return the words of an action without the mark of its letter."""
    return action.text().replace("&", "")


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
