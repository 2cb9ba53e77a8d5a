"""Let the real window fail, without a screen, in a process that a fault row has started.

python -m tests.faults.failing_window raise DATA_FOLDER          E4: raise in each place, then die
python -m tests.faults.failing_window close DATA_FOLDER HOW      E5: fail while the window closes
python -m tests.faults.failing_window die DATA_FOLDER HOW        E7: type, then die in C code
python -m tests.faults.failing_window after DATA_FOLDER          E7: tell what the next start says
"""

import ctypes
import faulthandler
import os
import sys
import threading
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QRunnable,
    Qt,
    QThreadPool,
    QTimer,
    QTimerEvent,
    Signal,
    qFatal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from db.domain.errors import EnvironmentFault
from desktop import crash
from desktop.app import Guard
from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.views.common.lines_delegate import Index
from desktop.views.main_window import WindowMemory
from desktop.views.minutes.page import MinutesPage
from tests.faults.window import open_minutes, say
from tests.support.keyboard import wait_until
from tests.support.keys import type_text
from tests.support.office import desk_of

MARKER = "Очевидная Марина, кв. 45"
"""Stands in the message of each error; no log and no report may quote it."""
WORDS = "не горит фонарь у подъезда"


class _Painted(QWidget):
    """Fail while painting, once."""

    left = 1

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.left:
            self.left = 0
            raise ValueError(MARKER)


class _Keyed(QWidget):
    """Fail at a key."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        raise ValueError(MARKER)


class _Ticking(QObject):
    """Fail at the first beat of a timer."""

    @override
    def timerEvent(self, event: QTimerEvent) -> None:
        self.killTimer(event.timerId())
        raise ValueError(MARKER)


class _Watching(QObject):
    """Fail at the first event of another object."""

    left = 1

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.left:
            self.left = 0
            raise ValueError(MARKER)
        return False


class _Model(QAbstractListModel):
    """Fail when it is asked for its words, once."""

    left = 1

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 1

    @override
    def data(self, index: Index, role: int = 0) -> object:
        if role == Qt.ItemDataRole.DisplayRole and self.left:
            self.left = 0
            raise ValueError(MARKER)
        return None


class _Delegate(QStyledItemDelegate):
    """Fail while painting a row, once."""

    left = 1

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self.left:
            self.left = 0
            raise ValueError(MARKER)


class _Job(QRunnable):
    """Fail on a thread of Qt's pool."""

    @override
    def run(self) -> None:
        raise ValueError(MARKER)


class _Bell(QObject):
    """Ring."""

    rung = Signal()


def fail(*_: object) -> None:
    """Raise what no page looks after."""
    raise ValueError(MARKER)


