"""Word what stands in the way of undoing, and of dividing, uniting and numbering questions."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, object] = {
    "nothing_to_undo": QT_TRANSLATE_NOOP(
        "Errors", "There is nothing to undo: nothing else was changed on this computer today."
    ),
    "nothing_to_redo": QT_TRANSLATE_NOOP("Errors", "There is nothing to do again."),
    "undo_never": QT_TRANSLATE_NOOP(
        "Errors",
        "The issue or the signature of a protocol and an erasure are not undone, nor what was "
        "done before them. Open the protocol for a correction if it is wrong.",
    ),
    "undo_changed": QT_TRANSLATE_NOOP(
        "Errors", "This cannot be undone: it was changed since. Look at the history of the card."
    ),
    "undo_erased": QT_TRANSLATE_NOOP(
        "Errors", "This cannot be undone: the former values were erased as personal data."
    ),
    "divide_nothing": QT_TRANSLATE_NOOP(
        "Errors", "Put the caret between two words: there is nothing on one side of it."
    ),
    "unite_itself": QT_TRANSLATE_NOOP(
        "Errors", "A question is united with another one of the same meeting. Go to the other one."
    ),
    "number_taken": QT_TRANSLATE_NOOP(
        "Errors", "There is a question {number} already, maybe in the trash. Choose another number."
    ),
    "number_not_on_cards": QT_TRANSLATE_NOOP(
        "Errors", "No card has the number {number}: they go from 1 to {last}."
    ),
}
