"""What the QR code of a protocol says: enough to find the paper, and nothing of anybody."""

from urllib.parse import quote

from desktop.documents.inputs import ProtocolForm, ProtocolInput
from desktop.documents.qr import LONGEST


def code_of(source: ProtocolInput) -> str:
    """Return the text of the code; empty for a draft, and where the city wants none.

    Without a link the code carries the key of the protocol, by which the program finds it.
    """
    if not source.options.code or source.number is None:
        return ""
    is_list = source.options.form is ProtocolForm.LIST
    paper = "Перечень поручений" if is_list else "Протокол"
    day = f"{source.meeting_date:%d.%m.%Y}" if source.meeting_date else ""
    of_day = f" от {day}" if day else ""
    where = _link(source, day) or source.uid
    text = "\n".join(part for part in (f"{paper} № {source.number}{of_day}", where) if part)
    return text if len(text.encode()) <= LONGEST else where[:LONGEST]


def _link(source: ProtocolInput, day: str) -> str:
    link = source.options.code_link
    for name, value in (("number", source.number or ""), ("date", day), ("uid", source.uid)):
        link = link.replace(f"{{{name}}}", quote(value, safe=""))
    return link
