"""Look a person up and erase all about them; the terms of keeping; the acts."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from db.domain.enums import ErasureGround
from db.domain.errors import UserError
from db.domain.rows.privacy import ErasureRow, Findings, FoundPerson, Mention
from desktop.operations import Operations
from desktop.services.erasure import ErasureDone, ErasureService
from desktop.services.erasure_papers import ErasurePaper, ErasurePaperService
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button, secondary_button
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import MutedLabel
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.page_header import PageHeader
from desktop.views.common.panels import Card, clear_column, page_frame, row, scrolled
from desktop.views.common.paper_desk import DeskPaper, PaperDesk
from desktop.views.common.paper_saving import ExportFolder, Saving
from desktop.views.common.theme import Theme
from desktop.views.common.veil import Curtain
from desktop.views.settings.privacy_findings import FindingsPanel
from desktop.views.settings.retention_card import RetentionCard
from desktop.wording import word_error

_SHOWN_ACTS = 12
_WIDEST = 1320


class PrivacyPage(QStackedWidget):
    """Hold the work at the left and at the right, and over it the papers of an act.

    Signals:
        told(str, object, str, object): a message with its kind, the name of an action and the
            action itself.
        paper_saved(str, object, object): a message with its kind, and what was saved.
        back_requested(): the settings are to be shown again.
    """

    told = Signal(str, object, str, object)
    paper_saved = Signal(str, object, object)
    back_requested = Signal()
    help_topic = "data#privacy"

    def __init__(
        self,
        theme: Theme,
        erasure: ErasureService,
        papers: ErasurePaperService,
        operations: Operations,
        folder: ExportFolder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        Curtain(theme.veil, self)
        self._theme = theme
        self._erasure = erasure
        self._papers = papers
        self._operations = operations
        self._folder = folder
        self._found: Findings | None = None
        self._desk: PaperDesk | None = None
        self._work = QWidget()
        self.whom = QLineEdit()
        self.whom.setPlaceholderText(self.tr("surname, name or telephone"))
        self.find_button = secondary_button(theme, self.tr("Find"), icon="search")
        self.findings = FindingsPanel(theme)
        self.retention = RetentionCard(theme, erasure, operations)
        self._acts = QVBoxLayout()
        self.act_buttons: list[QWidget] = []
        self._back = make_action(
            self._work, self.tr("Back to the settings"), self.back_requested.emit, shortcut="Esc"
        )
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        """Read the terms and the acts again."""
        self.setCurrentWidget(self._work)
        self.retention.reload()
        self._operations.query(self._erasure.erasures, self._on_acts_read, channel=("acts", self))
        self.whom.setFocus()

    def show_papers(self, act: ErasureRow) -> None:
        """Show the act with its extract, to be printed and saved."""
        desk = self.desk()
        self.setCurrentWidget(desk)
        titles = {
            ErasurePaper.ACT: self.tr("Act of destruction"),
            ErasurePaper.EXTRACT: self.tr("Extract of the journal"),
        }
        desk.show_papers([self._paper(act.id, kind, titles[kind]) for kind in ErasurePaper])

    def desk(self) -> PaperDesk:
        """Return the desk of the papers; it is made when it is first needed."""
        if self._desk is None:
            back = self.tr("Back to personal data")
            self._desk = PaperDesk(self._theme, self._operations, self._folder, back)
            self._desk.told.connect(self.told)
            self._desk.saved.connect(self.paper_saved)
            self._desk.back_requested.connect(self.reload)
            self.addWidget(self._desk)
        return self._desk

    def _lay_out(self) -> None:
        header = PageHeader(self.tr("Personal data"))
        header.add_right(action_button(self._theme, self._back))
        inside = QWidget()
        inside.setProperty("look", "plain")
        inside.setMaximumWidth(self._theme.px(_WIDEST))
        line = QHBoxLayout(inside)
        line.setContentsMargins(16, 12, 16, 12)
        line.setSpacing(12)
        for column, share in ((self._left(), 3), (self._right(), 2)):
            line.addLayout(column, share)
        frame = page_frame(self._work)
        frame.addWidget(header)
        self._area = scrolled(inside)
        frame.addWidget(self._area, 1)
        self.addWidget(self._work)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        card = Card(self.tr("Erase a person"))
        about = self.tr(
            "Finds the person in records, texts, history and drafts. What you tick is erased for "
            "good; an act and an extract of the journal are made of it."
        )
        card.body.setSpacing(12)
        card.add(MutedLabel(about, wrap=True))
        field = FormField(self.tr("Whom"), self.whom)
        self._whom_field = field
        card.add(field)
        line = row(self.find_button)
        line.addStretch(1)
        card.body.addLayout(line)
        card.add(self.findings)
        column.addWidget(card)
        column.addStretch(1)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self.retention)
        card = Card(self.tr("Acts"))
        self._no_acts = MutedLabel(self.tr("Nothing has been erased yet."))
        card.add(self._no_acts)
        card.body.addLayout(self._acts)
        kept = self.tr("Acts and extracts are kept for three years.")
        card.add(MutedLabel(kept, small=True, wrap=True))
        column.addWidget(card)
        column.addStretch(1)
        return column

    def _connect(self) -> None:
        self.whom.returnPressed.connect(self._on_find_clicked)
        self.find_button.clicked.connect(self._on_find_clicked)
        self.findings.erase_requested.connect(self._on_erase_requested)
        self.findings.asked.connect(partial(self._show_question, self.findings.question))
        self.retention.asked.connect(partial(self._show_question, self.retention.question))
        self.retention.done.connect(self._on_done)

    def _paper(self, act: UUID, kind: ErasurePaper, title: str) -> DeskPaper:
        savings = tuple(
            Saving(
                suffix,
                partial(self._papers.file_name, act, kind, suffix),
                partial(self._papers.save, act, kind),
            )
            for suffix in ("docx", "pdf")
        )
        return DeskPaper(title, partial(self._papers.finished, act, kind), savings)

    @Slot()
    def _on_find_clicked(self) -> None:
        self._whom_field.clear_error()
        self.findings.clear(self.tr("Searching…"))
        self._operations.query(
            partial(self._look_up, self.whom.text()),
            self._on_found,
            self._on_not_found,
            channel=self,
        )

    def _look_up(self, text: str) -> tuple[Findings, int]:
        return self._erasure.find(text), len(self._erasure.copies())

    def _on_found(self, found: tuple[Findings, int]) -> None:
        self._found, copies = found
        self.findings.show_findings(self._found, copies)

    def _on_not_found(self, error: Exception) -> None:
        self.findings.clear()
        self._whom_field.set_error(word_error(error))

    def _show_question(self, question: QWidget) -> None:
        # its place is known when it is laid out
        QTimer.singleShot(0, partial(self._area.ensureWidgetVisible, question))

    @Slot(object, object, str)
    def _on_erase_requested(
        self, people: list[FoundPerson], mentions: list[Mention], reason: str
    ) -> None:
        if self._found is None:
            return
        self.findings.setEnabled(False)
        work = partial(self._erasure.erase, self._found.query, people, mentions, reason)
        self._operations.command(work, self._on_done, self._on_not_erased)

    def _on_not_erased(self, error: Exception) -> None:
        self.findings.setEnabled(True)
        code = error.code if isinstance(error, UserError) else ""
        if code in {"no_erasure_reason", "reason_names_person"}:
            self.findings.reason_field.set_error(word_error(error))
            self.findings.reason.setFocus()
        else:
            self.told.emit(word_error(error), MessageKind.ERROR, "", None)

    @Slot(object)
    def _on_done(self, done: ErasureDone) -> None:
        self.findings.setEnabled(True)
        self.findings.clear()
        self.whom.clear()
        self._found = None
        words = self.tr("Erased. The act and the extract are to be signed and kept.")
        self.told.emit(words, MessageKind.OK, "", None)
        self.show_papers(done.act)

    def _on_acts_read(self, acts: list[ErasureRow]) -> None:
        clear_column(self._acts)
        self.act_buttons = []
        for act in acts[:_SHOWN_ACTS]:
            button = secondary_button(self._theme, self._act_words(act), icon="file-text")
            button.clicked.connect(partial(self._show_act, act))
            self._acts.addWidget(button)
            self.act_buttons.append(button)
        self._no_acts.setVisible(not acts)

    def _show_act(self, act: ErasureRow, *_: object) -> None:
        self.show_papers(act)

    def _act_words(self, act: ErasureRow) -> str:
        on_request = act.ground is ErasureGround.REQUEST
        ground = self.tr("on request") if on_request else self.tr("term is over")
        day = f"{act.done_at.astimezone():%d.%m.%Y}"
        return self.tr("Act {0}/{1} of {2}, {3}").format(act.number, act.year, day, ground)
