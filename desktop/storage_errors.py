"""Word what stands in the way of the records: their file, its folder, its key and its copies; :mod:`desktop.wording` tells it."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: Mapping[str, object] = {
    "file_missing": QT_TRANSLATE_NOOP(
        "Errors", "The file with the records, {name}, is not there. Put it back or restore a copy."
    ),
    "file_gone": QT_TRANSLATE_NOOP(
        "Errors",
        "The file with the records, {name}, is not in its place any more, so nothing is written to "
        "it. Put it back, or save the records elsewhere; your text stays here.",
    ),
    "rescue_failed": QT_TRANSLATE_NOOP(
        "Errors",
        "The records could not be saved to {name}. Choose another folder; your text stays here.",
    ),
    "target_taken": QT_TRANSLATE_NOOP(
        "Errors",
        "The folder {name} holds records already, so nothing was copied. Choose another one.",
    ),
    "folder_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "The folder with the records, {name}, is not there. Plug the stick in and try again, or "
        "choose another folder.",
    ),
    "place_network": QT_TRANSLATE_NOOP(
        "Errors",
        "The folder {name} lies on another computer. Records are not safe there; keep them on this "
        "computer. Copies may be kept there.",
    ),
    "place_cloud": QT_TRANSLATE_NOOP(
        "Errors",
        "The folder {name} is kept in step by {kind}. Records are not safe there; keep them on this "
        "computer. Copies may be kept there.",
    ),
    "lock_elsewhere": QT_TRANSLATE_NOOP(
        "Errors",
        "These records are open on another computer, {host}. Close the program there and try again.",
    ),
    "key_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "The records are encrypted, and the file with their key, {name}, is not there. "
        "Put it back from a backup.",
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
    "folder_forbidden": QT_TRANSLATE_NOOP(
        "Errors",
        "The system does not let this account into the folder {name}. Choose another folder, or ask "
        "the administrator of the computer to allow it.",
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
    "backup_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "The copy {name} is damaged or was changed by somebody, so nothing was touched. "
        "Choose another copy.",
    ),
    "backup_missing": QT_TRANSLATE_NOOP("Errors", "There is no copy of the records yet. Make one."),
    "second_place_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "The second place for copies, {name}, is not there. Plug the stick in or choose another "
        "folder in the settings.",
    ),
    "second_place_failed": QT_TRANSLATE_NOOP(
        "Errors",
        "The copy could not be written to the second place, {name}. Free some space there, or "
        "choose another stick or folder. The copies beside the records are safe.",
    ),
    "backup_locked": QT_TRANSLATE_NOOP(
        "Errors",
        "This copy has a password of its own. Type the password or the recovery code of that time.",
    ),
    "locked_by_password": QT_TRANSLATE_NOOP(
        "Errors", "The records are protected by a password. Unlock them first."
    ),
    "password_wrong": QT_TRANSLATE_NOOP(
        "Errors", "The password is wrong. Look at the keyboard layout and Caps Lock."
    ),
    "recovery_code_wrong": QT_TRANSLATE_NOOP(
        "Errors", "The recovery code is not the one of these records. Check it against the paper."
    ),
    "recovery_code_incomplete": QT_TRANSLATE_NOOP(
        "Errors", "A recovery code has {letters} letters and digits. Check it against the paper."
    ),
    "password_too_short": QT_TRANSLATE_NOOP(
        "Errors", "The password is too short: {limit} characters at least."
    ),
    "unlock_too_early": QT_TRANSLATE_NOOP(
        "Errors", "After wrong tries there is a pause. Try again in {seconds} s."
    ),
    "memory_short": QT_TRANSLATE_NOOP(
        "Errors",
        "The password needs {megabytes} MB of memory for a moment. Close other programs and repeat.",
    ),
    "key_unreadable": QT_TRANSLATE_NOOP(
        "Errors",
        "The file with the key, {name}, cannot be read. Check the rights to it, or put it back "
        "from a backup.",
    ),
    "key_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "The file with the key, {name}, is damaged; the records are as they were. "
        "Put it back from a backup.",
    ),
    "key_newer": QT_TRANSLATE_NOOP(
        "Errors",
        "The password was set by a newer version of the program. Install the newer version.",
    ),
    "cipher_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "The program cannot encrypt: a library is missing. Nothing was written. "
        "Install the program again.",
    ),
    "file_not_encrypted": QT_TRANSLATE_NOOP(
        "Errors",
        "The file {name} is not encrypted, though a password is set: somebody has exchanged it. "
        "It was left as it was; restore a backup.",
    ),
    "exchange_unfinished": QT_TRANSLATE_NOOP(
        "Errors",
        "The disk stood in the way of the last step. Close the program and open it again: "
        "it finishes then, and nothing is lost.",
    ),
    "protected_already": QT_TRANSLATE_NOOP(
        "Errors", "The records are protected already; change the password instead."
    ),
    "records_in_use": QT_TRANSLATE_NOOP(
        "Errors", "The records are in use just now. Wait until the report is done and repeat."
    ),
    "copy_differs": QT_TRANSLATE_NOOP(
        "Errors",
        "The copy of the records did not come out equal, so nothing was exchanged. "
        "Check the disk and repeat.",
    ),
}
