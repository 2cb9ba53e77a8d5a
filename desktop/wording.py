"""Word the errors for people: one sentence that says what happened and what to do.

The services raise codes; the window and the command line both word them here. QtCore alone is
needed for that, no display.
"""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from db.domain.enums import MeetingState
from db.domain.errors import EnvironmentFault, UserError
from desktop.check_words import word_check
from desktop.control_errors import SENTENCES as CONTROL_SENTENCES
from desktop.preparation_errors import SENTENCES as PREPARATION_SENTENCES
from desktop.record_errors import SENTENCES as RECORD_SENTENCES
from desktop.template_words import word_findings

_CONTEXT = "Errors"

_SENTENCES: Mapping[str, object] = {
    "stale": QT_TRANSLATE_NOOP(
        "Errors",
        "This was changed elsewhere meanwhile. The newest state is shown now; repeat your change.",
    ),
    "gone": QT_TRANSLATE_NOOP("Errors", "There is no such record any more: it was deleted."),
    "obstacles": QT_TRANSLATE_NOOP(
        "Errors",
        "The protocol cannot be issued yet. {obstacles}.",
    ),
    "not_empty": QT_TRANSLATE_NOOP(
        "Errors", "The data folder holds records already; the sample goes into an empty one only."
    ),
    "meeting_cancelled": QT_TRANSLATE_NOOP(
        "Errors", "The meeting is cancelled. Restore it to the schedule first."
    ),
    "meeting_held": QT_TRANSLATE_NOOP(
        "Errors", "The meeting is over, so this cannot be done any more."
    ),
    "meeting_has_questions": QT_TRANSLATE_NOOP(
        "Errors", "Questions were logged at this meeting, so it stays. Cancel it instead."
    ),
    "protocol_issued": QT_TRANSLATE_NOOP(
        "Errors", "The protocol of the meeting is issued and frozen; this cannot be changed."
    ),
    "question_empty": QT_TRANSLATE_NOOP(
        "Errors", "The question has no words yet. Type what the resident asks."
    ),
    "text_too_long": QT_TRANSLATE_NOOP(
        "Errors", "The text is longer than {limit} characters. Divide it into parts."
    ),
    "photo_too_large": QT_TRANSLATE_NOOP(
        "Errors",
        "The picture {name} is larger than {megabytes} MB. Send it smaller, or take a photo of it.",
    ),
    "photo_too_wide": QT_TRANSLATE_NOOP(
        "Errors",
        "The picture {name} has too many pixels to be opened safely; the limit is "
        "{megapixels} million.",
    ),
    "photo_broken": QT_TRANSLATE_NOOP(
        "Errors", "The picture {name} is damaged or not whole. Take it anew from the camera."
    ),
    "photo_heic": QT_TRANSLATE_NOOP(
        "Errors",
        "The picture {name} is a HEIC of a telephone. Send it as JPEG: on the telephone choose "
        "“most compatible” in the settings of the camera.",
    ),
    "photo_unknown": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is no picture: JPEG, PNG, WebP, GIF, BMP and TIFF are taken."
    ),
    "photo_unreadable": QT_TRANSLATE_NOOP("Errors", "The file {name} cannot be read."),
    "photos_too_many": QT_TRANSLATE_NOOP(
        "Errors", "A question takes at most {limit} photos. Remove one first."
    ),
    "no_date": QT_TRANSLATE_NOOP("Errors", "Set the date of the meeting first."),
    "no_place": QT_TRANSLATE_NOOP("Errors", "Say where the meeting is: a house or a place."),
    "number_negative": QT_TRANSLATE_NOOP("Errors", "The number cannot be below zero."),
    "number_too_large": QT_TRANSLATE_NOOP(
        "Errors", "The number is too large; the most is {limit}."
    ),
    "bad_number_pattern": QT_TRANSLATE_NOOP(
        "Errors",
        "The pattern of the number, “{pattern}”, is wrong: {{number}} is needed, "
        "{{year}} and {{series}} may stand in it.",
    ),
    "bad_calendar_day": QT_TRANSLATE_NOOP("Errors", "There is no such day: {day}."),
    "earlier_itself": QT_TRANSLATE_NOOP(
        "Errors", "A question cannot be its own earlier one. Choose another."
    ),
    "no_street": QT_TRANSLATE_NOOP("Errors", "Type the street."),
    "no_number": QT_TRANSLATE_NOOP("Errors", "Type the number of the house."),
    "no_name": QT_TRANSLATE_NOOP("Errors", "Type the name."),
    "no_surname": QT_TRANSLATE_NOOP("Errors", "Type the surname."),
    "no_group": QT_TRANSLATE_NOOP("Errors", "Type the group of the topic."),
    "no_title": QT_TRANSLATE_NOOP("Errors", "Type the topic."),
    "bad_months": QT_TRANSLATE_NOOP(
        "Errors", "Months are not understood. Try “11-3” or “1, 2, 12”."
    ),
    "no_solution_title": QT_TRANSLATE_NOOP("Errors", "Type what the solution is called."),
    "solution_empty": QT_TRANSLATE_NOOP("Errors", "Type the wording of the order, or the answer."),
    "bad_term": QT_TRANSLATE_NOOP("Errors", "The term is not understood. Try “10 working days”."),
    "solution_not_closed": QT_TRANSLATE_NOOP(
        "Errors", "A typical solution grows from an order that is off control."
    ),
    "house_twice": QT_TRANSLATE_NOOP(
        "Errors", "This house is in the directory already: {address}."
    ),
    "organisation_twice": QT_TRANSLATE_NOOP(
        "Errors", "This organisation is in the directory already: {name}."
    ),
    "topic_twice": QT_TRANSLATE_NOOP("Errors", "This topic is in the directory already: {title}."),
    "paper_other_format": QT_TRANSLATE_NOOP(
        "Errors", "This paper is saved as {formats}: give the file name such an ending."
    ),
    "erase_whom": QT_TRANSLATE_NOOP(
        "Errors", "Type a name, or a telephone of five digits or more."
    ),
    "erase_nothing": QT_TRANSLATE_NOOP("Errors", "Nothing is ticked: there is nothing to erase."),
    "no_erasure_reason": QT_TRANSLATE_NOOP(
        "Errors", "Say why the data is erased: the reason stands in the act."
    ),
    "reason_names_person": QT_TRANSLATE_NOOP(
        "Errors",
        "The reason names the person, whom the act is not to name. Give the number and the date "
        "of the paper instead.",
    ),
    "nothing_due": QT_TRANSLATE_NOOP("Errors", "No term is over: there is nothing to take away."),
    "bad_retention_term": QT_TRANSLATE_NOOP(
        "Errors", "A term of keeping is from 1 to {longest} years."
    ),
    "no_reason": QT_TRANSLATE_NOOP(
        "Errors", "Say why the protocol is corrected: the reason stands in the new edition."
    ),
    "nothing_changed": QT_TRANSLATE_NOOP(
        "Errors", "Nothing is changed: a new edition would say the same."
    ),
    "correction_has_changes": QT_TRANSLATE_NOOP(
        "Errors",
        "The records differ from the edition that holds ({changes}): issue a new edition, or "
        "undo the changes.",
    ),
    "correction_open": QT_TRANSLATE_NOOP(
        "Errors",
        "The protocol is open for a correction: issue the new edition first, then note the "
        "signature.",
    ),
    "protocol_not_issued": QT_TRANSLATE_NOOP(
        "Errors",
        "The protocol is not issued yet: extracts and letters are made of an issued one.",
    ),
    "party_unknown": QT_TRANSLATE_NOOP(
        "Errors", "“{name}” is not one of those who answer in this protocol: {known}."
    ),
    "nothing_to_remind": QT_TRANSLATE_NOOP(
        "Errors", "{name} has nothing to be reminded of: no deadline is near or has passed."
    ),
    "bad_paper_option": QT_TRANSLATE_NOOP(
        "Errors", "A choice about the papers is too long or too large; it was not saved."
    ),
    "measure_out_of_range": QT_TRANSLATE_NOOP(
        "Errors", "A number is out of its range ({least}–{most}); it was not saved."
    ),
    "template_refused": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} was not taken, nothing was changed. {findings}"
    ),
    "template_unfit": QT_TRANSLATE_NOOP(
        "Errors",
        "The city's template does not fit this poster, no file was written. Save it as PDF, or "
        "mend the template in the settings. {findings}",
    ),
    "no_template": QT_TRANSLATE_NOOP(
        "Errors", "This paper has no template of your own: it is set by the built-in one."
    ),
    "attachment_empty": QT_TRANSLATE_NOOP("Errors", "The file {name} is empty (0 bytes)."),
    "attachment_too_large": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is larger than {megabytes} MB. Make it smaller and try again."
    ),
    "attachment_not_allowed": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is not of a kind that can be kept here."
    ),
    "bad_journal_digits": QT_TRANSLATE_NOOP(
        "Errors",
        "“{text}” is no mark of the journal: it has eight digits or more, 0–9 and a–f.",
    ),
    "attachment_damaged": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} in the records is damaged. Remove it and add it anew."
    ),
    "picture_svg": QT_TRANSLATE_NOOP(
        "Errors",
        "The drawing {name} has what is not drawn here: letters, pictures inside, filters, masks, "
        "links. Save the coat of arms as PNG, 400 dots high or more, and choose that file.",
    ),
    "picture_unknown": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is no picture in PNG, JPEG, BMP or SVG. Nothing was changed."
    ),
    "picture_too_large": QT_TRANSLATE_NOOP(
        "Errors",
        "The picture {name} is too large: 20 MB and 24 million dots at most. Nothing was changed; "
        "a height of 400 dots is enough for print.",
    ),
    "picture_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "The picture {name} is damaged or only a few dots in size. Nothing was changed; "
        "choose another file.",
    ),
    "paper_unknown_format": QT_TRANSLATE_NOOP(
        "Errors", "The name of the file must end in .docx or .pdf."
    ),
    "paper_folder_unwritable": QT_TRANSLATE_NOOP(
        "Errors", "Nothing can be written to the folder {folder}. Choose another one."
    ),
    "paper_folder_missing": QT_TRANSLATE_NOOP(
        "Errors", "There is no folder {folder}. Choose another one."
    ),
    "paper_name_too_long": QT_TRANSLATE_NOOP("Errors", "The name of the file is too long."),
    "paper_open_elsewhere": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is open in another program. Close it there and repeat."
    ),
    "paper_not_written": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} could not be written. Choose another folder."
    ),
    "paper_incomplete": QT_TRANSLATE_NOOP(
        "Errors",
        "The file was read back and was not complete, so it was removed. Try another disk.",
    ),
    "printer_failed": QT_TRANSLATE_NOOP(
        "Errors",
        "The printer {name} does not answer. Check it, or save the PDF and print it later.",
    ),
    "input_missing": QT_TRANSLATE_NOOP("Errors", "There is no file {name}."),
    "input_unreadable": QT_TRANSLATE_NOOP("Errors", "The file {name} cannot be read."),
    "file_not_text": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is no text in UTF-8 or Windows-1251."
    ),
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
    "table_too_large": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is larger than 20 MB. Import it in parts."
    ),
    "table_too_many_rows": QT_TRANSLATE_NOOP(
        "Errors", "There are more than 100,000 rows in {name}. Import it in parts."
    ),
    "table_damaged": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is damaged. Open it in Excel, save it anew and try again."
    ),
    "table_password": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is protected by a password. Take the password off and try again."
    ),
    "table_old_excel": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is of an old Excel. Save it as “Excel workbook (.xlsx)” or CSV."
    ),
    "table_not_a_table": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} is not a table. Choose an Excel workbook (.xlsx) or a CSV file."
    ),
    "table_empty": QT_TRANSLATE_NOOP("Errors", "There is nothing in the table {name}."),
    "table_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "The file {name} cannot be read. Check that it is there and close it in Excel."
    ),
    "table_no_heading": QT_TRANSLATE_NOOP(
        "Errors",
        "No row of {name} names its columns. Write headings over them, such as "
        "“Улица”, “Дом”; “ФИО”; “Организация”; “Тема”.",
    ),
    "table_not_returned": QT_TRANSLATE_NOOP(
        "Errors",
        "{name} has no columns “Что сделано” and “Дата исполнения”. Put the titles back as they were.",
    ),
    "nothing_to_report_on": QT_TRANSLATE_NOOP(
        "Errors", "No order waits for a report: there is nothing to put into tables."
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
    **CONTROL_SENTENCES,
    **PREPARATION_SENTENCES,
    **RECORD_SENTENCES,
}


