"""Word a question in chips, for the ribbon and for whatever lists questions."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from db.domain.counting import lacks_assignee, lacks_deadline
from db.domain.enums import QuestionKind, Urgency
from db.domain.rows.minutes import ApplicantRow, OrderRow, QuestionRow
from desktop.views.common.chips import Variant
from desktop.views.common.deadline_words import deadline_words

translate = QCoreApplication.translate

_LONGEST_CHIP = 80
"""Characters of a chip; the painter cuts by pixels, but must not measure 20 000 letters."""


@dataclass(frozen=True, slots=True)
class ChipText:
    """Hold what a chip says; ``icon`` stands before the words."""

    text: str
    variant: Variant = Variant.NEUTRAL
    icon: str = ""


def question_chips(row: QuestionRow, today: date) -> tuple[ChipText, ...]:
    """Return what the ribbon tells about a question below the words of the resident."""
    return tuple(ChipText(cut(chip.text), chip.variant, chip.icon) for chip in _chips(row, today))


def _chips(row: QuestionRow, today: date) -> Iterator[ChipText]:
    if row.answer:
        yield ChipText(translate("Minutes", "explained on the spot"), Variant.OK, "check")
    yield from (_order_chip(order, today) for order in row.orders)
    if not row.orders and lacks_assignee(row):
        yield ChipText(translate("Minutes", "no assignee"), Variant.WARN, "alert-triangle")
    elif row.orders and lacks_deadline(row):
        yield ChipText(translate("Minutes", "no deadline"), Variant.AMBER, "calendar-off")
    yield from (head_word_chip(one.said_at) for one in row.head_words)
    yield from _earlier_chips(row)
    if row.applicant is not None and (who := applicant_words(row.applicant)):
        others = len(row.applicants) - 1
        yield ChipText(f"{who} {supporters_words(others)}" if others else who)
    if row.topic:
        yield ChipText(row.topic)
    if row.supporters:
        yield ChipText(supporters_words(row.supporters))
    if row.kind is QuestionKind.REMARK:
        yield ChipText(translate("Minutes", "remark"))
    if row.urgency is not Urgency.ORDINARY:
        yield urgency_chip(row.urgency)
    if row.not_understood:
        words = translate("Minutes", "not understood: {0}").format(row.not_understood)
        yield ChipText(words, Variant.AMBER, "help")


def _earlier_chips(row: QuestionRow) -> Iterator[ChipText]:
    if row.multiplicity > 1:
        words = translate("Minutes", "raised for the {0}. time").format(row.multiplicity)
        yield ChipText(words, Variant.AMBER, "history")


def head_word_chip(said_at: datetime) -> ChipText:
    """Return the chip of what the head promised aloud."""
    words = translate("Minutes", "word of the head {0}").format(clock_words(said_at))
    return ChipText(words, Variant.ACCENT, "quote")


def urgency_chip(urgency: Urgency) -> ChipText:
    """Return the chip of a question that cannot wait."""
    if urgency is Urgency.HEAD:
        return ChipText(translate("Minutes", "head's own control"), Variant.WARN, "star")
    return ChipText(translate("Minutes", "urgent"), Variant.WARN, "urgent")


def _order_chip(order: OrderRow, today: date) -> ChipText:
    deadline = deadline_words(order.deadline_kind, order.deadline_on, today)
    if order.lead is None:
        words = " · ".join(part for part in (translate("Minutes", "no assignee"), deadline) if part)
        return ChipText(words, Variant.WARN, "alert-triangle")
    who = order.lead.label
    if order.co_executors:
        who += f" +{len(order.co_executors)}"
    if order.lead.gone:
        words = translate("Minutes", "{0} (deleted from the directory)").format(who)
        return ChipText(words, Variant.WARN, "alert-triangle")
    return ChipText(f"{who} · {deadline}" if deadline else who, Variant.ACCENT)


def supporters_words(count: int) -> str:
    """Return how many more residents asked the same."""
    return translate("Minutes", "+{0} more").format(count)


def applicant_words(applicant: ApplicantRow) -> str:
    """Return who asked in a few words: «кв. 45, Петрова»."""
    flat = translate("Minutes", "flat {0}").format(applicant.flat) if applicant.flat else ""
    entrance = ""
    if not flat and applicant.entrance:
        entrance = translate("Minutes", "entrance {0}").format(applicant.entrance)
    return ", ".join(part for part in (flat or entrance, applicant.name) if part)


def clock_words(moment: datetime, *, seconds: bool = False) -> str:
    """Return the hour on the wall of this machine."""
    return moment.astimezone().strftime("%H:%M:%S" if seconds else "%H:%M")


def cut(text: str, longest: int = _LONGEST_CHIP) -> str:
    """Return text that ends in «…» where it was too long."""
    return text if len(text) <= longest else text[: longest - 1] + "…"
