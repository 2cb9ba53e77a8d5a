"""The screen «Анализ»: the passport of the practice, its figures by groups, what is behind each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.domain.changes import ChangeSet
from db.domain.enums import RecordKind
from db.domain.indicators import WHOLE, Grouping, Period
from db.domain.rows.indicators import AnalysisRow, Behind, CountedRow, CountedRows
from desktop.operations import Operations
from desktop.services.indicator_papers import IndicatorPapers
from desktop.services.indicators import SHOWN, IndicatorService
from desktop.views.analysis.chart import ChartView, chart_title
from desktop.views.analysis.counting import MonthCounter
from desktop.views.analysis.saving import Folder, ReportSaver, Shown
from desktop.views.analysis.tables import GroupsView, PassportView, RecordsView, behind_words
from desktop.views.analysis.wording import grouping_words, period_words, periods
from desktop.views.common.actions import make_action
from desktop.views.common.buttons import action_button, secondary_button
from desktop.views.common.focus import begin_at
from desktop.views.common.labels import ElidedLabel, Heading, MutedLabel
from desktop.views.common.page_header import PageHeader
from desktop.views.common.panels import page_frame, row
from desktop.views.common.theme import Theme
from desktop.views.common.veil import Curtain

_PASSPORT = 520
_SHOWN = frozenset({
    RecordKind.MEETING, RecordKind.QUESTION, RecordKind.ORDER, RecordKind.ASSIGNMENT,
    RecordKind.EXECUTION_REPORT, RecordKind.CONTROL_DECISION, RecordKind.FEEDBACK,
    RecordKind.QUESTION_LINK, RecordKind.TOPIC, RecordKind.HOUSE, RecordKind.ORGANISATION,
    RecordKind.PERSON, RecordKind.PROTOCOL, RecordKind.ATTENDANCE, RecordKind.MILESTONE,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class AnalysisServices:
    """Hold the use cases that this screen needs."""

    indicators: IndicatorService
    papers: IndicatorPapers


class AnalysisPage(QWidget):
    """Show the passport and the chart over the figures; a figure gives way to its records.

    Signals:
        question_opened(object, object): a question is wanted, by its meeting and its id.
        meeting_opened(object): a meeting is wanted.
        told(str, object, str, object): a message with its kind, an action's name and the action.
        paper_saved(str, object, object): a paper was saved: words, kind, where.
    """

    question_opened = Signal(object, object)
    meeting_opened = Signal(object)
    told = Signal(str, object, str, object)
    paper_saved = Signal(str, object, object)

    def __init__(
        self,
        theme: Theme,
        services: AnalysisServices,
        operations: Operations,
        today: Callable[[], date],
        folder: Folder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        Curtain(theme.veil, self)
        self._services = services
        self._operations = operations
        self._today = today
        self._grouping, self._period = Grouping.TOPIC, WHOLE
        self._behind: tuple[Behind, str] | None = None
        self._records = CountedRows(())
        self._limit = SHOWN
        self._counter = MonthCounter(services.indicators, operations, self.isVisible, self)
        self.saver = ReportSaver(self, services.papers, operations, folder, self._shown)
        self._excel = make_action(
            self, self.tr("To Excel…"), self.saver.ask_for_excel, shortcut="Ctrl+E"
        )
        self._pdf = make_action(
            self, self.tr("To PDF…"), self.saver.ask_for_pdf, shortcut="Ctrl+Shift+E"
        )
        self._back = make_action(
            self, self.tr("Back to the figures"), self._on_back_triggered, shortcut="Alt+Left"
        )
        self._make_widgets(theme)
        self._lay_out(theme)
        self._connect()

    def page_actions(self) -> Sequence[QAction]:
        """Return what can be done here."""
        return [*self._grouping_actions, self._excel, self._pdf, self._back]

    def reload(self) -> None:
        """Read the figures; months that wait in great number are counted first."""
        self._counter.look()

    def on_changed(self, changes: ChangeSet) -> None:
        """Read again what of the changes is on the screen."""
        if self.isVisible() and changes.touches(*_SHOWN):
            self._read()

    def _make_widgets(self, theme: Theme) -> None:
        self.header = PageHeader(self.tr("Analysis"))
        self.period = QComboBox()
        self.period.setAccessibleName(self.tr("Period"))
        self.period.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.grouping = QComboBox()
        self.grouping.setAccessibleName(self.tr("Grouping"))
        self._grouping_actions: list[QAction] = []
        for number, one in enumerate(Grouping, 1):
            words = grouping_words(one)
            self.grouping.addItem(words, one)
            choose = partial(self._choose_grouping, one)
            self._grouping_actions.append(
                make_action(self, words, choose, shortcut=f"Alt+{number}")
            )
        self.passport = PassportView(theme)
        self.chart = ChartView(theme)
        self._chart_title = ElidedLabel(chart_title(orders=False), "heading")
        self._switch = secondary_button(theme, self.tr("Show orders"))
        self._switch.setCheckable(True)
        self._switch.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.groups = GroupsView(theme)
        self.records = RecordsView(theme)
        self.records_title = Heading("")
        self._more = secondary_button(theme, self.tr("Show more"), icon="chevron-down")
        self._state = MutedLabel("")
        self._state.hide()

    def _lay_out(self, theme: Theme) -> None:
        self.header.add_left(self.period)
        self.header.add_left(self.grouping)
        for action, icon in ((self._excel, "table"), (self._pdf, "file-type-pdf")):
            self.header.add_right(action_button(theme, action, icon=icon))
        chart = QWidget()
        right = QVBoxLayout(chart)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(4)
        right.addLayout(row(self._chart_title, self._switch))
        right.addWidget(self.chart, 1)
        self.passport.setFixedWidth(min(theme.px(_PASSPORT), 664))
        upper = QWidget()
        line = QHBoxLayout(upper)
        line.setContentsMargins(16, 12, 16, 0)
        line.setSpacing(16)
        line.addWidget(self.passport)
        line.addWidget(chart, 1)
        upper.setFixedHeight(min(theme.px(212), 290))
        behind = QWidget()
        column = QVBoxLayout(behind)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = row(action_button(theme, self._back, icon="chevron-left"), self.records_title)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self.records, 1)
        column.addWidget(self._more)
        self._stack = QStackedWidget()
        for widget in (self.groups, behind):
            self._stack.addWidget(widget)
        body = QWidget()
        lower = QVBoxLayout(body)
        lower.setContentsMargins(16, 12, 16, 12)
        lower.addWidget(self._stack)
        frame = page_frame(self)
        frame.addWidget(self.header)
        frame.addWidget(self._state)
        frame.addWidget(upper)
        frame.addWidget(body, 1)
        self._more.hide()
        self._choose_grouping(self._grouping)
        begin_at(self, self._first_control)

    def _first_control(self) -> QWidget:
        return self.groups if self._stack.currentIndex() == 0 else self.records

    def _connect(self) -> None:
        self.period.activated.connect(self._on_period_activated)
        self.grouping.activated.connect(self._on_grouping_activated)
        for view in (self.passport, self.groups, self.chart):
            view.figure_opened.connect(self._on_figure_opened)
        self.records.record_opened.connect(self._on_record_opened)
        self.records.left.connect(self._on_back_triggered)
        self._more.clicked.connect(self._on_more_clicked)
        self._switch.toggled.connect(self._on_switch_toggled)
        self._counter.counted.connect(self._on_counter_counted)
        self._counter.ready.connect(self._on_counter_ready)
        self.saver.paper_saved.connect(self.paper_saved)

    @Slot(int)
    def _on_counter_counted(self, left: int) -> None:
        self._state.setText(self.tr("Counting; %n month(s) left", "", left))
        self._state.setVisible(bool(left))

    @Slot()
    def _on_counter_ready(self) -> None:
        self._read()

    def _read(self) -> None:
        work = partial(self._services.indicators.read, self._today(), self._grouping, self._period)
        self._operations.query(work, self._on_read, channel=self)
        if self._behind is not None:
            self._read_behind()

    def _on_read(self, found: AnalysisRow) -> None:
        self._fill_periods(found)
        self.passport.show_analysis(found)
        self.chart.show_analysis(found)
        self.groups.show_analysis(found)

    def _fill_periods(self, found: AnalysisRow) -> None:
        offered = periods(found.years, self._today())
        if [self.period.itemData(place) for place in range(self.period.count())] == offered:
            return
        self.period.clear()
        for one in offered:
            self.period.addItem(period_words(one), one)
        self.period.setCurrentIndex(offered.index(self._period) if self._period in offered else 0)

    @Slot(int)
    def _on_period_activated(self, place: int) -> None:
        chosen: Period = self.period.itemData(place)
        self._period = chosen
        self._show_figures()
        self._read()

    @Slot(int)
    def _on_grouping_activated(self, place: int) -> None:
        self._choose_grouping(Grouping(self.grouping.itemData(place)))

    def _choose_grouping(self, grouping: Grouping, *_: object) -> None:
        self._grouping = grouping
        self.grouping.setCurrentIndex(list(Grouping).index(grouping))
        self._show_figures()
        if self.isVisible():
            self._read()

    def _show_figures(self) -> None:
        self._behind = None
        self._back.setEnabled(False)
        self._stack.setCurrentIndex(0)

    @Slot(object, str)
    def _on_figure_opened(self, wanted: Behind, label: str) -> None:
        self._behind, self._limit = (wanted, label), SHOWN
        self._read_behind()

    def _read_behind(self) -> None:
        if self._behind is None:
            return
        work = partial(
            self._services.indicators.behind, self._behind[0], self._today(), self._limit
        )
        self._operations.query(work, self._on_behind_read, channel=("behind", self))

    def _on_behind_read(self, found: CountedRows) -> None:
        if self._behind is None:
            return
        self._records = found
        number = f"{len(found.rows)}+" if found.has_more else str(len(found.rows))
        self.records_title.setText(f"{behind_words(*self._behind)}: {number}")
        self.records.set_rows(found.rows)
        self._more.setVisible(found.has_more)
        self._back.setEnabled(True)
        if self._stack.currentIndex() != 1:
            self._stack.setCurrentIndex(1)
            self.records.setFocus()

    @Slot()
    def _on_back_triggered(self) -> None:
        self._show_figures()
        self.groups.setFocus()

    @Slot()
    def _on_more_clicked(self) -> None:
        self._limit += 5 * SHOWN
        self._read_behind()

    @Slot(bool)
    def _on_switch_toggled(self, orders: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.chart.show_orders(orders=orders)
        self._chart_title.setText(chart_title(orders=orders))

    @Slot(object)
    def _on_record_opened(self, found: CountedRow) -> None:
        if found.question_id is None:
            self.meeting_opened.emit(found.meeting_id)
        else:
            self.question_opened.emit(found.meeting_id, found.question_id)

    def _shown(self) -> Shown:
        """Return what is saved now: the figures, or the records behind one of them."""
        found = Shown(self._today(), self._grouping, self._period)
        if self._behind is None:
            return found
        return replace(found, title=behind_words(*self._behind), records=self._records)
