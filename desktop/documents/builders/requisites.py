"""The requisites that a protocol and what is quoted from it share."""

from collections.abc import Iterator

from desktop.documents.builders.wording import capital, person_line, sentence
from desktop.documents.content import (
    Block,
    KeyValue,
    Role,
    Signature,
    TwoColumnLine,
    plain,
)
from desktop.documents.inputs import CorrectionInput, PersonInput, ProtocolForm, ProtocolInput
from desktop.documents.typography import NBSP, long_date, polish

NO_DATE = "«___»" + NBSP + "____________" + NBSP + "20___" + NBSP + "г."
RESTRICTED = f"Для служебного пользования\nЭкз. №{NBSP}____"
_KEPT_BY_CHAIR = "Контроль за исполнением настоящего {paper} оставляю за собой."
_CARRIED_OUT_BY = "Контроль за исполнением настоящего {paper} осуществляет {person}"
"""Needs no case of the name but the nominative."""
_LAID_UPON = "Контроль за исполнением настоящего {paper} возложить на {person}"


def paper_genitive(source: ProtocolInput) -> str:
    """Return what the paper is, in the genitive: «протокола», «перечня поручений»."""
    return "перечня поручений" if source.options.form is ProtocolForm.LIST else "протокола"


def paper_nominative(source: ProtocolInput) -> str:
    """Return what the paper is: «Протокол», «Перечень поручений»."""
    return "Перечень поручений" if source.options.form is ProtocolForm.LIST else "Протокол"


def title_of(source: ProtocolInput) -> str:
    """Return the title that the file bears: «Протокол № 48-ВЖ/2026 от 23 ноября 2026 г.»."""
    paper = paper_nominative(source)
    number = f" № {source.number}" if source.number else " (проект)"
    return f"{paper}{number}{_of_day(source)}".replace(NBSP, " ")


def reference(source: ProtocolInput) -> str:
    """Return how another paper refers to this: «от 23 ноября 2026 г. № 48-ВЖ/2026»."""
    number = f" №{NBSP}{source.number}" if source.number else ""
    return f"{_of_day(source)}{number}".strip()


def marks(source: ProtocolInput) -> Iterator[Block]:
    """Set over everything else what restricts the paper, and that it is a draft."""
    if source.options.restricted:
        yield plain(Role.MARK, RESTRICTED)
    if source.number is None:
        yield plain(Role.MARK, "ПРОЕКТ")


def letterhead(source: ProtocolInput) -> Iterator[Block]:
    """Name the organisation."""
    for line in source.letterhead:
        yield plain(Role.LETTERHEAD, polish(line).upper())


def heading(source: ProtocolInput, title: str) -> Iterator[Block]:
    """Set title, subject, date with number, and place."""
    yield plain(Role.TITLE, title)
    yield plain(Role.SUBTITLE, subject(source))
    if source.correction is not None:
        yield plain(Role.SUBTITLE, f"({edition_line(source.correction)})")
    day = long_date(source.meeting_date) if source.meeting_date else NO_DATE
    yield TwoColumnLine(day, f"№{NBSP}{source.number or '______'}")
    yield plain(Role.PLACE, polish(source.city))


def edition_line(correction: CorrectionInput) -> str:
    """Say which edition this is, and when it was changed."""
    return f"редакция {correction.version}, изменения внесены {long_date(correction.day)}"


def subject(source: ProtocolInput) -> str:
    """Return what the protocol is of: «встречи главы … с жителями по адресу: …»."""
    place = ", ".join(source.place)
    words = source.heading
    if source.options.form is ProtocolForm.LIST:
        words = f"по итогам {words}"
    return polish(f"{words} по адресу: {place}" if place else words)


def people(source: ProtocolInput, most: int | None = None) -> Iterator[Block]:
    """Name the chair, the secretary and those who attended; more than ``most`` are counted."""
    yield KeyValue("Председательствующий:", (person_line(source.chair),))
    if source.secretary is not None:
        yield KeyValue("Секретарь:", (person_line(source.secretary),))
    present = _attended(source, most)
    if present:
        yield KeyValue("Присутствовали:", present)


def control(source: ProtocolInput) -> Block:
    """Say who watches over the execution."""
    return plain(Role.BODY, control_line(source), keep_with_next=True)


def control_line(source: ProtocolInput) -> str:
    """Return the sentence that says who watches over the execution."""
    paper = paper_genitive(source)
    if source.control:
        return _LAID_UPON.format(paper=paper, person=sentence(polish(source.control)))
    if source.controller:
        return _CARRIED_OUT_BY.format(paper=paper, person=sentence(polish(source.controller)))
    return _KEPT_BY_CHAIR.format(paper=paper)


def signature(person: PersonInput, *, keep_with_next: bool = False) -> Signature:
    """Leave a place for somebody's signature."""
    return Signature(capital(polish(person.post)), polish(person.name), keep_with_next)


def _of_day(source: ProtocolInput) -> str:
    return f" от {long_date(source.meeting_date)}" if source.meeting_date else ""


def _attended(source: ProtocolInput, most: int | None) -> tuple[str, ...]:
    lines: list[str] = []
    if most is not None and len(source.attended) > most:
        lines.append(f"{len(source.attended)}{NBSP}чел.")
    elif is_listed_apart(source):
        lines.append(f"{len(source.attended)}{NBSP}чел. (список прилагается)")
    else:
        lines.extend(person_line(person) for person in source.attended)
    if source.residents is not None:
        lines.append(f"жители\xa0– {source.residents}{NBSP}чел.")
    return tuple(lines)


def is_listed_apart(source: ProtocolInput) -> bool:
    """Tell whether so many attended that their list is an appendix."""
    return len(source.attended) > source.options.attended_limit
