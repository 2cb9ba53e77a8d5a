"""Make the papers that residents see: schedule, posters, cards, texts for networks."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import Connection

from db.database import Database
from db.domain.clock import Clock
from db.domain.enums import MeetingState
from db.domain.errors import UserError
from db.domain.local_time import local_date
from db.domain.names import initials
from db.domain.rows.directories import CityRow
from db.domain.rows.notices import NoticeMeeting
from db.queries import attachments, directories, minutes, monitoring
from db.queries import notices as queries
from desktop.documents import notice_inputs as inputs
from desktop.documents.builders.announcement import STRICTEST, Network, announcement_text
from desktop.documents.builders.notice_wording import period
from desktop.documents.builders.schedule import build_schedule
from desktop.documents.content import Document
from desktop.documents.inputs import PersonInput
from desktop.documents.looks import schedule_style
from desktop.documents.measures import PosterMeasures, ScheduleMeasures
from desktop.documents.posters.sheet import PosterOptions, SheetPaper, SheetSize
from desktop.documents.renderers.ics import render_ics
from desktop.documents.style import OFFICIAL, Style
from desktop.documents.templates.kinds import POSTERS, TemplateKind
from desktop.documents.templates.values.notices import poster_values, results_values
from desktop.documents.templates.values.papers import schedule_values
from desktop.documents.templates.values.reading import Values
from desktop.documents.typography import NBSP
from desktop.services import notice_files as files
from desktop.services import notice_rows as rows
from desktop.services.emblem import emblem_bytes, emblem_hash
from desktop.services.finished import FinishedPdf, Progress, SavedPaper, tell
from desktop.services.notice_files import FlowNotice, Notice, PlainNotice, SheetNotice
from desktop.services.own_looks import OwnLook, chosen, fetch_from
from desktop.services.publication import PublicationService, cleared, reader, texts_of
from desktop.services.written_texts import WrittenTexts

if TYPE_CHECKING:
    from desktop.documents.posters.setting import Setter

_CALLED_OFF = (MeetingState.CANCELLED, MeetingState.POSTPONED)
_STEPS = 2
_WRITTEN = "written-texts.sha256"
_PUBLIC = "для публикации"
"""Stands in the name of every file that may leave the house."""


@dataclass(frozen=True, slots=True)
class CardOptions:
    """Choose the numbers of the blank cards and the day that the tickets promise."""

    first: int = 1
    last: int = 40
    answer_on: date | None = None


@dataclass(frozen=True, slots=True)
class _Facts:
    city: CityRow | None
    meeting: NoticeMeeting
    emblem: bytes
    templates: Mapping[str, str]


class NoticeService:
    """Build the papers of a period or a meeting, and save them."""

    def __init__(self, database: Database, clock: Clock, fonts: Path) -> None:
        self._database = database
        self._clock = clock
        self._fonts = fonts
        self._texts = WrittenTexts(database.path.with_name(_WRITTEN))
        self.publication = PublicationService(database)
        """What was decided about the texts of these papers."""

    def schedule(self, first: date, last: date, *, stamped: bool = True) -> Notice:
        """Return the schedule of a period; ``stamped`` puts «УТВЕРЖДАЮ» over it."""
        with self._database.read() as connection:
            city = directories.city(connection)
            meetings = cleared(connection, queries.in_period(connection, first, last))
            head = _head(connection, city)
            emblem = _emblem(connection, city, "emblem_schedule")
            hashes = attachments.template_hashes(connection, city.id) if city else {}
        numbers = rows.measures(ScheduleMeasures, city)
        source = inputs.ScheduleInput(
            moment=self._clock(),
            first=first,
            last=last,
            whose=rows.whose(city),
            lines=tuple(rows.scheduled(meeting) for meeting in meetings),
            approver=head if stamped else None,
            signer=None if stamped else head,
            emblem=emblem,
            measures=numbers,
        )
        stem = f"График встреч {_PUBLIC} {period(first, last)}".replace(NBSP, " ")
        style = schedule_style(len(meetings), numbers)
        document = build_schedule(source)
        own = self._own(hashes, TemplateKind.SCHEDULE, partial(schedule_values, source), document)
        return FlowNotice(stem, document, style, len(meetings), own)

    def approved(self, year: int) -> Notice:
        """Return the newest approved schedule of a year, as it stood then.

        Raises :class:`UserError` ``schedule_not_approved``.
        """
        with self._database.read() as connection:
            city = directories.city(connection)
            found = monitoring.editions(connection, year)
            head = _head(connection, city)
            emblem = _emblem(connection, city, "emblem_schedule")
            hashes = attachments.template_hashes(connection, city.id) if city else {}
        if not found:
            raise UserError("schedule_not_approved", year=year)
        numbers = rows.measures(ScheduleMeasures, city)
        source = inputs.ScheduleInput(
            moment=self._clock(),
            first=date(year, 1, 1),
            last=date(year, 12, 31),
            whose=rows.whose(city),
            lines=tuple(rows.approved(line) for line in found[0].lines),
            approver=head,
            emblem=emblem,
            measures=numbers,
        )
        stem = f"График встреч {_PUBLIC} {year} редакция {found[0].edition}"
        style = schedule_style(len(source.lines), numbers)
        document, values = build_schedule(source), partial(schedule_values, source)
        own = self._own(hashes, TemplateKind.SCHEDULE, values, document)
        return FlowNotice(stem, document, style, len(source.lines), own)

    def calendar(self, first: date, last: date) -> Notice:
        """Return the meetings of a period for the calendars of phones and mail programs."""
        with self._database.read() as connection:
            city = directories.city(connection)
            meetings = cleared(connection, queries.in_period(connection, first, last))
        source = inputs.CalendarInput(
            moment=self._clock(),
            zone=city.time_zone if city else "",
            whose=rows.whose(city),
            events=tuple(rows.event(meeting) for meeting in meetings),
        )
        stem = f"Встречи {_PUBLIC} {period(first, last)}".replace(NBSP, " ")
        return PlainNotice(stem, "ics", render_ics(source), len(meetings))

    def poster(self, meeting_id: UUID, options: PosterOptions | None = None) -> Notice:
        """Return the poster of a coming meeting.

        Raises :class:`UserError` ``no_date``, ``no_place``, ``meeting_cancelled``, ``gone``.
        """
        from desktop.documents.posters.announcement import announcement_poster

        options = options or PosterOptions()
        facts = self._facts(meeting_id)
        _refuse_unfit(facts.meeting)
        source = rows.announcement(facts.meeting, facts.city, self._clock())
        source = replace(source, emblem=facts.emblem)
        paper = announcement_poster(source, options, self._setter())
        values = partial(poster_values, source)
        document = _pictured(paper, source.code, facts.emblem)
        own = self._own(facts.templates, TemplateKind.POSTER, values, document)
        stem = f"Афиша {options.size.upper()} {_PUBLIC} {_stem(facts.meeting)}"
        return SheetNotice(stem, paper, own=own, style=_pictures_by(source.measures))

    def announcement(self, meeting_id: UUID, network: Network = STRICTEST) -> Notice:
        """Return the text for a social network, or one that fits all; raise as :meth:`poster`."""
        facts = self._facts(meeting_id)
        _refuse_unfit(facts.meeting)
        source = rows.announcement(facts.meeting, facts.city, self._clock())
        text = announcement_text(source, network)
        return PlainNotice(f"Объявление {_PUBLIC} {_stem(facts.meeting)}", "txt", text.encode())

    def cards(self, meeting_id: UUID, options: CardOptions | None = None) -> Notice:
        """Return blank numbered cards for the questions; raise :class:`UserError` ``gone``."""
        from desktop.documents.posters.cards import question_cards

        options = options or CardOptions()
        meeting = self._facts(meeting_id).meeting
        paper = question_cards(self._cards_input(meeting, options), self._setter())
        return SheetNotice(f"Карточки вопросов {_stem(meeting)}", paper, _count(options))

    def tickets(self, meeting_id: UUID, options: CardOptions | None = None) -> Notice:
        """Return the tickets that residents take home; raise :class:`UserError` ``gone``."""
        from desktop.documents.posters.cards import tickets

        options = options or CardOptions()
        meeting = self._facts(meeting_id).meeting
        paper = tickets(self._cards_input(meeting, options), self._setter())
        return SheetNotice(f"Талоны {_stem(meeting)}", paper, _count(options))

    def results(self, meeting_id: UUID, size: SheetSize = SheetSize.A4) -> Notice:
        """Return the poster of what became of the questions; raise :class:`UserError` ``gone``."""
        from desktop.documents.posters.results import results_poster

        facts = self._facts(meeting_id)
        with self._database.read() as connection:
            questions = minutes.ribbon(connection, meeting_id)
            outcomes = queries.outcomes(connection, meeting_id)
            public = reader(connection, texts_of(questions))
        moment = self._clock()
        today = local_date(moment, facts.city.time_zone if facts.city else "")
        source = inputs.ResultsInput(
            moment=moment,
            occasion=rows.occasion(facts.meeting),
            organisation=rows.organisation(facts.city),
            rows=rows.results(questions, outcomes, today, public),
            phone=rows.phone(facts.meeting),
            code=rows.poster_code(facts.meeting, facts.city),
            measures=rows.measures(PosterMeasures, facts.city),
        )
        paper = results_poster(source, size, self._setter())
        values = partial(results_values, source)
        document = _pictured(paper, source.code)
        own = self._own(facts.templates, TemplateKind.RESULTS, values, document)
        stem = f"Итоги {size.upper()} {_PUBLIC} {_stem(facts.meeting)}"
        style = replace(OFFICIAL, code_size=source.measures.results_code_size)
        return SheetNotice(stem, paper, len(source.rows), own, style)

    def finished(self, make: Callable[[], Notice], progress: Progress | None = None) -> FinishedPdf:
        """Return the PDF that is shown, printed and saved; raise ``paper_other_format``."""
        notice = make()
        tell(progress, 1, _STEPS)
        return files.finished(notice, self._fonts)

    def file_name(self, make: Callable[[], Notice], fmt: str) -> str:
        """Return the name that a paper is saved under unless the user chooses another."""
        return files.file_name(make(), fmt)

    def save(
        self, make: Callable[[], Notice], path: Path, progress: Progress | None = None
    ) -> SavedPaper:
        """Save a paper as the suffix of the path says, after reading it back.

        Raises :class:`UserError` ``paper_other_format`` and the faults of
        :func:`desktop.services.notice_files.save`.
        """
        notice = make()
        tell(progress, 1, _STEPS)
        return files.save(notice, path, self._fonts, self._texts)

    def own_posters(self) -> frozenset[TemplateKind]:
        """Return which posters have a template of the city, and so a DOCX."""
        with self._database.read() as connection:
            city = directories.city(connection)
            hashes = attachments.template_hashes(connection, city.id) if city else {}
        return frozenset(kind for kind in POSTERS if chosen(hashes, kind))

    def _own(
        self,
        hashes: Mapping[str, str],
        kind: TemplateKind,
        values: Callable[[], Values],
        document: Document,
    ) -> OwnLook | None:
        found = chosen(hashes, kind)
        if found is None:
            return None
        fetch = partial(fetch_from, self._database, found.sha256)
        return OwnLook(found.kind, fetch, values, document)

    def _facts(self, meeting_id: UUID) -> _Facts:
        with self._database.read() as connection:
            city = directories.city(connection)
            emblem = _emblem(connection, city, "emblem_poster")
            (meeting,) = cleared(connection, [queries.one(connection, meeting_id)])
            hashes = attachments.template_hashes(connection, city.id) if city else {}
            return _Facts(city, meeting, emblem, hashes)

    def _setter(self) -> "Setter":
        from desktop.documents.posters.setting import Setter
        from desktop.documents.renderers.pdf_fonts import Faces

        return Setter(Faces(self._fonts, files.FAMILY))

    def _cards_input(self, meeting: NoticeMeeting, options: CardOptions) -> inputs.CardsInput:
        return inputs.CardsInput(
            moment=self._clock(),
            occasion=rows.occasion(meeting),
            code=rows.code(meeting.id),
            phone=rows.phone(meeting),
            answer_on=options.answer_on,
            first=options.first,
            last=options.last,
        )


def _emblem(connection: Connection, city: CityRow | None, choice: str) -> bytes:
    """Return the coat of arms where the city wants it on a paper."""
    if city is None or not getattr(city.paper_options, choice):
        return b""
    return emblem_bytes(connection, emblem_hash(connection))


def _head(connection: Connection, city: CityRow | None) -> PersonInput | None:
    if city is None or city.head_id is None:
        return None
    found = directories.person(connection, city.head_id)
    if found is None:
        return None
    return PersonInput(found.post, initials(found.surname, found.first_name, found.patronymic))


def _refuse_unfit(meeting: NoticeMeeting) -> None:
    """Refuse to invite people to what has no day, no place or was called off."""
    if meeting.state in _CALLED_OFF:
        raise UserError("meeting_cancelled")
    if meeting.on is None:
        raise UserError("no_date")
    if not meeting.place and not meeting.addresses:
        raise UserError("no_place")


def _stem(meeting: NoticeMeeting) -> str:
    day = f"{meeting.on:%d.%m.%Y}" if meeting.on else ""
    place = meeting.addresses[0] if meeting.addresses else meeting.place
    return " ".join(part for part in (day, place) if part)


def _pictured(paper: SheetPaper, code: str, emblem: bytes = b"") -> Document:
    """Return what a template of the city needs of a poster beside its words."""
    title, moment, language = paper.title, paper.moment, paper.language
    return Document(title, (), moment, language, emblem=emblem, code=code)


def _pictures_by(numbers: PosterMeasures) -> Style:
    return replace(OFFICIAL, emblem_height=numbers.emblem_height, code_size=numbers.code_size)


def _count(options: CardOptions) -> int:
    return options.last - options.first + 1
