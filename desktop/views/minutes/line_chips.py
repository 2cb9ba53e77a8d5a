"""Word what the line was understood to say, and choose what is framed in it."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from db.domain.entry_tokens import TokenKind
from db.domain.enums import Urgency
from db.domain.interpretation import Chip, ChipState
from db.domain.text import to_utf16
from desktop.views.common.chips import Variant
from desktop.views.common.deadline_words import short_words, warning_words
from desktop.views.common.question_chips import ChipText, cut, supporters_words, urgency_chip
from desktop.views.minutes.entry_edit import Framed

translate = QCoreApplication.translate

_ACCENTED = frozenset({TokenKind.ASSIGNEE, TokenKind.DEADLINE, TokenKind.ORDER})
_LONG = frozenset({TokenKind.ORDER, TokenKind.ANSWER})
_LONGEST = 60
PRIVATE = frozenset(
    {TokenKind.APPLICANT, TokenKind.FLAT, TokenKind.ENTRANCE, TokenKind.PHONE, TokenKind.HOUSE}
)
"""What points at the resident who asks."""


def framed(line: str, chips: Iterable[Chip]) -> list[Framed]:
    """Return what is drawn as chips in the line; of a long text, its sign alone."""
    return [
        Framed(to_utf16(line, chip.start), to_utf16(line, _end(chip)), _variant(chip))
        for chip in chips
    ]


def _end(chip: Chip) -> int:
    is_sign = chip.kind in _LONG and chip.text[:1] in {">", "="}
    return chip.start + 1 if is_sign else chip.start + len(chip.text.rstrip())


def _variant(chip: Chip) -> Variant:
    if chip.state is not ChipState.RESOLVED or chip.warnings:
        return Variant.AMBER
    return Variant.ACCENT if chip.kind in _ACCENTED else Variant.NEUTRAL


def understood(chips: Sequence[Chip], urgency: Urgency, today: date) -> list[ChipText]:
    """Return in words what the line was understood to say."""
    shown = [_worded(chip, today) for chip in chips if chip.kind is not TokenKind.URGENCY]
    if urgency is not Urgency.ORDINARY:
        shown.append(urgency_chip(urgency))
    return shown


def _worded(chip: Chip, today: date) -> ChipText:
    if chip.state is ChipState.AMBIGUOUS:
        words = translate("Minutes", "{0}: which one? {1}").format(
            chip.text.strip(), " / ".join(chip.candidates[:3])
        )
        return ChipText(cut(words, _LONGEST), Variant.AMBER, "help")
    if chip.label is None:
        words = translate("Minutes", "{0}: not in the directory").format(chip.text.strip())
        return ChipText(cut(words, _LONGEST), Variant.AMBER, "help")
    label = chip.label
    if chip.deadline is not None:
        label = short_words(chip.deadline.kind, chip.deadline.on, today)
    if chip.warnings:
        words = f"{label} · {warning_words(chip.warnings[0])}"
        return ChipText(words, Variant.AMBER, "alert-triangle")
    return ChipText(cut(_label(chip.kind, label), _LONGEST), _variant(chip), _icon(chip.kind))


def _label(kind: TokenKind, label: str) -> str:
    pattern = {
        TokenKind.FLAT: translate("Minutes", "flat {0}"),
        TokenKind.ENTRANCE: translate("Minutes", "entrance {0}"),
        TokenKind.ORDER: translate("Minutes", "order: {0}"),
        TokenKind.ANSWER: translate("Minutes", "answer: {0}"),
    }.get(kind, "{0}")
    if kind is TokenKind.SUPPORTERS and label.isdecimal():
        return supporters_words(int(label))
    return pattern.format(label)


def _icon(kind: TokenKind) -> str:
    return {
        TokenKind.APPLICANT: "user",
        TokenKind.HOUSE: "home",
        TokenKind.PHONE: "phone",
        TokenKind.TOPIC: "tag",
        TokenKind.DEADLINE: "calendar-due",
        TokenKind.SUPPORTERS: "users",
    }.get(kind, "")
