"""Name the month that is shown and go to another one."""

from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.views.common.buttons import action_button, icon_button, secondary_button
from desktop.views.common.chips import Chip, Variant
from desktop.views.common.labels import Label
from desktop.views.common.more_button import MoreButton
from desktop.views.common.page_header import PageHeader
from desktop.views.common.theme import Theme
from desktop.views.schedule.month_grid import MonthGrid
from desktop.views.schedule.wording import month_words


class MonthHeader(QWidget):
    """Hold ‹ Today ›, the name of the month, the paper of the schedule and a new meeting.

    The name stands behind the arrows, so that these stay below the pointer as months go by.
    """

    def __init__(
        self,
        theme: Theme,
        grid: MonthGrid,
        plan: QAction,
        paper: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._grid = grid
        self._header = PageHeader()
        self._title = Label("", "title")
        back = icon_button(theme, "chevron-left", self.tr("Month before (Page Up)"), framed=True)
        back.clicked.connect(self._on_back_clicked)
        today = secondary_button(theme, self.tr("Today"))
        today.setToolTip(self.tr("Go to today (Home)"))
        today.clicked.connect(grid.go_today)
        ahead = icon_button(theme, "chevron-right", self.tr("Next month (Page Down)"), framed=True)
        ahead.clicked.connect(self._on_ahead_clicked)
        self._unknown = Chip(theme, "", Variant.AMBER, icon="alert-triangle")
        self._unknown.hide()
        for widget in (back, today, ahead, self._title, self._unknown):
            self._header.add_left(widget)
        self._header.add_more(MoreButton(theme))
        paper_button = action_button(theme, paper, icon="printer")
        self._header.add_right(paper_button)
        self._header.add_right(action_button(theme, plan, icon="plus", primary=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._header)
        self._header.give_way(paper_button, paper)

    def add_button(self, button: QWidget, action: QAction) -> None:
        """Add a button before those of the schedule's paper and of a new meeting."""
        self._header.add_before_right(button)
        self._header.give_way(button, action)

    def show_month(self, first: date, *, is_known: bool) -> None:
        """Name a month, and say so where its days off are only guessed."""
        self._title.setText(month_words(first))
        self._keep_room_for_any_month(first)
        self._unknown.set_text(self.tr("days off of {0} not known yet").format(first.year))
        self._unknown.setVisible(not is_known)

    def title(self) -> str:
        """Return the name of the month."""
        return self._title.text()

    def _keep_room_for_any_month(self, first: date) -> None:
        """Have no button come and go with the length of a name."""
        self._title.ensurePolished()
        metrics = self._title.fontMetrics()
        months = (month_words(first.replace(month=month)) for month in range(1, 13))
        self._title.setMinimumWidth(max(metrics.horizontalAdvance(words) for words in months))

    @Slot()
    def _on_back_clicked(self) -> None:
        self._grid.go_months(-1)

    @Slot()
    def _on_ahead_clicked(self) -> None:
        self._grid.go_months(1)
