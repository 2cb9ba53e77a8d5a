"""Keep what is typed into a call, and open the call again after a crash."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from db.domain.control_inputs import FeedbackInput
from desktop.operations import Operations
from desktop.views.common.form_drafts import PREFIX, DoneT, FormDrafts, KeepsDrafts, More
from desktop.views.feedback.form import CallForm, call_key

_NAME = "feedback.call"


class CallDrafts(QObject):
    """Join the form with its drafts; ``open_call`` shows an applicant of a question."""

    def __init__(
        self,
        form: CallForm,
        service: KeepsDrafts,
        operations: Operations,
        open_call: Callable[[UUID, UUID | None], object],
    ) -> None:
        super().__init__(form)
        self._form = form
        self._open_call = open_call
        more = More("verdict", form.verdict_text, form.show_verdict_text)
        self.kept = FormDrafts(form, _NAME, service, operations, more=more)
        form.left.connect(self.kept.park)
        form.started.connect(self.kept.follow)
        form.dismissed.connect(self.kept.forget)
        form.verdict_changed.connect(self.kept.look)
        form.who_filled.connect(self._on_form_who_filled)
        work = partial(service.newest_draft, f"{PREFIX}:{_NAME}:")
        operations.query(work, self._on_newest)

    def saving(self, data: FeedbackInput, work: Callable[[], DoneT]) -> Callable[[], DoneT]:
        """Return the work that notes a call; a try in vain leaves what was typed for the next."""
        return self.kept.saving(_key(data), work) if data.reached else work

    def settle(self, data: FeedbackInput) -> None:
        """Take a call as noted."""
        if data.reached:
            self.kept.settle(_key(data))

    @Slot()
    def _on_form_who_filled(self) -> None:
        self.kept.accept(self._form.who())

    def _on_newest(self, key: str) -> None:
        question, _, applicant = key.rpartition(":")[2].partition("+")
        try:
            self._open_call(UUID(question), UUID(applicant) if applicant else None)
        except ValueError:
            return  # nothing was typed


def _key(data: FeedbackInput) -> str:
    return call_key(data.question_id, data.applicant_id)
