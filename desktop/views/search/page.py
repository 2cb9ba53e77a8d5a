"""The screen «Поиск»: every question, order and answer of all meetings by a few words."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from db.domain.changes import ChangeSet
from db.domain.enums import RecordKind
from db.domain.rows.search import SearchResult
from db.domain.search_places import SearchDirectory
from db.domain.search_query import parse
from desktop.operations import Operations
from desktop.services.search import SearchService
from desktop.views.common.empty_state import EmptyState
from desktop.views.common.labels import MutedLabel
from desktop.views.common.page_header import PageHeader
from desktop.views.common.panels import page_frame
from desktop.views.common.search_box import SearchBox
from desktop.views.common.theme import Theme
from desktop.views.search.results_delegate import ResultsDelegate
from desktop.views.search.results_model import QuestionLine, ResultsModel, lines_of

_DIRECTORIES = (RecordKind.HOUSE, RecordKind.ORGANISATION, RecordKind.PERSON, RecordKind.TOPIC)
_LONGEST_QUERY = 400


class SearchPage(QWidget):
    """Search as one types; Enter or a double click opens the question in its meeting.

    Signals:
        question_opened(object, object): the UUID of a meeting and of a question in it.
    """

    question_opened = Signal(object, object)

    def __init__(
        self,
        theme: Theme,
        search: SearchService,
        operations: Operations,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._search = search
        self._operations = operations
        self._today = today
        self._directory: SearchDirectory | None = None
        self._text = ""
        self.box = SearchBox(theme, self.tr("Words in any form, @whom, #topic, дом:Ленина_5, 2025"))
        self.box.setMaxLength(_LONGEST_QUERY)
        self.box.search_requested.connect(self._on_box_search_requested)
        self._told = MutedLabel("", wrap=True)
        self._model = ResultsModel(self)
        self.list = _ResultsList(theme, self._model, today)
        self.list.opened.connect(self.question_opened)
        self.list.left.connect(self.focus_box)
        self._empty = EmptyState(theme, "search", "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        self._lay_out()
        self.setFocusProxy(self.box)
        self._say_how()

    def reload(self) -> None:
        """Search again; what was changed meanwhile is found too."""
        if self._directory is None:
            self._operations.query(
                self._search.directory, self._on_directory_read, channel=(self, "directory")
            )
        elif self._text:
            self._ask(self._directory)

    def on_changed(self, changes: ChangeSet) -> None:
        """Read the directories again when they have changed."""
        if changes.touches(*_DIRECTORIES):
            self._directory = None
        if self.isVisible():
            self.reload()

    @Slot()
    def focus_box(self) -> None:
        """Begin a search: what was looked for before is marked, to be typed over."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the box down into the results."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) and self.box.hasFocus():
            self.list.take_focus()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        frame = page_frame(self)
        frame.addWidget(PageHeader(self.tr("Search")))
        column = QVBoxLayout()
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.box)
        column.addWidget(self._told)
        column.addWidget(self._stack, 1)
        frame.addLayout(column, 1)

    def _on_directory_read(self, directory: SearchDirectory) -> None:
        self._directory = directory
        if self._text:
            self._ask(directory)

    @Slot(str)
    def _on_box_search_requested(self, text: str) -> None:
        self._text = text
        self.reload()
        if not text:
            self._model.set_lines([])
            self._say_how()

    def _ask(self, directory: SearchDirectory) -> None:
        text = self.box.text()
        work = partial(self._search.search, text, directory, self._today())
        self._operations.query(work, partial(self._on_found, text), channel=(self, "results"))

    def _on_found(self, text: str, result: SearchResult) -> None:
        if not self._text:
            return
        self._model.set_lines(lines_of(result.groups, parse(text)))
        if result.found:
            self._stack.setCurrentWidget(self.list)
            self.list.choose_first()
        else:
            self._say_nothing(result)
        self._told.setText(self._count_words(result))

    def _count_words(self, result: SearchResult) -> str:
        if not result.found:
            return ""
        found = self.tr("%n question(s) found", "", result.found)
        if result.has_more:
            found = self.tr("The newest %n question(s); add a word to narrow it", "", result.found)
        return found

    def _say_how(self) -> None:
        self._told.setText("")
        self._empty.set_texts(
            self.tr("Type what you remember: a word, a name, a phone number, an address."),
            self.tr(
                "“whole phrase”   -without   @assignee   #topic   дом:Ленина_5   просрочено   2025"
            ),
        )
        self._stack.setCurrentWidget(self._empty)

    def _say_nothing(self, result: SearchResult) -> None:
        hint = self.tr("Try fewer words, or only the beginning of one.")
        if result.unknown:
            hint = self.tr("Nobody and nothing is called {0}.").format(", ".join(result.unknown))
        self._empty.set_texts(self.tr("Nothing was found."), hint)
        self._stack.setCurrentWidget(self._empty)


class _ResultsList(QListView):
    """Show the found questions.

    Signals:
        opened(object, object): the UUID of a meeting and of a question in it.
        left(): the keyboard goes back to the box.
    """

    opened = Signal(object, object)
    left = Signal()

    def __init__(self, theme: Theme, model: ResultsModel, today: Callable[[], date]) -> None:
        super().__init__()
        self._results = model
        self.setModel(model)
        self.setItemDelegate(ResultsDelegate(theme, model, today, self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Found questions"))
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self.doItemsLayout)
        theme.veil.changed.connect(self.doItemsLayout)

    def choose_first(self) -> None:
        """Make the first question current."""
        self.setCurrentIndex(self._results.first_question())
        self.scrollToTop()

    def take_focus(self) -> None:
        """Take the keyboard."""
        if not self.currentIndex().isValid():
            self.choose_first()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        at_top = self.currentIndex() == self._results.first_question()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_Up and at_top):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        line = self._results.line(index)
        if isinstance(line, QuestionLine):
            self.opened.emit(line.question.meeting_id, line.question.id)