def word_error(error: BaseException) -> str:
    """Return the sentence for an error; a bug gets one that asks to report it."""
    if isinstance(error, (UserError, EnvironmentFault)) and error.code in _SENTENCES:
        sentence = QCoreApplication.translate(_CONTEXT, str(_SENTENCES[error.code]))
        return sentence.format_map(_Params({**error.params, **_told(error)}))
    return QCoreApplication.translate(
        "Errors",
        "Something went wrong in the program; a note is in the log. Nothing saved is lost.",
    )


def _told(error: UserError | EnvironmentFault) -> dict[str, str]:
    """Return the findings of an error in words."""
    checks = error.params.get("checks")
    if isinstance(checks, Iterable):
        return {"obstacles": "; ".join(word_check(check) for check in checks)}
    findings = error.params.get("findings")
    if isinstance(findings, Sequence):
        return {"findings": " ".join(word_findings(findings))}
    return {}


def state_words(state: MeetingState) -> str:
    """Return the state of a meeting."""
    return {
        MeetingState.PLANNED: QCoreApplication.translate("Schedule", "planned"),
        MeetingState.ANNOUNCED: QCoreApplication.translate("Schedule", "announced"),
        MeetingState.RUNNING: QCoreApplication.translate("Schedule", "going on"),
        MeetingState.HELD: QCoreApplication.translate("Schedule", "held"),
        MeetingState.POSTPONED: QCoreApplication.translate("Schedule", "postponed"),
        MeetingState.CANCELLED: QCoreApplication.translate("Schedule", "cancelled"),
    }[state]


class _Params(dict[str, object]):
    """Leave a placeholder standing that the error does not fill, rather than fail in the telling."""

    def __init__(self, params: Mapping[str, object]) -> None:
        super().__init__(params)

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


def known_codes() -> frozenset[str]:
    """Return the codes that have a sentence."""
    return frozenset(_SENTENCES)
