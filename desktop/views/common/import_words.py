"""Word the faults of imported rows for the screen."""

from PySide6.QtCore import QCoreApplication

from desktop.services.directory_import import PreviewRow

translate = QCoreApplication.translate


def fault_words(row: PreviewRow) -> str:
    """Return why a row of a table is not taken, empty for a good one."""
    if row.fault is None:
        return ""
    words = {
        "missing": translate("Directories", "nothing is written in “{column}”"),
        "not_a_number": translate("Directories", "“{column}” is not a number"),
        "number_too_large": translate("Directories", "the number in “{column}” is too large"),
        "number_is_date": translate(
            "Directories", "Excel has turned “{column}” into a date; write it as text"
        ),
        "formula_error": translate("Directories", "“{column}” holds an error of a formula"),
        "text_too_long": translate("Directories", "“{column}” is too long"),
        "unknown_sex": translate("Directories", "“{column}”: neither male nor female"),
        "twice_in_file": translate("Directories", "the same as row {other}"),
        "already_there": translate("Directories", "is in the directory already"),
        "unknown_source": translate("Directories", "“{column}” names no source that is known"),
        "unknown_house": translate("Directories", "“{column}”: no such house in the directory"),
        "not_a_day": translate("Directories", "“{column}” is not a date"),
        "day_to_come": translate("Directories", "the date in “{column}” is still to come"),
    }.get(row.fault, translate("Directories", "cannot be read"))
    return words.format(column=row.column, other=row.other)
