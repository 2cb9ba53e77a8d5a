"""List the sentences of the command line by code."""

from db.domain.enums import MeetingState
from db.domain.rows.protocols import CheckCode

Sentence = dict[str, str]


def _said(ru: str, en: str) -> Sentence:
    return {"ru": ru, "en": en}


SENTENCES: dict[str, Sentence] = {
    "unknown": _said("Сделать нельзя: {code}.", "This cannot be done: {code}."),
    "bug": _said(
        "Ошибка программы: {name}. Подробности — с ключом --debug.",
        "The program failed: {name}. Details with --debug.",
    ),
    "line": _said("Строка {number}: {text}", "Line {number}: {text}"),
    "obstacles": _said(
        "Протокол выпустить нельзя: {obstacles}.", "The protocol cannot be issued: {obstacles}."
    ),
    "stale": _said(
        "Запись тем временем изменили. Повторите.", "The record was changed meanwhile. Try again."
    ),
    "gone": _said("Такой записи нет.", "There is no such record."),
    "not_empty": _said(
        "В папке данных уже есть записи; пример кладётся только в пустую.",
        "There are records in the data folder; the sample goes into an empty one only.",
    ),
    "meeting_cancelled": _said(
        "Встреча отменена: сначала верните её в график.",
        "The meeting is cancelled: restore it to the schedule first.",
    ),
    "meeting_held": _said("Встреча уже прошла.", "The meeting is over."),
    "protocol_issued": _said(
        "Протокол встречи уже выпущен и закреплён.",
        "The protocol of the meeting is issued and frozen.",
    ),
    "question_empty": _said("В вопросе нет ни слова.", "The question has no words."),
    "text_too_long": _said(
        "Текст длиннее {limit} знаков: разделите его.",
        "The text is longer than {limit} characters: split it.",
    ),
    "no_date": _said("У встречи нет даты.", "The meeting has no date."),
    "no_place": _said("У встречи нет места.", "The meeting has no place."),
    "number_too_large": _said("Число слишком большое.", "The number is too large."),
    "window_open": _said(
        "Программа уже открыта с этой папкой данных.",
        "The program is already open on this data folder.",
    ),
    "number_negative": _said("Число не бывает отрицательным.", "The number cannot be negative."),
    "bad_number_pattern": _said(
        "Образец номера «{pattern}» неверен: нужен {{number}}, можно {{year}} и {{series}}.",
        "The number pattern “{pattern}” is wrong: {{number}} is needed, {{year}} and {{series}} may stand there.",
    ),
    "paper_unknown_format": _said(
        "Имя файла должно кончаться на .docx или .pdf.", "The file name must end in .docx or .pdf."
    ),
    "file_not_text": _said(
        "Файл {name} — не текст в UTF-8 или Windows-1251.",
        "The file {name} is no text in UTF-8 or Windows-1251.",
    ),
    "input_missing": _said("Файла {name} нет.", "There is no file {name}."),
    "input_unreadable": _said("Файл {name} не читается.", "The file {name} cannot be read."),
    "file_missing": _said(
        "Файла с записями ({name}) нет. Проверьте --data-dir или создайте пример командой sample.",
        "The file with the records ({name}) is missing. Check --data-dir or make a sample with the command sample.",
    ),
    "file_empty": _said(
        "Файл с записями ({name}) пуст, 0 байт. Он оставлен как есть; верните копию из папки backups.",
        "The file with the records ({name}) is empty, 0 bytes. It was left as it is; restore a copy from backups.",
    ),
    "file_foreign": _said(
        "Файл {name} создан другой программой и оставлен как есть.",
        "The file {name} was made by another program and was left as it is.",
    ),
    "file_newer": _said(
        "Файл {name} записан более новой программой (схема {revision}) и оставлен как есть. Обновите программу.",
        "The file {name} was written by a newer program (schema {revision}) and was left as it is. Update the program.",
    ),
    "file_damaged": _said(
        "Файл {name} повреждён и оставлен как есть. Верните копию из папки backups.",
        "The file {name} is damaged and was left as it is. Restore a copy from backups.",
    ),
    "file_locked": _said(
        "Файл {name} занят другой программой. Закройте её и повторите.",
        "The file {name} is in use by another program. Close it and try again.",
    ),
    "file_read_only": _said(
        "Файл {name} или его папка только для чтения.",
        "The file {name} or its folder is read-only.",
    ),
    "file_unreadable": _said(
        "Файл {name} не открывается. Проверьте права на папку.",
        "The file {name} cannot be opened. Check the rights to the folder.",
    ),
    "folder_unwritable": _said(
        "В папку {name} нельзя писать. Выберите другую.",
        "The folder {name} cannot be written to. Choose another.",
    ),
    "not_durable": _said(
        "Диск не обещает сохранности записей ({name}). Положите папку данных на местный диск.",
        "The disk does not keep records safely ({name}). Put the data folder on a local disk.",
    ),
    "driver_too_old": _said(
        "Библиотека базы данных {version} слишком старая. Установите программу заново.",
        "The database library {version} is too old. Install the program again.",
    ),
    "backup_failed": _said(
        "Копию {name} сделать не удалось, поэтому ничего не изменено.",
        "The copy {name} could not be made, so nothing was changed.",
    ),
    "backup_damaged": _said(
        "Копия {name} повреждена или кем-то изменена, поэтому ничего не тронуто. Выберите другую.",
        "The copy {name} is damaged or was changed by somebody, so nothing was touched. Choose another.",
    ),
    "backup_missing": _said("Копий записей ещё нет.", "There is no copy of the records yet."),
    "second_place_missing": _said(
        "Второго места для копий ({name}) нет. Вставьте флешку или выберите другую папку.",
        "The second place for copies ({name}) is not there. Plug the stick in or choose another folder.",
    ),
    "disk_full": _said(
        "На диске нет места. Освободите его и повторите.",
        "The disk is full. Free some space and try again.",
    ),
    "disk_error": _said("Диск сообщает об ошибке.", "The disk reports an error."),
    "paper_folder_unwritable": _said(
        "В папку {folder} нельзя писать. Выберите другую.",
        "The folder {folder} cannot be written to. Choose another.",
    ),
    "paper_folder_missing": _said("Папки {folder} нет.", "There is no folder {folder}."),
    "paper_name_too_long": _said("Имя файла слишком длинное.", "The file name is too long."),
    "paper_open_elsewhere": _said(
        "Файл {name} открыт в другой программе. Закройте её и повторите.",
        "The file {name} is open in another program. Close it and try again.",
    ),
    "paper_not_written": _said(
        "Файл {name} записать не удалось.", "The file {name} could not be written."
    ),
    "paper_incomplete": _said(
        "Записанный файл прочитан не целиком и удалён. Повторите на другой диск.",
        "The file read back incomplete and was removed. Try another disk.",
    ),
    "locked_by_password": _said(
        "Записи защищены паролем: укажите --password-file.",
        "The records are protected by a password: give --password-file.",
    ),
    "password_wrong": _said("Пароль неверный.", "The password is wrong."),
    "password_too_short": _said(
        "Пароль короче {limit} знаков.", "The password is shorter than {limit} characters."
    ),
    "recovery_code_wrong": _said(
        "Код восстановления не от этих записей.",
        "The recovery code is not the one of these records.",
    ),
    "recovery_code_incomplete": _said(
        "В коде восстановления {letters} букв и цифр.",
        "A recovery code has {letters} letters and digits.",
    ),
    "exchange_unfinished": _said(
        "Последнему шагу помешал диск. Повторите команду: она его закончит, ничего не потеряно.",
        "The disk stood in the way of the last step. Try again: it finishes then, nothing is lost.",
    ),
    "protected_already": _said(
        "Записи уже защищены паролем.", "The records are protected already."
    ),
    "records_in_use": _said(
        "Записи сейчас заняты. Повторите позже.", "The records are in use. Try again later."
    ),
    "copy_differs": _said(
        "Копия записей вышла неодинаковой, ничего не заменено. Проверьте диск.",
        "The copy of the records did not come out equal, nothing was exchanged. Check the disk.",
    ),
    "unlock_too_early": _said(
        "После неверных попыток пауза: повторите через {seconds} с.",
        "After wrong tries there is a pause: try again in {seconds} s.",
    ),
    "memory_short": _said(
        "Для пароля нужно {megabytes} МБ памяти. Закройте другие программы и повторите.",
        "The password needs {megabytes} MB of memory. Close other programs and try again.",
    ),
    "key_unreadable": _said(
        "Файл с ключом ({name}) не читается. Проверьте права или верните его из копии.",
        "The file with the key ({name}) cannot be read. Check the rights or restore it.",
    ),
    "key_damaged": _said(
        "Файл с ключом ({name}) повреждён, записи целы. Верните его из копии.",
        "The file with the key ({name}) is damaged, the records are whole. Restore it.",
    ),
    "key_newer": _said(
        "Пароль установлен более новой программой. Обновите программу.",
        "The password was set by a newer program. Update the program.",
    ),
    "cipher_missing": _said(
        "Библиотека базы данных не умеет шифровать. Установите программу заново.",
        "The database library cannot encrypt. Install the program again.",
    ),
    "file_not_encrypted": _said(
        "Файл {name} не зашифрован, хотя пароль установлен: его подменили. Верните копию.",
        "The file {name} is not encrypted though a password is set: it was exchanged. Restore a copy.",
    ),
}

