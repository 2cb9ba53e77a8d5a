"""Word the help of the command line in both languages."""

HELP: dict[str, dict[str, str]] = {
    "ru": {
        "program": "Дворовые встречи: вопросы жителей, поручения и протоколы.",
        "codes": "Коды выхода: 0 — сделано; 1 — сделать нельзя, причина названа; 2 — неверная "
        "команда; 3 — мешает диск, файл или доступ к нему.",
        "commands": "команды",
        "command_name": "КОМАНДА",
        "options": "общее",
        "own": "своё",
        "help": "показать эту справку и выйти",
        "data_dir": "папка с данными (по умолчанию — папка данных пользователя)",
        "password_file": "файл, в первой строке которого пароль записей; «-» — стандартный ввод",
        "language": "язык сообщений и окна: ru или en",
        "debug": "подробности об ошибках программы",
        "window": "Открыть программу (и без команды тоже)",
        "sample": "Заполнить пустую папку данных учебным городом",
        "meetings": "Перечислить встречи: номер записи, дата, время, состояние, вопросов, "
        "протокол, место",
        "log": "Записать вопросы из текстового файла, по вопросу в строке",
        "issue": "Присвоить протоколу номер и закрепить его или назвать все препятствия",
        "paper": "Сохранить документ: протокол, выписку, письмо, весь пакет, график, афишу, карточки, итоги, объявление",
        "dump": "Выдать все записи, по одному объекту JSON в строке",
        "verify": "Проверить целость файла, журнала и записей",
        "meeting": "номер записи встречи из команды meetings",
        "held": "после записи отметить встречу проведённой",
        "log_file": "файл UTF-8 или Windows-1251; «-» — стандартный ввод",
        "paper_kind": "вид документа: protocol — протокол, extract — выписка, letter — письмо "
        "исполнителю, register — реестр рассылки, packet — всё сразу (в папку или одним .pdf), schedule — график встреч, poster — афиша, "
        "results — плакат итогов, cards — карточки вопросов, tickets — талоны, "
        "announcement — текст для соцсетей",
        "from": "первый день графика: ГГГГ-ММ-ДД или ДД.ММ.ГГГГ",
        "till": "последний день графика",
        "no_stamp": "график без грифа утверждения",
        "size": "размер афиши или плаката (по умолчанию a4)",
        "strips": "афиша с отрывными листочками",
        "answer_on": "день на карточках и талонах, когда будет известен ответ",
        "network": "для какой соцсети объявление (по умолчанию vk)",
        "party": "кому выписка или письмо: часть названия или фамилии",
        "to": "куда сохранить: файл .docx или .pdf, график также .ics, объявление .txt",
    },
    "en": {
        "program": "Courtyard minutes: questions of residents, orders and protocols.",
        "codes": "Exit codes: 0 done; 1 cannot be done, the reason is named; 2 wrong command; "
        "3 the disk, the file or the access to it is in the way.",
        "commands": "commands",
        "command_name": "COMMAND",
        "options": "common",
        "own": "own",
        "help": "show this help and exit",
        "data_dir": "folder with the data (default: the user's data folder)",
        "password_file": "file with the password of the records on its first line; “-” is standard input",
        "language": "language of messages and window: ru or en",
        "debug": "details of errors in the program",
        "window": "Open the program (also without a command)",
        "sample": "Fill an empty data folder with the sample city",
        "meetings": "List the meetings: id, date, time, state, questions, protocol, place",
        "log": "Log the questions of a text file, one per line",
        "issue": "Number and freeze the protocol, or name every obstacle",
        "paper": "Save a paper: protocol, extract, letter, packet, schedule, poster, cards, results, announcement",
        "dump": "Print all records, one JSON object per line",
        "verify": "Check the file, the journal and the records",
        "meeting": "id of the meeting, from the command meetings",
        "held": "mark the meeting as held afterwards",
        "log_file": "file in UTF-8 or Windows-1251; “-” is standard input",
        "paper_kind": "which paper: protocol, extract, letter, register of the dispatch, packet of all these "
        "(into a folder or one .pdf), schedule of meetings, poster, results poster, question "
        "cards, tickets, announcement for social networks",
        "from": "first day of the schedule: YYYY-MM-DD or DD.MM.YYYY",
        "till": "last day of the schedule",
        "no_stamp": "schedule without the stamp of approval",
        "size": "size of the poster (default: a4)",
        "strips": "poster with tear-off strips",
        "answer_on": "day on cards and tickets when the answer will be known",
        "network": "social network of the announcement (default: vk)",
        "party": "whose extract or letter: part of the name",
        "to": "where to save: a .docx or .pdf file, a schedule also .ics, an announcement .txt",
    },
}

PARSER_MESSAGES = (
    (r"the following arguments are required: (.*)", "не указано: {0}"),
    (r"unrecognized arguments: (.*)", "лишнее: {0}"),
    (r"argument (.*): expected (?:one|\d+) arguments?", "{0}: не хватает значения"),
    (r"argument (.*): ignored explicit argument (.*)", "{0}: лишнее значение {1}"),
    (r"argument (.*): invalid choice: (.*) \(choose from (.*)\)", "{0}: нет такого: {1}, есть {2}"),
    (r"argument (.*): invalid \S+ value: (.*)", "{0}: неверное значение {1}"),
    (r"ambiguous option: (.*) could match (.*)", "неясно, что значит {0}: {1}"),
)
"""What ``argparse`` says, which it says in English alone."""
