"""The help: a list of pages at the left, the page at the right, from our own files alone."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QTextBrowser, QVBoxLayout, QWidget
from typing_extensions import override

from desktop import resources
from desktop.documents.builders.key_sheet import KeySheet
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button
from desktop.views.common.page_header import PageHeader
from desktop.views.common.panels import page_frame
from desktop.views.common.theme import Theme
from desktop.views.help.keys_table import write_keys

TOPICS = ("index", "line", "keys", "data", "trouble")
_KEYS = "keys"
FILES = tuple(topic for topic in TOPICS if topic != _KEYS)
"""The pages that are written; the keys are gathered from the actions themselves."""
_LIST_WIDTH = 260


def folder_of(language: str) -> Path:
    """Return where the pages of a language lie."""
    return resources.path(f"help/{language}")


class HelpBrowser(QTextBrowser):
    """Show Markdown; nothing beside it is loaded, whatever a page asks for."""

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        return None


class HelpPage(QWidget):
    """Show one page of the help; the links between pages are followed inside.

    Signals:
        back_requested(): what was shown before is to be shown again.
        sheet_requested(): the sheet of keys is to be printed or saved.
    """

    back_requested = Signal()
    sheet_requested = Signal()

    def __init__(
        self, theme: Theme, language: str, keys: KeySheet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys = keys
        self._folder = folder_of(language)
        self.topic = ""
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages of the help"))
        self.list.addItems([self._title(topic) for topic in TOPICS])
        self.browser = HelpBrowser()
        self.browser.setOpenLinks(False)
        self.browser.setAccessibleName(self.tr("Page of the help"))
        self._back = make_action(self, self.tr("Back"), self.back_requested.emit, shortcut="Esc")
        self.sheet = make_action(
            self, self.tr("Print the keys…"), self.sheet_requested.emit, shortcut="Ctrl+P"
        )
        self._lay_out()
        self.list.currentRowChanged.connect(self._on_list_current_row_changed)
        self.browser.anchorClicked.connect(self._on_browser_anchor_clicked)
        theme.changed.connect(self._show)

    def show_topic(self, topic: str) -> None:
        """Show a page from its beginning."""
        row = TOPICS.index(topic)
        if self.list.currentRow() != row:
            self.list.setCurrentRow(row)
        else:
            self._on_list_current_row_changed(row)
        self.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _on_list_current_row_changed(self, row: int) -> None:
        self.topic = TOPICS[row]
        self._show()

    @Slot(QUrl)
    def _on_browser_anchor_clicked(self, link: QUrl) -> None:
        topic = link.toString().removesuffix(".md")
        if topic in TOPICS:
            self.show_topic(topic)

    @Slot()
    def _show(self) -> None:
        if not self.topic:
            return
        self.list.setFixedWidth(self._theme.px(_LIST_WIDTH))
        document = self.browser.document()
        document.setDefaultFont(self._theme.font())
        document.setDocumentMargin(self._theme.px(24))
        if self.topic == _KEYS:
            write_keys(document, self._keys, self._theme)
            self.browser.moveCursor(QTextCursor.MoveOperation.Start)
        else:
            self.browser.setMarkdown(self._text(self.topic))

    def _title(self, topic: str) -> str:
        return self._keys.title if topic == _KEYS else self._text(topic).split("\n")[0][2:]

    def _text(self, topic: str) -> str:
        return (self._folder / f"{topic}.md").read_text("utf-8")

    def _lay_out(self) -> None:
        header = PageHeader(self.tr("Help"), "")
        header.add_right(action_button(self._theme, self.sheet, icon="printer"))
        header.add_right(action_button(self._theme, self._back, icon="chevron-left"))
        column = page_frame(self)
        column.addWidget(header)
        body = QHBoxLayout()
        body.setContentsMargins(16, 12, 16, 12)
        body.setSpacing(12)
        body.addWidget(self.list)
        right = QVBoxLayout()
        right.addWidget(self.browser)
        body.addLayout(right, 1)
        column.addLayout(body, 1)
