"""List the publications, and note one."""

from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from db.domain.completion import CompletionIndex, Entry
from db.domain.enums import RecordKind
from db.domain.preparation import PublicationInput
from db.domain.rows.monitoring import PublicationRow, Tie
from desktop.views.common.lines_delegate import CellLine
from desktop.views.common.lines_table import ListColumn
from desktop.views.common.pick_edit import PickEdit
from desktop.views.common.text_edit import TextEdit
from desktop.views.common.theme import Theme
from desktop.views.monitoring.entries import EntriesTab, EntryWords

_DAY_WIDTH, _ABOUT_WIDTH, _MOST_ABOUT = 170, 300, 240
_NOTE_HEIGHT = 60


class PublicationsTab(EntriesTab):
    """Show the publications, each tied to a meeting, a question or an order."""

    kind = RecordKind.PUBLICATION

    def __init__(
        self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, today, parent)
        self._ties: dict[UUID, Tie] = {}
        words = EntryWords(
            self.tr("Publications"),
            self.tr("New publication"),
            self.tr("Change the publication"),
        )
        self._make(
            words,
            [
                ListColumn(self.tr("When and where"), self._when, _DAY_WIDTH),
                ListColumn(self.tr("What"), self._what),
                ListColumn(self.tr("About"), self._about, _ABOUT_WIDTH, _MOST_ABOUT),
            ],
        )
        self.table.set_empty(self.tr("No publications. Note one at the right."))
        self._make_fields(theme)
        self._lay_out(
            self.day,
            (
                (self.tr("Paper, channel or group"), self.outlet),
                (self.tr("Title"), self.title),
                (self.tr("Link"), self.link),
                (self.tr("About what"), self.tie),
                (self.tr("Note"), self.note),
            ),
        )
        self.start_new()

    def set_ties(self, ties: Sequence[Tie]) -> None:
        """Offer what a publication may be tied to."""
        self._ties = {one.order_id or one.question_id or one.meeting_id: one for one in ties}
        self.tie.set_index(
            CompletionIndex(Entry(key, one.label) for key, one in self._ties.items())
        )

    def _make_fields(self, theme: Theme) -> None:
        self.outlet = QLineEdit()
        self.outlet.setPlaceholderText(self.tr("paper, channel, group"))
        self.title = QLineEdit()
        self.link = QLineEdit()
        self.link.setPlaceholderText(self.tr("kept as words, never opened"))
        self.tie = PickEdit(theme, self.tr("meeting, question or order"))
        self.note = TextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(theme.px(_NOTE_HEIGHT))

    @override
    def _clear(self) -> None:
        for edit in (self.outlet, self.title, self.link):
            edit.clear()
        self.note.clear()
        self.tie.set_choice(None, "")

    @override
    def _fill(self, row: PublicationRow) -> None:
        self.day.set_day(row.published_on)
        self.outlet.setText(row.outlet)
        self.title.setText(row.title)
        self.link.setText(row.link)
        self.note.setPlainText(row.note)
        key = row.order_id or row.question_id or row.meeting_id
        if key is not None and key not in self._ties and row.meeting_id is not None:
            self._ties[key] = Tie(row.meeting_id, row.question_id, row.order_id, row.about)
        self.tie.set_choice(key, self._ties[key].label if key is not None else "")
        self.title.setFocus()

    @override
    def _typed(self, day: date) -> PublicationInput | None:
        if not self.tie.is_understood():
            self.show_error(self.tr("Choose a meeting, a question or an order of the list."))
            return None
        key = self.tie.choice()
        tie = self._ties.get(key) if key is not None else None
        return PublicationInput(
            day,
            self.title.text(),
            self.outlet.text(),
            self.link.text(),
            self.note.toPlainText(),
            tie.meeting_id if tie else None,
            tie.question_id if tie else None,
            tie.order_id if tie else None,
        )

    @override
    def _writing(self) -> QWidget:
        return self.outlet

    def _when(self, found: PublicationRow) -> Sequence[CellLine]:
        lines = [CellLine(f"{found.published_on:%d.%m.%Y}", bold=True)]
        return [*lines, CellLine(found.outlet, "mute", "small")] if found.outlet else lines

    def _what(self, found: PublicationRow) -> Sequence[CellLine]:
        lines = [CellLine(found.title)]
        return [*lines, CellLine(found.link, "mute", "small")] if found.link else lines

    def _about(self, found: PublicationRow) -> Sequence[CellLine]:
        return [CellLine(found.about or "—", "mute", "small")]
