"""Word what was undone, and what was done again."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from db.domain.enums import RecordKind
from db.domain.rows.history import HistoryAction
from db.domain.rows.undo import ActionRow, Deed, TakenBack
from desktop.history_words import HistoryWords

_PRIVATE = frozenset({
    RecordKind.APPLICANT, RecordKind.ATTENDANCE, RecordKind.HOUSE, RecordKind.PERSON,
    RecordKind.FEEDBACK, RecordKind.PREPARED_QUESTION, RecordKind.SIGNAL,
})  # fmt: skip
"""Kinds whose values are not quoted in a bar that neighbours may read."""


class UndoWords(QObject):
    """Hold the sentences; they are collected for translation from ``self.tr``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = HistoryWords(self)
        self._kinds = self._names_of_kinds()

    def sentence(self, done: TakenBack) -> str:
        """Return what was done to the records, in one line."""
        if done.action.deed is not None:
            return self._deeds(is_again=done.is_again)[done.action.deed].format(done.action.name)
        frames = self._again() if done.is_again else self._undone()
        return frames[done.action.action].format(self._what(done.action))

    def _deeds(self, *, is_again: bool) -> Mapping[Deed, str]:
        if is_again:
            return {
                Deed.UNITED: self.tr("Question {0} is united with the other again."),
                Deed.DIVIDED: self.tr("Question {0} is divided again."),
            }
        return {
            Deed.UNITED: self.tr("Undone: question {0} stands by itself again."),
            Deed.DIVIDED: self.tr("Undone: question {0} is whole again."),
        }

    def _undone(self) -> Mapping[HistoryAction, str]:
        return {
            HistoryAction.CREATE: self.tr("Undone, in the trash now: {0}."),
            HistoryAction.CHANGE: self.tr("Undone the change: {0}."),
            HistoryAction.DELETE: self.tr("Undone the deletion: {0}."),
            HistoryAction.RESTORE: self.tr("Undone, in the trash again: {0}."),
        }

    def _again(self) -> Mapping[HistoryAction, str]:
        return {
            HistoryAction.CREATE: self.tr("There again: {0}."),
            HistoryAction.CHANGE: self.tr("Changed again: {0}."),
            HistoryAction.DELETE: self.tr("Deleted again: {0}."),
            HistoryAction.RESTORE: self.tr("There again: {0}."),
        }

    def _what(self, action: ActionRow) -> str:
        kind = self._kinds.get(action.kind, "{0}")
        said = [kind.format(action.name).strip()]
        if action.kind not in _PRIVATE and action.changes:
            said.append(self._history.change(action.kind, action.changes[0]))
        others = action.others + max(len(action.changes) - 1, 0)
        text = " · ".join(said)
        if not others:
            return text
        more = self.tr("and %n more", "", others)
        return f"{text} {more}"

    def _names_of_kinds(self) -> Mapping[RecordKind, str]:
        """Return the names of records; of one that belongs to a question, with its number."""
        return {
            RecordKind.QUESTION: self.tr("question {0}"),
            RecordKind.ORDER: self.tr("order of question {0}"),
            RecordKind.ASSIGNMENT: self.tr("assignee of question {0}"),
            RecordKind.APPLICANT: self.tr("applicant of question {0}"),
            RecordKind.QUESTION_LINK: self.tr("link of question {0} with an earlier one"),
            RecordKind.HEAD_WORD: self.tr("word of the head on question {0}"),
            RecordKind.ATTACHMENT: self.tr("file “{0}”"),
            RecordKind.MEETING: self.tr("meeting of {0}"),
            RecordKind.MEETING_HOUSE: self.tr("houses of the meeting of {0}"),
            RecordKind.ATTENDANCE: self.tr("attendance of the meeting of {0}"),
            RecordKind.CITY: self.tr("settings of the city"),
            RecordKind.CALENDAR_YEAR: self.tr("production calendar"),
            RecordKind.HOUSE: self.tr("house {0}"),
            RecordKind.ORGANISATION: self.tr("organisation “{0}”"),
            RecordKind.PERSON: self.tr("person {0}"),
            RecordKind.TOPIC: self.tr("topic “{0}”"),
            RecordKind.TYPICAL_SOLUTION: self.tr("typical solution “{0}”"),
            RecordKind.EXTENSION: self.tr("moved deadline of question {0}"),
            RecordKind.EXECUTION_REPORT: self.tr("report on question {0}"),
            RecordKind.CONTROL_DECISION: self.tr("decision on question {0}"),
            RecordKind.MILESTONE: self.tr("stage of question {0}"),
            RecordKind.FEEDBACK: self.tr("answer to the applicant of question {0}"),
            RecordKind.REPLY_TEXT: self.tr("text of an answer"),
            RecordKind.CHECK_ITEM: self.tr("check list of the meeting of {0}"),
            RecordKind.PREPARED_QUESTION: self.tr("prepared question of the meeting of {0}"),
            RecordKind.TELLING: self.tr("announcement of the meeting of {0}"),
            RecordKind.SIGNAL: self.tr("signal"),
            RecordKind.PUBLICATION: self.tr("publication"),
            RecordKind.ADVICE_NOTE: self.tr("decision about a yard"),
            RecordKind.SCHEDULE_EDITION: self.tr("approved schedule"),
        }
