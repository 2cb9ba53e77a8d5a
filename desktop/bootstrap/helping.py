"""Open the help over whatever is shown, and go back to it with focus and caret."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from db.domain.clock import Clock
from desktop import resources
from desktop.bootstrap.export_folder import ExportFolder
from desktop.bootstrap.key_sheet import key_sheet
from desktop.bootstrap.saved_papers import SavedPapers
from desktop.operations import Operations
from desktop.settings import SettingsStore
from desktop.views.common.actions import make_action
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.theme import Theme
from desktop.views.main_window import HasHelp, MainWindow

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.operations.bridge import Progress
    from desktop.services.finished import SavedPaper
    from desktop.views.common.paper_desk import PaperDesk
    from desktop.views.common.paper_saving import Saving
    from desktop.views.help.page import HelpPage

_TOPICS = {"minutes": "line"}
"""Sections whose page of the help has another name; a section without a page shows the first."""
_REST_MS = 50
"""Between two steps of making pages: whoever presses a key meanwhile comes first."""
_IN_THE_WAY = "trouble"
"""What stands in the place of the pages asks for a password or says what went wrong."""


class Helping(QObject):
    """Answer F1 everywhere: over the pages, the lock, the first start and the repairs.

    Each opening has a page of its own: the help may be open below the lock that it is asked for on.
    """

    def __init__(
        self,
        theme: Theme,
        window: MainWindow,
        operations: Operations,
        store: SettingsStore,
        clock: Clock,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._operations = operations
        self._store = store
        self._clock = clock
        self.page: HelpPage | None = None
        self._desk: PaperDesk | None = None
        action = make_action(window, self.tr("Help"), self.open, shortcut="F1")
        window.keep_awake(action)
        window.status.set_item("help", self.tr("F1 — help"), right=True)

    @Slot()
    def open(self) -> None:
        """Show the page that tells about what is shown."""
        from desktop.views.help.page import HelpPage

        if isinstance(self._window.guest(), HelpPage):
            return
        topic, focus = self._topic(), self._window.focusWidget()
        below = self.page
        language = self._store.settings.language
        keys = key_sheet(self._window, language)
        self.page = page = HelpPage(self._theme, language, keys)
        for paper in (page.sheet, page.memo):
            paper.setVisible(not self._operations.is_held)  # behind a lock no paper can be made
        page.sheet_requested.connect(partial(self._show_papers, 0))
        page.memo_requested.connect(partial(self._show_papers, 1))
        page.back_requested.connect(partial(self._leave, page, focus, below))
        self._window.occupy(page)
        page.show_topic(topic)
        self._learn_keys()

    @Slot()
    def _learn_keys(self) -> None:
        """Make what has keys and is not made yet, step by step, for the sheet to be whole."""
        page, window = self.page, self._window
        if page is None or not window.made_pages() or self._operations.is_held:
            return
        if window.make_ahead():
            QTimer.singleShot(_REST_MS, self._learn_keys)
        else:
            page.take_keys(key_sheet(window, page.keys.language, self._papers()))

    def _topic(self) -> str:
        guest = self._window.guest()
        if guest is None:
            return _topic_in_hand(self._window.focusWidget()) or self._topic_of_section()
        return guest.help_topic if isinstance(guest, HasHelp) else _IN_THE_WAY

    def _topic_of_section(self) -> str:
        from desktop.views.help.sources import SCREENS

        section = self._window.current_section()
        return _TOPICS.get(section, section if section in SCREENS else "index")

    def _leave(self, page: "HelpPage", focus: QWidget | None, below: "HelpPage | None") -> None:
        self._window.resume(page)
        self.page = below  # the help may be open below the paper it was asked for on
        page.deleteLater()
        if focus is not None and isValid(focus) and focus.isVisible() and focus.isEnabled():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        guest = self._window.guest()  # it was not yet ready to be typed into
        if guest is not None:
            guest.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_papers(self, chosen: int) -> None:
        """Show the sheet of keys and the memo as they are printed and saved."""
        from desktop.services.guides import GuideService
        from desktop.views.common.paper_desk import DeskPaper
        from desktop.views.help.sources import MEMO, folder_of

        if self.page is None:
            return
        sheet = self.page.keys
        guides = GuideService(self._clock, resources.path("fonts"))
        memo = folder_of(self._store.settings.language) / f"{MEMO}.md"
        title = self.page.sources.title(MEMO)
        papers = [
            DeskPaper(
                sheet.title,
                partial(guides.keys, sheet),
                _savings(sheet.title, partial(guides.save_keys, sheet)),
            ),
            DeskPaper(
                title, partial(guides.memo, memo), _savings(title, partial(guides.save_memo, memo))
            ),
        ]
        desk = self._papers()
        self._window.occupy(desk)
        desk.show_papers(papers, chosen)

    def _papers(self) -> "PaperDesk":
        """Return the desk for papers; it is made when it is first asked for and then kept."""
        from desktop.views.common.paper_desk import PaperDesk

        if self._desk is None:
            folder = ExportFolder(self._store)
            self._desk = PaperDesk(
                self._theme, self._operations, folder, self.tr("Back to the help")
            )
            self._desk.told.connect(self._on_desk_told)
            self._desk.saved.connect(SavedPapers(self._window.messages, self).tell)
            self._desk.back_requested.connect(self._on_desk_back_requested)
        return self._desk

    @Slot(str, object, str, object)
    def _on_desk_told(
        self, text: str, kind: MessageKind, action: str, on_action: Callable[[], object] | None
    ) -> None:
        self._window.messages.show_message(text, kind, action=action, on_action=on_action)

    @Slot()
    def _on_desk_back_requested(self) -> None:
        self._window.resume(self._desk)
        if self.page is not None:
            self.page.browser.setFocus(Qt.FocusReason.OtherFocusReason)


def _savings(title: str, save: "Callable[[Path, Progress], SavedPaper]") -> "tuple[Saving, ...]":
    """Offer both kinds of file."""
    from desktop.services.guides import GuideService
    from desktop.views.common.paper_saving import Saving

    name = GuideService.name_of
    return tuple(Saving(fmt, partial(name, title, fmt), save) for fmt in ("pdf", "docx"))


def _topic_in_hand(widget: QWidget | None) -> str:
    """Return the page of the part of a screen that has the keyboard, if that has one of its own."""
    while widget is not None:
        if isinstance(widget, HasHelp):
            return widget.help_topic
        widget = widget.parentWidget()
    return ""