class Saboteur:
    """Raise in one place after another of a window that is in use."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._kept: list[object] = []

    def places(self) -> Mapping[str, Callable[[], object]]:
        """Return the places by name."""
        operations = self._desk.operations
        return {
            "a slot": self._slot,
            "a single shot": partial(QTimer.singleShot, 0, fail),
            "timerEvent": partial(self._keep, _Ticking()),
            "keyPressEvent": self._key,
            "eventFilter": self._filter,
            "model.data": self._model,
            "delegate.paint": self._delegate,
            "paintEvent": partial(self._show, _Painted(self._desk.window)),
            "a reader": partial(operations.query, fail, print),
            "the writer": partial(operations.command, fail),
            "the answer of a reader": partial(operations.query, int, fail),
            "the pool of papers": partial(operations.background, fail, print),
            "an exit in the writer": partial(operations.command, sys.exit),
            "QRunnable": partial(QThreadPool.globalInstance().start, _Job()),
            "a thread": threading.Thread(target=fail).start,
        }

    def _slot(self) -> None:
        bell = _Bell()
        bell.rung.connect(fail)
        self._kept.append(bell)
        bell.rung.emit()

    def _keep(self, thing: QObject) -> None:
        self._kept.append(thing)
        thing.startTimer(1)

    def _show(self, widget: QWidget) -> None:
        self._kept.append(widget)
        widget.resize(80, 40)
        widget.show()
        widget.raise_()

    def _key(self) -> None:
        widget = _Keyed(self._desk.window)
        self._show(widget)
        QTimer.singleShot(0, partial(QTest.keyClick, widget, Qt.Key.Key_A))

    def _filter(self) -> None:
        watching = _Watching()
        self._kept.append(watching)
        self._desk.window.installEventFilter(watching)
        self._desk.window.update()

    def _list(self) -> QListView:
        view = QListView(self._desk.window)
        view.setModel(_Model(view))
        return view

    def _model(self) -> None:
        self._show(self._list())

    def _delegate(self) -> None:
        view = self._list()
        model = view.model()
        if isinstance(model, _Model):
            model.left = 0
        view.setItemDelegate(_Delegate(view))
        self._show(view)


def raise_everywhere(app: QApplication, paths: AppPaths) -> None:
    """Raise in each place with a letter typed just before; tell what was seen, then die."""
    crash.set_up_log(paths.log, debug=False)
    guard = Guard()
    crash.install_hooks(guard.caught.emit)
    with desk_of(app, paths) as desk:
        guard.caught.connect(desk.report)
        page = open_minutes(desk)
        typed, told = "", {}
        for number, (place, sabotage) in enumerate(Saboteur(desk).places().items()):
            desk.window.messages.dismiss()
            letter = WORDS[number % len(WORDS)]
            typed += letter
            type_text(page.entry.edit, letter)
            QTimer.singleShot(0, sabotage)  # from the loop: else it would be raised here
            told[place] = _is_told(desk)
            wait_until(lambda: page.is_idle, f"the draft is saved after {place}")
        desk.window.messages.dismiss()
        shown = page.entry.line().text
        say({"typed": typed, "shown": shown, "told": told, "alive": desk.window.isVisible()})
        os._exit(0)


def _is_told(desk: Desk) -> bool:
    """Wait for the message; a box in the way would be another window."""
    wait_until(lambda: bool(desk.window.messages.text()), "the message bar speaks")
    return QApplication.activeModalWidget() is None


def close(app: QApplication, paths: AppPaths, how: str) -> None:
    """Close the window while something fails; tell whether it stayed, why, and whether it went."""
    crash.install_hooks(lambda _error: None)
    with desk_of(app, paths) as desk:
        page = open_minutes(desk)
        type_text(page.entry.edit, WORDS)
        wait_until(lambda: page.is_idle, "the words are saved")
        _break(desk, page, how)
        desk.window.messages.dismiss()
        desk.window.close()
        # another message may come before: the draft that failed says so too
        wait_until(desk.window.messages._action.isVisible, "the window says why it stays")
        said, stayed = desk.window.messages.text(), desk.window.isVisible()
        desk.window.messages._action.click()
        wait_until(lambda: not desk.window.isVisible(), "the window goes")
        say({"said": said, "stayed": stayed})
        os._exit(0)


def _break(desk: Desk, page: MinutesPage, how: str) -> None:
    if how == "flush":
        page.flush = fail  # type: ignore[method-assign]  # a slot that fails
    elif how == "memory":
        desk.window._memory = WindowMemory(bytes, fail)
    else:
        page._minutes.save_draft = _no_disk  # type: ignore[method-assign, assignment]  # a full disk
        page._drafts._save = _no_disk
        type_text(page.entry.edit, "!")


def _no_disk(*_: object) -> None:
    raise EnvironmentFault("disk_full", name="records.db")


def die(app: QApplication, paths: AppPaths, how: str) -> None:
    """Type, wait until it is saved, and die as a fault in C code kills a process."""
    crash.keep_last_faults(paths.faults, paths.last_faults)
    crash.watch_for_faults(paths.faults)
    with desk_of(app, paths) as desk:
        page = open_minutes(desk)
        type_text(page.entry.edit, WORDS)
        wait_until(lambda: page.is_idle, "the words are saved")
        say({"typed": page.entry.line().text})
        if how == "qfatal":
            qFatal("broken")
        elif how == "abort":
            os.abort()
        else:
            ctypes.string_at(0)


def after(app: QApplication, paths: AppPaths) -> None:
    """Start again; tell what is offered, what came back, and whether it is offered once."""
    crash.keep_last_faults(paths.faults, paths.last_faults)
    crash.watch_for_faults(paths.faults)
    with desk_of(app, paths) as desk:
        page = open_minutes(desk)
        messages = desk.window.messages
        wait_until(lambda: bool(messages.text()), "something is said")
        said = messages.text()
        messages._action.click()
        report = desk._notes._page
        text = report.report.toPlainText() if report is not None else ""
        say({
            "said": said,
            "report": text,
            "shown": page.entry.line().text,
            "again": paths.last_faults.exists(),
        })  # fmt: skip
        faulthandler.disable()
        os._exit(0)


def main(arguments: list[str]) -> None:
    """Do what the row asks for."""
    what, folder, *rest = arguments
    app = QApplication([])
    works: dict[str, Callable[..., None]] = {
        "raise": raise_everywhere,
        "close": close,
        "die": die,
        "after": after,
    }
    works[what](app, AppPaths(Path(folder)), *rest)


if __name__ == "__main__":
    main(sys.argv[1:])
