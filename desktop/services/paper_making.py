"""Make the papers of an issued protocol, one by one or as a packet."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from db.domain.errors import UserError
from desktop.documents.builders.dispatch import Envelope, build_dispatch
from desktop.documents.builders.extract import build_extract
from desktop.documents.builders.letter import build_letter
from desktop.documents.builders.protocol import build_protocol
from desktop.documents.builders.reminder import build_reminder
from desktop.documents.builders.wording import addressee_of
from desktop.documents.content import Document
from desktop.documents.inputs import LetterInput, PersonInput, ProtocolForm
from desktop.documents.numbering import printed_numbers
from desktop.documents.parties import Party
from desktop.documents.templates.kinds import TemplateKind
from desktop.documents.templates.values.papers import (
    extract_values,
    letter_values,
    protocol_values,
    register_values,
    reminder_values,
)
from desktop.documents.templates.values.reading import Values
from desktop.services.own_looks import Chosen, Fetch, OwnLook, chosen
from desktop.services.paper_saving import Paper, Press
from desktop.services.paper_source import PaperSource, refuse_draft


class PaperKind(StrEnum):
    """Name the papers of a protocol."""

    PROTOCOL = "protocol"
    EXTRACT = "extract"
    LETTER = "letter"
    DISPATCH = "dispatch"
    """The register of who gets which envelope."""
    REMINDER = "reminder"
    """A letter about orders whose deadline is near or has passed."""


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """Choose one paper; ``party`` is the key of whom it goes to."""

    kind: PaperKind = PaperKind.PROTOCOL
    party: str = ""
    edition: int = 0
    """A frozen edition of the protocol; the newest where it is 0."""
    certifier: PersonInput | None = None
    """Who certifies an extract, where it is not whom the settings name."""


PROTOCOL = PaperChoice()


class PaperMaker:
    """Make papers of one protocol; pages are counted once for each party."""

    def __init__(
        self,
        source: PaperSource,
        press: Press,
        fetch: Fetch,
        certifier: PersonInput | None = None,
    ) -> None:
        self._source = source
        self._fetch = fetch
        self._certifier = certifier
        self.press = press
        self._sheets: dict[str, int] = {}

    def make(self, choice: PaperChoice) -> Paper:
        """Return a paper; raise :class:`UserError` ``protocol_not_issued``, ``party_unknown``.

        A reminder for somebody who has nothing to do by now raises ``nothing_to_remind``.
        """
        if choice.kind is PaperKind.PROTOCOL:
            return self._protocol()
        refuse_draft(self._source)
        if choice.kind is PaperKind.DISPATCH:
            return self._dispatch()
        if choice.kind is PaperKind.REMINDER:
            return self._reminder(choice.party)
        party = self._party(choice.party)
        return self._extract(party) if choice.kind is PaperKind.EXTRACT else self._letter(party)

    def packet(self) -> Iterator[Paper]:
        """Yield all papers in the order in which they are put into envelopes.

        The protocol, for each party the letter with the extract under it, the register.
        """
        for choice in self.choices():
            yield self.make(choice)

    def choices(self) -> tuple[PaperChoice, ...]:
        """Return what there is, in the order of the packet; of a draft only the draft."""
        if not self._source.is_issued:
            return (PROTOCOL,)
        kinds = [PaperKind.EXTRACT]
        if self._source.options.covering_letters:
            kinds.insert(0, PaperKind.LETTER)
        papers = [PaperChoice(kind, one.key) for one in self._source.parties for kind in kinds]
        register = [PaperChoice(PaperKind.DISPATCH)] if papers else []
        return (PROTOCOL, *papers, *register)

    def reminders(self) -> tuple[PaperChoice, ...]:
        """Return the reminders that are due today; the packet of a protocol holds none."""
        return tuple(PaperChoice(PaperKind.REMINDER, one.key) for one in self._source.reminders)

    def _reminder(self, wanted: str) -> Paper:
        found = [one for one in self._source.reminders if one.key == wanted]
        if not found:
            party = self._party(wanted)
            found = [one for one in self._source.reminders if one.key == party.key]
        if not found:
            raise UserError("nothing_to_remind", name=party.label)
        document = build_reminder(self._source.protocol, found[0])
        document = replace(document, emblem=self._source.letter_emblem)
        values = partial(reminder_values, self._source.protocol, found[0])
        own = self._own(TemplateKind.REMINDER, values, document)
        return Paper(f"Напоминание – {found[0].label}", document, own=own)

    def _party(self, wanted: str) -> Party:
        """Find a party by its key, or by what people call it if that fits one alone."""
        found = [party for party in self._source.parties if party.key == wanted]
        if not found:
            words = wanted.casefold()
            names = (
                (party, f"{party.label} {party.who.nominative}") for party in self._source.parties
            )
            found = [party for party, name in names if words and words in name.casefold()]
        if len(found) != 1:
            known = ", ".join(party.label for party in self._source.parties)
            raise UserError("party_unknown", name=wanted, known=known)
        return found[0]

    def _protocol(self) -> Paper:
        source = self._source.protocol
        is_list = source.options.form is ProtocolForm.LIST
        title = "Перечень поручений" if is_list else "Протокол"
        if source.number is None:
            title = "Проект перечня поручений" if is_list else "Проект протокола"
        stem = _named(title, self.number(), self._day())
        document = replace(build_protocol(source), emblem=self._source.emblem)
        own = self._look(self._frozen(), partial(protocol_values, source), document)
        return Paper(stem, document, printed_numbers(source), own)

    def _extract(self, party: Party) -> Paper:
        document = self._extract_document(party)
        certification = self._source.certification(self._certifier)
        values = partial(extract_values, self._source.protocol, party, certification)
        own = self._own(TemplateKind.EXTRACT, values, document)
        return Paper(f"Выписка – {party.label}", document, (*party.leads, *party.helps), own)

    def _letter(self, party: Party) -> Paper:
        letter = LetterInput(
            addressee=addressee_of(party.who),
            greeting=party.who.greeting,
            sheets=self._extract_sheets(party),
        )
        document = self._letter_document(party, letter)
        in_docx = document
        if self._sets_own_extracts():
            letter = replace(letter, sheets=0)
            in_docx = self._letter_document(party, letter)
        values = partial(letter_values, self._source.protocol, party, letter)
        own = self._own(TemplateKind.LETTER, values, in_docx)
        return Paper(f"Письмо – {party.label}", document, own=own, in_docx=in_docx)

    def _letter_document(self, party: Party, letter: LetterInput) -> Document:
        document = build_letter(self._source.protocol, party, letter)
        return replace(document, emblem=self._source.letter_emblem)

    def _dispatch(self) -> Paper:
        letters = 1 if self._source.options.covering_letters else 0
        envelopes = [
            Envelope(party, self._extract_sheets(party) + letters) for party in self._source.parties
        ]
        stem = _named("Реестр рассылки", self.number(), self._day())
        document = in_docx = build_dispatch(self._source.protocol, envelopes)
        if self._sets_own_extracts():
            envelopes = [replace(envelope, sheets=0) for envelope in envelopes]
            in_docx = build_dispatch(self._source.protocol, envelopes)
        values = partial(register_values, self._source.protocol, envelopes)
        own = self._own(TemplateKind.REGISTER, values, in_docx)
        return Paper(stem, document, own=own, in_docx=in_docx)

    def _extract_document(self, party: Party) -> Document:
        certification = self._source.certification(self._certifier)
        document = build_extract(self._source.protocol, party, certification)
        return replace(document, emblem=self._source.emblem)

    def _extract_sheets(self, party: Party) -> int:
        if party.key not in self._sheets:
            document = self._extract_document(party)
            self._sheets[party.key] = self.press.count_pages(document)
        return self._sheets[party.key]

    def _sets_own_extracts(self) -> bool:
        """Tell whether nobody but a word processor knows of how many sheets a DOCX extract is."""
        return chosen(self._source.templates, TemplateKind.EXTRACT) is not None

    def _frozen(self) -> Chosen | None:
        """Return the template that the protocol was issued by, or would be now."""
        source = self._source.protocol
        kind = TemplateKind.BLANK if source.under_letterhead else TemplateKind.PROTOCOL
        return Chosen(kind, source.template) if source.template else None

    def _own(
        self, kind: TemplateKind, values: Callable[[], Values], document: Document
    ) -> OwnLook | None:
        return self._look(chosen(self._source.templates, kind), values, document)

    def _look(
        self, found: Chosen | None, values: Callable[[], Values], document: Document
    ) -> OwnLook | None:
        if found is None:
            return None
        return OwnLook(found.kind, partial(self._fetch, found.sha256), values, document)

    def number(self) -> str:
        """Return the number, and the edition where there are several: they stand side by side."""
        source = self._source.protocol
        edition = f"ред. {source.correction.version}" if source.correction else ""
        return _named(source.number or "", edition)

    def _day(self) -> str:
        day = self._source.protocol.meeting_date
        return f"от {day:%d.%m.%Y}" if day else ""


def _named(*parts: str) -> str:
    return " ".join(part for part in parts if part)
