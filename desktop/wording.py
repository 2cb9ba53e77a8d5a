"""Word the errors for people: one sentence that says what happened and what to do.

The services raise codes; the window and the command line both word them here. QtCore alone is
needed for that, no display.
"""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db.domain.errors import EnvironmentFault, UserError

_CONTEXT = "Errors"

_SENTENCES: Mapping[str, object] = {
    "stale": QT_TRANSLATE_NOOP(
        "Errors",
        "This was changed elsewhere meanwhile. The newest state is shown now; repeat your change.",
    ),
    "gone": QT_TRANSLATE_NOOP("Errors", "This was deleted meanwhile, so it cannot be changed."),
    "file_missing": QT_TRANSLATE_NOOP(
        "Errors", "The file with the records, {name}, is not there. Put it back or restore a copy."
    ),
    "file_empty": QT_TRANSLATE_NOOP(
        "Errors",
        "The file with the records, {name}, is empty (0 bytes). Nothing was written to it; "
        "restore it from a copy in the folder “backups”.",
    ),
    "file_foreign": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {name} was made by another program. It was left as it was; choose another folder.",
    ),
    "file_newer": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {name} was written by a newer version of the program (schema {revision}). "
        "It was left as it was; install the newer version.",
    ),
    "file_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "The file with the records, {name}, is damaged and was left as it was. "
        "Restore it from a copy in the folder “backups”.",
    ),
    "file_read_only": QT_TRANSLATE_NOOP(
        "Errors",
        "Nothing can be written to {name}: the file or its folder is read-only. "
        "Allow writing or choose another folder.",
    ),
    "file_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} cannot be opened. Check that you may read and write its folder."
    ),
    "file_locked": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {name} is in use by another program. Close that program and try again.",
    ),
    "folder_unwritable": QT_TRANSLATE_NOOP(
        "Errors", "The folder {name} cannot be written to. Choose another one."
    ),
    "window_open": QT_TRANSLATE_NOOP(
        "Errors",
        "The program is open already with these records. Use that window, or close it and try again.",
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "Errors", "The disk is full. Free some space and repeat; what was saved before is safe."
    ),
    "disk_error": QT_TRANSLATE_NOOP(
        "Errors",
        "The disk reports an error. Copy the data folder to another disk and call a specialist.",
    ),
    "not_durable": QT_TRANSLATE_NOOP(
        "Errors",
        "The disk of {name} cannot keep records safely (a network folder?). "
        "Put the data folder on a local disk.",
    ),
    "driver_too_old": QT_TRANSLATE_NOOP(
        "Errors", "The database library {version} is too old. Install the program again."
    ),
    "backup_failed": QT_TRANSLATE_NOOP(
        "Errors", "The copy {name} could not be made, so nothing was changed. Free some space."
    ),
}


def word_error(error: BaseException) -> str:
    """Return the sentence for an error; a bug gets one that asks to report it."""
    if isinstance(error, (UserError, EnvironmentFault)) and error.code in _SENTENCES:
        sentence = QCoreApplication.translate(_CONTEXT, str(_SENTENCES[error.code]))
        return sentence.format_map(_Params(error.params))
    return QCoreApplication.translate(
        _CONTEXT,
        "Something went wrong in the program; a note is in the log. Nothing saved is lost.",
    )


class _Params(dict[str, object]):
    """Leave a placeholder standing that the error does not fill, rather than fail in the telling."""

    def __init__(self, params: Mapping[str, object]) -> None:
        super().__init__(params)

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


def known_codes() -> frozenset[str]:
    """Return the codes that have a sentence."""
    return frozenset(_SENTENCES)
