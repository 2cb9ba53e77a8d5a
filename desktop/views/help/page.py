"""The help: a list of pages at the left, the page at the right, from our own files alone."""

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from desktop import __version__
from desktop.documents.builders.key_sheet import KeySheet
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.labels import MutedLabel
from desktop.views.common.page_header import PageHeader
from desktop.views.common.panels import page_frame
from desktop.views.common.search_box import SearchBox
from desktop.views.common.theme import Theme
from desktop.views.help.browser import HelpBrowser
from desktop.views.help.keys_table import write_keys
from desktop.views.help.sources import CHANGES, KEYS, TOPICS, HelpSources, pictures_of

_LIST_WIDTH = 280


class HelpPage(QWidget):
    """Show one page of the help; the links between pages are followed inside.

    Signals:
        back_requested(): what was shown before is to be shown again.
        sheet_requested(): the sheet of keys is to be printed or saved.
        memo_requested(): the memo of the secretary is to be printed or saved.
    """

    back_requested = Signal()
    sheet_requested = Signal()
    memo_requested = Signal()

    def __init__(
        self, theme: Theme, language: str, keys: KeySheet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.keys = keys
        self._sought = ""
        self._licence = ""
        self._place = ""
        self.topic = ""
        self.sources = HelpSources(language, keys, self._heading)
        self.search = SearchBox(theme, self.tr("Search the help"))
        self.nothing = MutedLabel(self.tr("No page speaks of this."), wrap=True)
        self.nothing.hide()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages of the help"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.addItems([self.sources.title(topic) for topic in TOPICS])
        self.browser = HelpBrowser(theme, pictures_of(language))
        self.browser.setAccessibleName(self.tr("Page of the help"))
        self._make_actions()
        self._lay_out()
        self._connect()

    def show_topic(self, topic: str) -> None:
        """Show a page from its beginning, or from the place named after ``#``."""
        topic, _, place = topic.partition("#")
        row = TOPICS.index(topic)
        if self.list.currentRow() != row:
            self.list.setCurrentRow(row)
        else:
            self._on_list_current_row_changed(row)
        self._place = place
        self._show_place()
        self.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_keys(self, keys: KeySheet) -> None:
        """Take another sheet of keys, more of which are known now."""
        self.keys = keys
        self.sources.take_keys(keys)
        if self.topic == KEYS:
            self._show()

    def place(self) -> str:
        """Return the named place that the page was opened at, empty for its beginning."""
        return self._place

    def _make_actions(self) -> None:
        self._back = make_action(self, self.tr("Back"), self._on_back_triggered, shortcut="Esc")
        self._find = make_action(
            self, self.tr("Search the help"), self._on_find_triggered, shortcut="Ctrl+F"
        )
        self.sheet = make_action(
            self, self.tr("Print the keys…"), self.sheet_requested.emit, shortcut="Ctrl+P"
        )
        self.memo = make_action(
            self,
            self.tr("Print the secretary's memo…"),
            self.memo_requested.emit,
            shortcut="Ctrl+Shift+P",
        )

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._on_list_current_row_changed)
        self.browser.anchorClicked.connect(self._on_browser_anchor_clicked)
        self.browser.narrowed.connect(self._on_browser_narrowed)
        self.search.search_requested.connect(self._on_search_requested)
        self._theme.changed.connect(self._show)

    def _heading(self, topic: str) -> str:
        """Name the pages that are not written for the help."""
        if topic == CHANGES:
            return self.tr("What is new: version {0}").format(__version__)
        return self.tr("Licences of the parts")

    @Slot(int)
    def _on_list_current_row_changed(self, row: int) -> None:
        if row >= 0:
            self.topic = TOPICS[row]
            self._licence = self._place = ""
            self._show()

    @Slot(QUrl)
    def _on_browser_anchor_clicked(self, link: QUrl) -> None:
        name, _, place = link.toString().partition("#")
        topic = name.removesuffix(".md") or self.topic
        if topic in TOPICS:
            self.show_topic(f"{topic}#{place}")
            return
        licence = self.sources.licence(link.toString())
        if licence:
            self._licence = licence
            self._show()

    @Slot(str)
    def _on_search_requested(self, text: str) -> None:
        """Keep the pages that hold every word, and mark the words on the page that is shown."""
        self._sought = text
        found = [TOPICS.index(topic) for topic in self.sources.found(text)]
        for row in range(len(TOPICS)):
            self.list.item(row).setHidden(row not in found)
        self.nothing.setVisible(not found)
        if found and self.list.currentRow() not in found:
            self.list.setCurrentRow(found[0])
        else:
            self._show()

    @Slot()
    def _on_find_triggered(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot()
    def _on_back_triggered(self) -> None:
        if self.search.hasFocus() and self.search.text():
            self.search.clear()
        else:
            self.back_requested.emit()

    @Slot()
    def _on_browser_narrowed(self) -> None:
        """Let the pictures fit; the reader stays about where they were."""
        self._show()
        self.browser.read_on()

    @Slot()
    def _show(self) -> None:
        if not self.topic:
            return
        self._side.setFixedWidth(self._theme.px(_LIST_WIDTH))
        if self.topic == KEYS:
            self.browser.dress()
            write_keys(self.browser.document(), self.keys, self._theme)
            self.browser.moveCursor(QTextCursor.MoveOperation.Start)
        else:
            self.browser.show_page(self._licence or self.sources.text(self.topic))
        self.browser.mark(self._sought)

    def _show_place(self) -> None:
        number = self.sources.places(self.topic).get(self._place)
        if number is not None:
            self.browser.show_heading(number)

    def _lay_out(self) -> None:
        header = PageHeader(self.tr("Help"), "")
        header.add_right(action_button(self._theme, self.memo, icon="printer"))
        header.add_right(action_button(self._theme, self.sheet, icon="printer"))
        header.add_right(action_button(self._theme, self._back, icon="chevron-left"))
        column = page_frame(self)
        column.addWidget(header)
        self._side = QWidget()
        left = QVBoxLayout(self._side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        for widget in (self.search, self.nothing):
            left.addWidget(widget)
        left.addWidget(self.list, 1)
        body = QHBoxLayout()
        body.setContentsMargins(16, 12, 16, 12)
        body.setSpacing(12)
        body.addWidget(self._side)
        body.addWidget(self.browser, 1)
        column.addLayout(body, 1)
