"""Hold the sections, the message bar and the status line in the one window.

Pages do not know each other: whoever builds the window connects them. A page may have
``reload()``, which is called each time its section is shown, and ``page_actions()``, the actions
that the command palette offers while it is shown.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from desktop.views.common.banner import Banner
from desktop.views.common.message_bar import MessageBar
from desktop.views.common.notice_bar import NoticeBar
from desktop.views.common.status_line import StatusLine
from desktop.views.common.theme import Theme
from desktop.views.rail import Rail

_SMALLEST = QSize(960, 600)
_USUAL = QSize(1366, 768)


@dataclass(frozen=True)
class Section:
    """Name a section and tell how its page is made when it is first shown."""

    key: str
    title: str
    icon: str
    factory: Callable[[], QWidget]


@dataclass(frozen=True)
class WindowMemory:
    """Load and save where the window stood, as Qt writes it down."""

    load: Callable[[], bytes]
    save: Callable[[bytes], object]


@runtime_checkable
class Reloads(Protocol):
    """Be a page that reads its records again when it is shown."""

    def reload(self) -> None:
        """Read the records again."""


@runtime_checkable
class HasActions(Protocol):
    """Be a page with actions of its own."""

    def page_actions(self) -> Sequence[QAction]:
        """Return the actions."""


@runtime_checkable
class HasHelp(Protocol):
    """Be a widget with a page of the help of its own."""

    help_topic: str


@runtime_checkable
class MakesMore(Protocol):
    """Be a page whose parts are made one after another."""

    def make_more(self) -> bool:
        """Make one more part; return whether one was still to be made."""


class MainWindow(QMainWindow):
    """Show one section at a time.

    Signals:
        section_changed(str): another section is shown.
        closing(): the window is about to close; what is not saved is saved now.
        close_failed(object): it stays, because something failed on the way; carries the exception.
    """

    section_changed = Signal(str)
    closing = Signal()
    close_failed = Signal(object)

    def __init__(
        self, theme: Theme, sections: Sequence[Section], memory: WindowMemory | None = None
    ) -> None:
        super().__init__()
        self._sections = {section.key: section for section in sections}
        self._pages: dict[str, QWidget] = {}
        self._current = ""
        self._requested = ""
        self._guests: list[QWidget] = []
        self._silenced: list[QAction] = []
        self._awake: list[QAction] = []
        self._memory = memory
        self._may_close: Callable[[], bool] | None = None
        self._closes_anyway = False
        self.banner = Banner(theme)
        self.alarm = Banner(theme)
        self.notice = NoticeBar(theme)
        self.messages = MessageBar(theme)
        self.status = StatusLine(theme)
        self._rail = Rail(theme)
        for section in sections:
            self._rail.add(section.key, section.title, section.icon)
        self._stack = QStackedWidget()
        self._lay_out()
        self._rail.section_requested.connect(self._on_rail_section_requested)
        self.setWindowTitle(self.tr("Yard meetings"))
        self.setMinimumSize(_SMALLEST)
        self._restore()

    def occupy(self, widget: QWidget) -> None:
        """Show a widget in the place of the pages; neither rail nor window do anything meanwhile.

        Only the actions of :meth:`keep_awake` answer.
        """
        self._guests = [guest for guest in self._guests if guest is not widget] + [widget]
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        self._rail.setEnabled(False)
        awake = [action for action in self.actions() if action.isEnabled()]
        self._silenced += [action for action in awake if action not in self._awake]
        for action in self._silenced:
            action.setEnabled(False)

    def keep_awake(self, action: QAction) -> None:
        """Let an action answer its key whatever occupies the window, and where nothing has focus."""
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._awake = [other for other in self._awake if isValid(other)] + [action]

    def guest(self) -> QWidget | None:
        """Return what occupies the window, if anything does."""
        return self._guests[-1] if self._guests else None

    def release(self) -> None:
        """Let the sections be shown and the actions of the window be used again."""
        self._guests.clear()
        self._rail.setEnabled(True)
        for action in self._silenced:
            action.setEnabled(True)
        self._silenced.clear()

    def resume(self, guest: QWidget | None = None) -> None:
        """Let a guest go, the last one if none is named; what it stood over is shown as it was."""
        gone = guest or self.guest()
        self._guests = [other for other in self._guests if other is not gone]
        if self._guests:
            self._stack.setCurrentWidget(self._guests[-1])
            return
        self.release()
        self._stack.setCurrentWidget(self.page(self._current))

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Have the window stay open where ``may_close`` says so; it is asked each time."""
        self._may_close = may_close

    def forget_pages(self) -> list[QWidget]:
        """Let go of the pages, to be made anew, and return them; somebody has to delete them."""
        pages, self._pages = list(self._pages.values()), {}
        self._current = ""
        for page in pages:
            self._stack.removeWidget(page)
            page.hide()
        return pages

    @Slot(str)
    def show_section(self, key: str) -> None:
        """Show a section; its page is made the first time and reads its records every time."""
        page = self.page(key)
        self._rail.set_current(key)
        if key != self._current:
            self._current = key
            self._stack.setCurrentWidget(page)
            page.setFocus(Qt.FocusReason.OtherFocusReason)
            self.section_changed.emit(key)
        if isinstance(page, Reloads):
            page.reload()

    @Slot(str)
    def _on_rail_section_requested(self, key: str) -> None:
        self._requested = key
        self._bring(key)

    def _bring(self, key: str) -> None:
        """Show a section that the user asked for; a page not yet made takes three short steps."""
        if key != self._requested or self._guests:
            return  # another one was asked for meanwhile, or the window was locked
        if self.step_towards(key):
            QTimer.singleShot(0, partial(self._bring, key))
        else:
            self.show_section(key)

    def section_keys(self) -> tuple[str, ...]:
        """Return the keys of the sections, from the top of the rail."""
        return tuple(self._sections)

    def current_section(self) -> str:
        """Return the key of the section that is shown."""
        return self._current

    def page(self, key: str) -> QWidget:
        """Return the page of a section, made now if it was not made ahead."""
        page = self._made(key)
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        return page

    def make_ahead(self) -> bool:
        """Take one short step towards a page not yet made; return whether there was one."""
        return any(self._makes_more(key) or self.step_towards(key) for key in self._sections)

    def _makes_more(self, key: str) -> bool:
        """Let a page that is made go on by a step; return whether there was one."""
        if key not in self._pages:
            return False
        page = self._pages[key]
        return isinstance(page, MakesMore) and page.make_more()

    def step_towards(self, key: str) -> bool:
        """Take one short step towards the page of a section; return whether there was one."""
        if key not in self._pages:
            self._made(key)
        elif self._stack.indexOf(self._pages[key]) < 0:
            self._stack.addWidget(self._pages[key])
        else:
            return False
        return True

    def made_pages(self) -> dict[str, QWidget]:
        """Return the pages that were made so far."""
        return dict(self._pages)

    def page_actions(self) -> list[QAction]:
        """Return the actions of the page that is shown."""
        page = self._pages.get(self._current)
        return list(page.page_actions()) if isinstance(page, HasActions) else []

    def window_actions(self) -> list[QAction]:
        """Return what can be done on every page: the sections, and what the window offers."""
        return [*self._rail.actions(), *self.actions()]

    def all_actions(self) -> list[QAction]:
        """Return everything that can be done now: on the page, in the window, the sections."""
        return [*self.page_actions(), *self.window_actions()]

    def _made(self, key: str) -> QWidget:
        if key not in self._pages:
            page = self._sections[key].factory()
            page.setAccessibleName(self._sections[key].title)
            self._pages[key] = page
        return self._pages[key]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.messages.dismiss()
        else:
            super().keyPressEvent(event)

    @Slot()
    def close_anyway(self) -> None:
        """Close the window whatever fails on the way."""
        self._closes_anyway = True
        self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay where something fails: Qt would close the window, and the process with it."""
        event.ignore()
        try:
            self.closing.emit()
            if self._memory is not None:
                self._memory.save(bytes(self.saveGeometry().data()))
            may_close = self._may_close is None or self._may_close()
        except Exception as error:
            if not self._closes_anyway:
                self.close_failed.emit(error)
                return
            may_close = True
        if may_close or self._closes_anyway:
            super().closeEvent(event)
            event.accept()

    def _lay_out(self) -> None:
        middle = QWidget()
        line = QHBoxLayout(middle)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._rail)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.alarm)
        column.addWidget(self.banner)
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)
        column.addWidget(self.messages)
        column.addWidget(self.status)
        line.addLayout(column, 1)
        self.setCentralWidget(middle)

    def _restore(self) -> None:
        known = self._memory.load() if self._memory is not None else b""
        if not known or not self.restoreGeometry(QByteArray(known)):
            self.resize(_USUAL.boundedTo(self.screen().availableSize()))
