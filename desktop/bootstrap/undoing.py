"""Undo and redo over records by the keys of an editor: a field's own undo goes first."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid
from typing_extensions import override

from db.domain.errors import UserError
from db.domain.rows.undo import TakenBack
from desktop.operations import Operations
from desktop.services.undo import UndoService
from desktop.undo_words import UndoWords
from desktop.views.common.actions import make_action
from desktop.views.common.message_bar import MessageBar, MessageKind
from desktop.wording import word_error

_UNDO = "Ctrl+Z"
_REDO = "Ctrl+Shift+Z"
_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit)


class Undoing(QObject):
    """Hold the two actions of the window, and let their keys pass a field that has nothing to undo.

    Qt's fields take Ctrl+Z for themselves whether they can undo or not.
    """

    def __init__(
        self,
        window: QWidget,
        undo: UndoService,
        operations: Operations,
        messages: MessageBar,
        flush: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._undo = undo
        self._operations = operations
        self._messages = messages
        self._flush = flush
        self._words = UndoWords(self)
        self._watched: QObject | None = None
        self._undid_records = False
        self.actions = (
            make_action(
                window,
                self.tr("Undo the last change of the records"),
                self._on_undo,
                shortcut=_UNDO,
            ),
            make_action(window, self.tr("Do again what was undone"), self._on_redo, shortcut=_REDO),
        )
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusObjectChanged.connect(self._on_focus_object_changed)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            if pressed in [action.shortcut() for action in self.actions] and not self._is_own(
                watched, is_redo=pressed == self.actions[1].shortcut()
            ):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _is_own(self, field: QObject, *, is_redo: bool) -> bool:
        """Tell whether the field undoes its own typing; what was undone last is redone first."""
        if is_redo:
            return not self._undid_records and _can(field, is_redo=True)
        is_own = _can(field, is_redo=False)
        if is_own:
            self._undid_records = False
        return is_own

    @Slot(QObject)
    def _on_focus_object_changed(self, focused: QObject | None) -> None:
        """Watch the field that is typed in, and no other: each event would cost a call."""
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = focused if isinstance(focused, _FIELDS) else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    @Slot()
    def _on_undo(self) -> None:
        self._flush()
        self._operations.command(self._undo.undo, self._tell, self._refuse)

    @Slot()
    def _on_redo(self) -> None:
        self._flush()
        self._operations.command(self._undo.redo, self._tell, self._refuse)

    def _tell(self, done: TakenBack) -> None:
        self._undid_records = True
        if done.is_again:
            label, wish, keys = self.tr("Undo"), self._on_undo, _UNDO
        else:
            label, wish, keys = self.tr("Bring back"), self._on_redo, _REDO
        named = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self._messages.show_message(
            self._words.sentence(done), MessageKind.OK, action=label, on_action=wish, keys=named
        )

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, UserError):
            is_empty = error.code in {"nothing_to_undo", "nothing_to_redo"}
            kind = MessageKind.INFO if is_empty else MessageKind.WARN
            self._messages.show_message(word_error(error), kind)
        else:
            self._operations.failed.emit(error)


def _can(field: QObject, *, is_redo: bool) -> bool:
    """Tell whether a field has something of its own to undo, or to do again."""
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable() if is_redo else field.isUndoAvailable()
    if isinstance(field, (QTextEdit, QPlainTextEdit)):
        document = field.document()
        can = document.isRedoAvailable() if is_redo else document.isUndoAvailable()
        return can and not field.isReadOnly()
    return False
