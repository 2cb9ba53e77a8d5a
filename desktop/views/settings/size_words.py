"""Name the numbers of the papers, in the order in which they are set."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CONTEXT = "PaperSizes"
_NAMES: Mapping[str, object] = MappingProxyType(
    {
        "left": QT_TRANSLATE_NOOP("PaperSizes", "Left margin, mm"),
        "right": QT_TRANSLATE_NOOP("PaperSizes", "Right margin, mm"),
        "top": QT_TRANSLATE_NOOP("PaperSizes", "Top margin, mm"),
        "bottom": QT_TRANSLATE_NOOP("PaperSizes", "Bottom margin, mm"),
        "header": QT_TRANSLATE_NOOP("PaperSizes", "Page number from the edge, mm"),
        "text_size": QT_TRANSLATE_NOOP("PaperSizes", "Text, pt"),
        "table_size": QT_TRANSLATE_NOOP("PaperSizes", "Table, pt"),
        "table_size_many": QT_TRANSLATE_NOOP("PaperSizes", "Long table, pt"),
        "many": QT_TRANSLATE_NOOP("PaperSizes", "A long table has more rows than"),
        "title_size": QT_TRANSLATE_NOOP("PaperSizes", "Title, pt"),
        "number_size": QT_TRANSLATE_NOOP("PaperSizes", "Page number, pt"),
        "executor_size": QT_TRANSLATE_NOOP("PaperSizes", "Who prepared it, pt"),
        "leading": QT_TRANSLATE_NOOP("PaperSizes", "Line height, of the letters"),
        "indent": QT_TRANSLATE_NOOP("PaperSizes", "First line indent, mm"),
        "label": QT_TRANSLATE_NOOP("PaperSizes", "Indent of the attended, mm"),
        "point_before": QT_TRANSLATE_NOOP("PaperSizes", "Over a point, pt"),
        "line_before": QT_TRANSLATE_NOOP("PaperSizes", "Over date and number, pt"),
        "signature_before": QT_TRANSLATE_NOOP("PaperSizes", "Over the signature, pt"),
        "signature_next": QT_TRANSLATE_NOOP("PaperSizes", "Between signatures, pt"),
        "post_width": QT_TRANSLATE_NOOP("PaperSizes", "Width of the post, mm"),
        "emblem_height": QT_TRANSLATE_NOOP("PaperSizes", "Coat of arms, mm"),
        "emblem_top": QT_TRANSLATE_NOOP("PaperSizes", "Coat of arms from the edge, mm"),
        "code_size": QT_TRANSLATE_NOOP("PaperSizes", "QR code, mm"),
        "stamp_size": QT_TRANSLATE_NOOP("PaperSizes", "Stamp of approval, pt"),
        "stamp_left": QT_TRANSLATE_NOOP("PaperSizes", "Stamp from the left, mm"),
        "column_number": QT_TRANSLATE_NOOP("PaperSizes", "Column “No.”, mm"),
        "column_question": QT_TRANSLATE_NOOP("PaperSizes", "Column “Question”, mm"),
        "column_order": QT_TRANSLATE_NOOP("PaperSizes", "Column “Order”, mm"),
        "column_responsible": QT_TRANSLATE_NOOP("PaperSizes", "Column “Responsible”, mm"),
        "column_term": QT_TRANSLATE_NOOP("PaperSizes", "Column “Deadline”, mm"),
        "column_when": QT_TRANSLATE_NOOP("PaperSizes", "Column “Date, time”, mm"),
        "column_where": QT_TRANSLATE_NOOP("PaperSizes", "Column “Address”, mm"),
        "column_houses": QT_TRANSLATE_NOOP("PaperSizes", "Column “Houses”, mm"),
        "column_phone": QT_TRANSLATE_NOOP("PaperSizes", "Column “Telephone”, mm"),
        "list_number": QT_TRANSLATE_NOOP("PaperSizes", "List: “No.”, mm"),
        "list_order": QT_TRANSLATE_NOOP("PaperSizes", "List: “Order”, mm"),
        "list_responsible": QT_TRANSLATE_NOOP("PaperSizes", "List: “Responsible”, mm"),
        "list_term": QT_TRANSLATE_NOOP("PaperSizes", "List: “Deadline”, mm"),
        "organisation_size": QT_TRANSLATE_NOOP("PaperSizes", "Organisation, pt"),
        "head_size": QT_TRANSLATE_NOOP("PaperSizes", "Head of the city, pt"),
        "day_size": QT_TRANSLATE_NOOP("PaperSizes", "Day, pt"),
        "hour_size": QT_TRANSLATE_NOOP("PaperSizes", "Weekday and hour, pt"),
        "address_size": QT_TRANSLATE_NOOP("PaperSizes", "Address, pt"),
        "place_size": QT_TRANSLATE_NOOP("PaperSizes", "Place, pt"),
        "line_size": QT_TRANSLATE_NOOP("PaperSizes", "Lines, pt"),
        "results_title_size": QT_TRANSLATE_NOOP("PaperSizes", "Results: title, pt"),
        "results_size": QT_TRANSLATE_NOOP("PaperSizes", "Results: table, pt"),
    }
)


def size_name(name: str) -> str:
    """Return what a number is called on the screen."""
    return QCoreApplication.translate(_CONTEXT, str(_NAMES[name]))