CHECKS: dict[CheckCode, Sentence] = {
    CheckCode.NOT_HELD: _said(
        "встреча не отмечена проведённой", "the meeting is not marked as held"
    ),
    CheckCode.NO_DATE: _said("нет даты", "no date"),
    CheckCode.NO_PLACE: _said("нет места", "no place"),
    CheckCode.NO_CHAIR: _said("не назван председательствующий", "no chair"),
    CheckCode.NO_SECRETARY: _said("не назван секретарь", "no secretary"),
    CheckCode.NO_QUESTIONS: _said("нет ни одного вопроса", "no questions"),
    CheckCode.NO_ORDER: _said("нет ни поручения, ни ответа", "neither an order nor an answer"),
    CheckCode.NO_ASSIGNEE: _said("нет ответственного", "no assignee"),
    CheckCode.NO_DEADLINE: _said("нет срока", "no deadline"),
    CheckCode.NO_WORDING: _said("нет формулировки поручения", "no official wording"),
    CheckCode.ASSIGNEE_GONE: _said(
        "«{subject}» удалён из справочника", "“{subject}” was deleted from the directory"
    ),
    CheckCode.DEADLINE_PAST: _said("срок уже прошёл", "the deadline has passed"),
    CheckCode.DEADLINE_DAY_OFF: _said("срок выпал на выходной", "the deadline is a day off"),
    CheckCode.YEAR_UNKNOWN: _said(
        "выходные {subject} года ещё не известны", "the days off of {subject} are not known yet"
    ),
    CheckCode.MANY_ON_ONE_DAY: _said(
        "много поручений на один день: {subject}", "many orders for one day: {subject}"
    ),
    CheckCode.ALREADY_ISSUED: _said(
        "протокол № {subject} уже выпущен", "protocol No. {subject} is already issued"
    ),
    CheckCode.REQUISITES_READY: _said(
        "реквизиты готовы, номер {subject}", "requisites ready, number {subject}"
    ),
}

STATES: dict[MeetingState, Sentence] = {
    MeetingState.PLANNED: _said("запланирована", "planned"),
    MeetingState.ANNOUNCED: _said("объявлена", "announced"),
    MeetingState.RUNNING: _said("идёт", "running"),
    MeetingState.HELD: _said("проведена", "held"),
    MeetingState.POSTPONED: _said("отложена", "postponed"),
    MeetingState.CANCELLED: _said("отменена", "cancelled"),
}

VERIFIED: Sentence = _said(
    "Всё цело: записей {records}, операций журнала {operations}.",
    "All whole: {records} records, {operations} operations in the journal.",
)
ISSUED: Sentence = _said("Протокол № {number} выпущен.", "Protocol No. {number} is issued.")
SAVED: Sentence = _said("{path} (пунктов: {items})", "{path} (items: {items})")
FILLED: Sentence = _said("Учебный город создан.", "The sample city is made.")
