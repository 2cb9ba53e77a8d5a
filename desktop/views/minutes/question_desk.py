"""Show the questions in the ribbon and the current one on the card."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Slot

from db.domain.rows.minutes import QuestionRow
from desktop.views.minutes.card_keeper import CardKeeper
from desktop.views.minutes.fields import TextField
from desktop.views.minutes.live_form import LiveForm
from desktop.views.minutes.promise_watch import PromiseWatch


class QuestionDesk(QObject):
    """Keep ribbon and card together; ``may_take_over`` tells whether the card may take the keyboard."""

    def __init__(
        self,
        live: LiveForm,
        keeper: CardKeeper,
        watch: PromiseWatch,
        may_take_over: Callable[[], bool],
    ) -> None:
        super().__init__()
        self._live = live
        self._keeper = keeper
        self._watch = watch
        self._may_take_over = may_take_over
        self._followed: UUID | None = None
        live.ribbon.view.current_changed.connect(self._on_ribbon_current_changed)

    def follow(self, question_id: UUID | None) -> None:
        """Make a question the current one when the ribbon is read again."""
        self._followed = question_id

    def follow_first(self, *wanted: UUID | None) -> None:
        """Follow the first that is named; what was followed before stays where none is."""
        self._followed = next(filter(None, wanted), self._followed)

    def show_questions(self, rows: Sequence[QuestionRow]) -> None:
        """Show the ribbon; a question just logged becomes the current one."""
        view = self._live.ribbon.view
        current = view.current()
        wanted = current.id if current is not None else None
        place = view.currentIndex().row() if current is not None else len(rows)
        known = {row.id: row for row in rows}
        self._live.ribbon.set_rows(rows)
        if self._followed in known:
            wanted, self._followed = self._followed, None
        if wanted not in known:
            wanted = rows[min(place, len(rows) - 1)].id if rows else None
        self._live.set_has_question(has_question=bool(rows))
        view.make_current(wanted)
        if wanted is not None:
            self._show_card(known[wanted])

    def take_up(self, field_key: str) -> None:
        """Put the keyboard into a field of the card, or into the line where no field has the key."""
        fields = self._live.card.all_fields()
        field = next((one for one in fields if one.key == field_key), None)
        if field is None:
            self._live.entry.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._type_in(field)

    def _show_card(self, row: QuestionRow) -> None:
        self._watch.show_question(row)
        shown = self._live.card.row
        if shown is None or shown.id != row.id:
            self._keeper.show(row, self._on_card_brought_back)
        else:
            self._keeper.refresh(row)

    def _type_in(self, field: TextField) -> None:
        self._live.show_card()
        field.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_card_brought_back(self, field: TextField) -> None:
        """Go on typing where it was broken off, unless a line is being typed."""
        if self._live.entry.is_empty() and self._may_take_over():
            self._type_in(field)

    @Slot(object)
    def _on_ribbon_current_changed(self, row: QuestionRow | None) -> None:
        if row is not None:
            self._show_card(row)
