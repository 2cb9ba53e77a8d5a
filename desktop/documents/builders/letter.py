"""The covering letter that goes with an extract."""

from collections.abc import Iterator

from desktop.documents.builders.requisites import (
    NO_DATE,
    letterhead,
    marks,
    paper_genitive,
    reference,
    signature,
    title_of,
)
from desktop.documents.builders.wording import capital
from desktop.documents.content import Block, Document, Role, TwoColumnLine, plain
from desktop.documents.inputs import LetterInput, ProtocolInput
from desktop.documents.parties import Party
from desktop.documents.typography import NBSP, long_date, polish


def build_letter(source: ProtocolInput, party: Party, letter: LetterInput) -> Document:
    """Write to one party what is enclosed, what to do, and by when to answer."""
    blocks = (
        *marks(source),
        *letterhead(source),
        TwoColumnLine(NO_DATE, f"№{NBSP}______"),
        *_body(source, party, letter),
        signature(source.chair, keep_with_next=bool(source.prepared_by)),
        *_executor(source),
    )
    title = f"Письмо исполнителю: {party.label}. {title_of(source)}"
    return Document(title, blocks, source.moment)


def _body(source: ProtocolInput, party: Party, letter: LetterInput) -> Iterator[Block]:
    paper = paper_genitive(source)
    yield plain(Role.ADDRESSEE, capital(polish(letter.addressee)))
    yield plain(Role.NOTE, f"О направлении выписки\nиз {paper}", keep_with_next=True)
    if letter.greeting:
        yield plain(Role.GREETING, letter.greeting)
    subject = f"{paper} {polish(source.heading)} {reference(source)}"
    yield plain(Role.BODY, f"Направляем для исполнения выписку из {subject}.")
    yield plain(Role.BODY, _request(party))
    yield plain(Role.BODY, _report(party))
    yield plain(
        Role.BODY,
        f"Приложение: выписка на {letter.sheets or '____'}{NBSP}л. в 1{NBSP}экз.",
        keep_with_next=True,
    )


def _request(party: Party) -> str:
    leads, helps = (", ".join(numbers) for numbers in (party.leads, party.helps))
    roles = []
    if leads:
        roles.append(f"как ответственному исполнителю\xa0– {_word(party.leads)} {leads}")
    if helps:
        roles.append(f"как соисполнителю\xa0– {_word(party.helps)} {helps}")
    return f"Вам поручено исполнить: {'; '.join(roles)}."


def _word(numbers: tuple[str, ...]) -> str:
    return "пункты" if len(numbers) > 1 else "пункт"


def _report(party: Party) -> str:
    asked = "О результатах исполнения каждого пункта просим сообщить письменно до истечения срока"
    if party.first_day is None:
        return f"{asked}."
    return f"{asked}, ближайший\xa0– до {long_date(party.first_day)} (включительно)."


def _executor(source: ProtocolInput) -> Iterator[Block]:
    if source.prepared_by:
        yield plain(Role.SMALL, polish(source.prepared_by))
