"""Say for each fault of the opening what happened and what may be done; a table, by code."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP


class Step(StrEnum):
    """Name what the user may press."""

    RESTORE = "restore"
    SALVAGE = "salvage"
    PUT_KEY_BACK = "put-key-back"
    KEEP_HERE = "keep-here"
    COPY_TO = "copy-to"
    TAKE_OVER = "take-over"
    RETRY = "retry"
    OTHER_COPIES = "other-copies"
    OTHER_FOLDER = "other-folder"
    SHOW_FOLDER = "show-folder"
    START_ANEW = "start-anew"


@dataclass(frozen=True)
class Case:
    """Word one fault; ``happened`` may name the parameters of the fault."""

    title: object
    happened: object
    steps: tuple[Step, ...]
    """The first that makes sense is the primary button."""
    icon: str = "alert-triangle"
    is_bad: bool = False
    """Something is broken, not only in the way."""


_FROM_COPY = (Step.RESTORE, Step.OTHER_COPIES)
_FOLDERS = (Step.SHOW_FOLDER, Step.OTHER_FOLDER)

_READ_ONLY = Case(
    QT_TRANSLATE_NOOP("Opening", "Nothing can be written here"),
    QT_TRANSLATE_NOOP(
        "Opening",
        "The file with the records, or its folder, may only be read: the folder is on a "
        "write-protected stick or belongs to another user. Allow writing and try again, or go on "
        "with a copy of the records in a folder of your own.",
    ),
    (Step.RETRY, Step.KEEP_HERE, Step.COPY_TO, *_FOLDERS),
    "lock",
)
_KEY_LOST = (Step.PUT_KEY_BACK, Step.RETRY, *_FROM_COPY, *_FOLDERS)

CASES: Mapping[str, Case] = {
    "file_empty": Case(
        QT_TRANSLATE_NOOP("Opening", "The file with the records is empty"),
        QT_TRANSLATE_NOOP(
            "Opening",
            "The file {name} has 0 bytes: its content was lost when it was copied, or the disk "
            "has lost it. The program has written nothing to it.",
        ),
        (*_FROM_COPY, Step.RETRY, *_FOLDERS, Step.START_ANEW),
        is_bad=True,
    ),
    "file_missing": Case(
        QT_TRANSLATE_NOOP("Opening", "The file with the records is not in its place"),
        QT_TRANSLATE_NOOP(
            "Opening",
            "The file {name} was in this folder before: it was moved, renamed or deleted. Look into "
            "the recycle bin. If you find it, put it back and try again.",
        ),
        (*_FROM_COPY, Step.RETRY, *_FOLDERS, Step.START_ANEW),
        is_bad=True,
    ),
    "file_foreign": Case(
        QT_TRANSLATE_NOOP("Opening", "This file was made by another program"),
        QT_TRANSLATE_NOOP(
            "Opening",
            "The file {name} does not hold the records of meetings. It was left as it was.",
        ),
        (*_FROM_COPY, Step.OTHER_FOLDER, Step.RETRY, Step.SHOW_FOLDER, Step.START_ANEW),
        "file-text",
    ),
    "file_newer": Case(
        QT_TRANSLATE_NOOP("Opening", "The records were written by a newer version"),
        QT_TRANSLATE_NOOP(
            "Opening",
            "This version of the program does not know everything that is in the file {name} "
            "(its schema is {revision}), so it was not opened. Install the newer version here, or "
            "open the records where it is installed.",
        ),
        (Step.RETRY, *_FOLDERS),
        "info-circle",
    ),
    "file_damaged": Case(
        QT_TRANSLATE_NOOP("Opening", "The file with the records is damaged"),
        QT_TRANSLATE_NOOP(
            "Opening",
            "A part of the file {name} cannot be read, by a fault of the disk or of a copy. The "
            "program has changed nothing in it, and keeps it whatever you choose.",
        ),
        (*_FROM_COPY, Step.SALVAGE, Step.RETRY, *_FOLDERS, Step.START_ANEW),
        is_bad=True,
    ),
    "disk_error": Case(
        QT_TRANSLATE_NOOP("Opening", "The disk reports an error"),
        QT_TRANSLATE_NOOP(
            "Opening",
            "The file {name} could not be read or written. If it is on a stick, put it in again and "
            "try again. If that does not help, copy the folder to another disk.",
        ),
        (Step.RETRY, Step.COPY_TO, *_FROM_COPY, Step.SALVAGE, *_FOLDERS),
        is_bad=True,
    ),
    "file_locked": Case(
        QT_TRANSLATE_NOOP("Opening", "Another program is using the file"),
        QT_TRANSLATE_NOOP(
            "Opening",
            "The file {name} is held by another program: a synchroniser, an antivirus or a viewer "
            "of databases. Close it, or wait a moment, and try again.",
        ),
        (Step.RETRY, *_FOLDERS),
        "hourglass",
    ),
    "place_network": Case(
        QT_TRANSLATE_NOOP("Opening", "The folder lies on another computer"),
        QT_TRANSLATE_NOOP(
            "Opening",
            "{name} is a network folder ({kind}). Records break there: the network does not keep "
            "apart two who write, and does not tell when something is really saved. Keep the "
            "records on this computer; copies of them may be kept there.",
        ),
        (Step.KEEP_HERE, Step.COPY_TO, Step.RETRY, *_FOLDERS),
        "wifi-off",
    ),
    "place_cloud": Case(
        QT_TRANSLATE_NOOP("Opening", "The folder is kept in step with the internet"),
        QT_TRANSLATE_NOOP(
            "Opening",
            "{name} is looked after by {kind}. It copies the file while it is being written, and "
            "can put an old half in the place of the new one. Keep the records in a folder that "
            "stays on this computer; copies of them may be kept there.",
        ),
        (Step.KEEP_HERE, Step.COPY_TO, Step.RETRY, *_FOLDERS),
        "wifi-off",
    ),
    "not_durable": Case(
        QT_TRANSLATE_NOOP("Opening", "This disk cannot keep records safely"),
        QT_TRANSLATE_NOOP(
            "Opening",
            "The disk of {name} did not promise to keep what is saved, as network folders do not. "
            "Keep the records on a disk of this computer.",
        ),
        (Step.KEEP_HERE, Step.COPY_TO, Step.RETRY, *_FOLDERS),
    ),
    "file_read_only": _READ_ONLY,
    "folder_unwritable": _READ_ONLY,
    "file_unreadable": Case(
        QT_TRANSLATE_NOOP("Opening", "The file with the records may not be opened"),
        QT_TRANSLATE_NOOP(
            "Opening",
            "The system does not let you read the file {name}: it may belong to another user. Ask "
            "whoever looks after the computer for the right, and try again.",
        ),
        (Step.RETRY, *_FOLDERS),
        "lock",
    ),
    "folder_forbidden": Case(
        QT_TRANSLATE_NOOP("Opening", "The folder with the records may not be opened"),
        QT_TRANSLATE_NOOP(
            "Opening",
            "The system does not let this account into the folder {name}: it may belong to another "
            "user. Open the records in another folder, or ask the administrator of the computer to "
            "allow it and try again.",
        ),
        (Step.OTHER_FOLDER, Step.RETRY),
        "lock",
    ),
    "disk_full": Case(
        QT_TRANSLATE_NOOP("Opening", "The disk is full"),
        QT_TRANSLATE_NOOP(
            "Opening",
            "The records cannot be opened because there is no room for even a small note beside "
            "them. Delete or move something large, empty the recycle bin, and try again.",
        ),
        (Step.RETRY, *_FOLDERS),
        "database",
    ),
    "window_open": Case(
        QT_TRANSLATE_NOOP("Opening", "The program is open already"),
        QT_TRANSLATE_NOOP(
            "Opening",
            "Another window has these records open and does not answer: it may be busy. Wait a "
            "little and try again, or close that window.",
        ),
        (Step.RETRY,),
        "copy",
    ),
    "lock_elsewhere": Case(
        QT_TRANSLATE_NOOP("Opening", "The records are open on another computer"),
        QT_TRANSLATE_NOOP(
            "Opening",
            "The program was started with this folder on the computer {host} and was not closed "
            "there. Close it there and try again. If that computer is off, or the folder was copied "
            "from it, go on here.",
        ),
        (Step.RETRY, Step.TAKE_OVER, *_FOLDERS),
        "copy",
    ),
    "folder_missing": Case(
        QT_TRANSLATE_NOOP("Opening", "The folder with the records is not there"),
        QT_TRANSLATE_NOOP(
            "Opening",
            "You have chosen to keep the records in {name}. If that is a stick, put it in and try "
            "again.",
        ),
        (Step.RETRY, Step.OTHER_FOLDER),
        "folder-open",
    ),
    "key_missing": Case(
        QT_TRANSLATE_NOOP("Opening", "The file with the key is not in its place"),
        QT_TRANSLATE_NOOP(
            "Opening",
            "The records are encrypted, and without the file {name} no password opens them. The "
            "records themselves are as they were.",
        ),
        _KEY_LOST,
        "lock",
        is_bad=True,
    ),
    "key_damaged": Case(
        QT_TRANSLATE_NOOP("Opening", "The file with the key is damaged"),
        QT_TRANSLATE_NOOP(
            "Opening",
            "The records are encrypted, and the file {name} with their key cannot be read, so no "
            "password opens them. The records themselves are as they were.",
        ),
        _KEY_LOST,
        "lock",
        is_bad=True,
    ),
    "key_unreadable": Case(
        QT_TRANSLATE_NOOP("Opening", "The file with the key may not be opened"),
        QT_TRANSLATE_NOOP(
            "Opening",
            "The system does not let you read the file {name} with the key of the records. Ask "
            "whoever looks after the computer for the right, and try again.",
        ),
        (Step.RETRY, *_FOLDERS),
        "lock",
    ),
    "key_newer": Case(
        QT_TRANSLATE_NOOP("Opening", "The password was set by a newer version"),
        QT_TRANSLATE_NOOP(
            "Opening",
            "This version of the program does not know how the file {name} keeps the key. Install "
            "the newer version here.",
        ),
        (Step.RETRY, *_FOLDERS),
        "info-circle",
    ),
    "file_not_encrypted": Case(
        QT_TRANSLATE_NOOP("Opening", "The file has lost its password"),
        QT_TRANSLATE_NOOP(
            "Opening",
            "A password is set, yet the file {name} is not encrypted: somebody has put another file "
            "in its place. It was left as it was.",
        ),
        (*_FROM_COPY, Step.RETRY, *_FOLDERS),
        is_bad=True,
    ),
}

_HELP: Mapping[str, str] = {
    "damaged": "file_damaged disk_error",
    "missing": "file_empty file_missing file_foreign folder_missing",
    "newer": "file_newer key_newer",
    "readonly": "file_read_only folder_unwritable folder_forbidden file_unreadable key_unreadable",
    "network": "place_network place_cloud not_durable",
    "open": "window_open lock_elsewhere file_locked",
    "key": "key_missing key_damaged file_not_encrypted",
    "disk": "disk_full",
}
HELP_PLACES: Mapping[str, str] = {
    code: place for place, codes in _HELP.items() for code in codes.split()
}
"""Where the page «what to do when …» tells of each fault."""

ANYTHING_ELSE = Case(
    QT_TRANSLATE_NOOP("Opening", "The records cannot be opened now"),
    "",
    (Step.RETRY, Step.SHOW_FOLDER),
)
"""What happened is then the sentence of the error itself."""

STEP_WORDS: Mapping[Step, object] = {
    Step.RESTORE: QT_TRANSLATE_NOOP("Opening", "Restore the copy"),
    Step.SALVAGE: QT_TRANSLATE_NOOP("Opening", "Save what can be read"),
    Step.PUT_KEY_BACK: QT_TRANSLATE_NOOP("Opening", "Put the key back from the copy"),
    Step.KEEP_HERE: QT_TRANSLATE_NOOP("Opening", "Keep the records on this computer"),
    Step.COPY_TO: QT_TRANSLATE_NOOP("Opening", "Copy the records to a folder…"),
    Step.TAKE_OVER: QT_TRANSLATE_NOOP("Opening", "Go on here…"),
    Step.RETRY: QT_TRANSLATE_NOOP("Opening", "Try again"),
    Step.OTHER_COPIES: QT_TRANSLATE_NOOP("Opening", "Copies in another folder…"),
    Step.OTHER_FOLDER: QT_TRANSLATE_NOOP("Opening", "Open other records…"),
    Step.SHOW_FOLDER: QT_TRANSLATE_NOOP("Opening", "Show the folder"),
    Step.START_ANEW: QT_TRANSLATE_NOOP("Opening", "Begin with an empty file…"),
}
