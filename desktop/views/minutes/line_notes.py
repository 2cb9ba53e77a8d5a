"""Word the hints below an empty line, and what is noted beside the pieces of a typed one."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from db.domain.inputs import EarlierInput
from db.domain.keyboard_layout import seems_slipped
from desktop.views.common.chips import Variant
from desktop.views.common.question_chips import ChipText, head_word_chip

translate = QCoreApplication.translate


def line_hints() -> list[tuple[str, str]]:
    """Return the signs of the line and what each means; the first are shown where few fit."""
    return [
        (translate("EntryLine", "Enter"), translate("EntryLine", "save and next")),
        (translate("EntryLine", "@"), translate("EntryLine", "who")),
        (translate("EntryLine", "#"), translate("EntryLine", "topic")),
        (translate("EntryLine", "by …"), translate("EntryLine", "deadline")),
        (">", translate("EntryLine", "order")),
        ("=", translate("EntryLine", "answer")),
        ("!", translate("EntryLine", "urgent")),
        ("+5", translate("EntryLine", "more residents")),
        ("Alt+4", translate("EntryLine", "typical solution")),
        ("F8", translate("EntryLine", "word of the head")),
        ("F2", translate("EntryLine", "card")),
    ]


def line_notes(
    text: str, said_at: datetime | None, earlier: EarlierInput | None
) -> tuple[ChipText, ...]:
    """Return chips for a slip of the layout, the word of the head and a question asked before."""
    chips: list[ChipText] = []
    if seems_slipped(text):
        words = translate("EntryLine", "another keyboard layout? F12 turns it")
        chips.append(ChipText(words, Variant.AMBER))
    if said_at is not None:
        chips.append(head_word_chip(said_at))
    if earlier is not None:
        words = (
            translate("EntryLine", "asked before, with its order")
            if earlier.takes_over
            else translate("EntryLine", "asked before")
        )
        chips.append(ChipText(words, Variant.AMBER, "history"))
    return tuple(chips)
