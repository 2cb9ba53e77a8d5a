"""Hold a meeting at which every text was said, written and named, and make all of its papers."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID, uuid4

from db.domain.enums import AttendanceRole, OrganisationKind
from db.domain.inputs import (
    ApplicantInput,
    AssigneeInput,
    AttendanceInput,
    CityInput,
    HouseInput,
    MeetingInput,
    OrderInput,
    OrganisationInput,
    PersonInput,
    QuestionInput,
)
from db.domain.text import is_blank
from desktop.bootstrap.services import Services
from desktop.documents.posters.sheet import PosterOptions
from desktop.services.notices import CardOptions
from tests.faults.nasty_fields import SHORT, length
from tests.faults.scene import FRIDAY

DAY = date(2026, 11, 25)
_LATER = date(2026, 12, 9)
_CARDS = CardOptions(last=4)


class NastyMeeting:
    """Hold the meeting of one data file and the papers that it gives."""

    def __init__(self, services: Services, texts: Sequence[str], *, parties: int = 0) -> None:
        self.services = services
        self.texts = [text for text in texts if not is_blank(text)]
        self._short = [text for text in self.texts if length(text) <= SHORT] or ["двор"]
        self._parties = self._organisations(self._short[:parties] or ["МП «Свет»"])
        self._found_city()
        self.meeting = self.begin()
        services.minutes.end(self.meeting)

    def issue(self) -> None:
        """Give the protocol its number and freeze it."""
        self.services.protocols.issue(self.meeting, DAY)

    def save_protocol(self, folder: Path) -> list[Path]:
        """Save the protocol alone and return where it is."""
        papers = self.services.papers
        return [
            papers.save(self.meeting, folder / f"Протокол.{fmt}").path for fmt in ("docx", "pdf")
        ]

    def save_all(self, folder: Path) -> list[Path]:
        """Save every paper in every format and return where they are."""
        papers, notices = self.services.papers, self.services.notices
        packet = papers.save_packet(self.meeting, folder / "пакет")
        if packet.failed:
            raise packet.failed[0].fault
        joined = papers.save_packet_pdf(self.meeting, folder / "пакет.pdf")
        places = [saved.path for saved in packet.saved] + [joined.path]
        sheet = partial(notices.poster, self.meeting, PosterOptions(strips=True))
        for name, make in (
            ("график.docx", partial(notices.schedule, DAY, DAY)),
            ("график.pdf", partial(notices.schedule, DAY, DAY)),
            ("график.ics", partial(notices.calendar, DAY, DAY)),
            ("афиша.pdf", sheet),
            ("итоги.pdf", partial(notices.results, self.meeting)),
            ("карточки.pdf", partial(notices.cards, self.meeting, _CARDS)),
            ("талоны.pdf", partial(notices.tickets, self.meeting, _CARDS)),
            ("объявление.txt", partial(notices.announcement, self.meeting)),
        ):
            places.append(notices.save(make, folder / name).path)
        next_time = uuid4()
        self.services.schedule.plan(MeetingInput(_LATER, None, self._houses), next_time)
        for name in ("досье.docx", "досье.pdf"):  # it tells what was asked in the yard before
            places.append(self.services.dossier_papers.save(next_time, folder / name).path)
        return places

    def _organisations(self, names: Sequence[str]) -> list[UUID]:
        keys = [uuid4() for _ in names]
        kind = OrganisationKind.ENTERPRISE
        for key, name in zip(keys, names, strict=True):
            long = f"{key.hex[-6:]} {name}"[:SHORT]  # a twin is refused
            data = OrganisationInput(long, name, kind, name, name, name, name, name, name)
            self.services.directories.save_organisation(data, key)
        return keys

    def _found_city(self) -> None:
        house, chair, secretary = (uuid4() for _ in range(3))
        word, directories = self._short[0], self.services.directories
        for key in (chair, secretary):
            directories.save_person(PersonInput(word, word, word, None, word, None, word), key)
        directories.save_house(HouseInput(word, "5", word, None, 1, 1, 1, word, word, word), house)
        city = CityInput(
            word, word, word, chair, secretary, None, "{number}", word, "Europe/Moscow"
        )  # fmt: skip
        directories.save_city(city, directories.city().version)
        roles = (AttendanceRole.CHAIR, AttendanceRole.SECRETARY)
        self._team = [
            AttendanceInput(key, word, word, role)
            for key, role in zip((chair, secretary), roles, strict=True)
        ]
        self._houses = (house,)

    def begin(self) -> UUID:
        """Begin a meeting, say every text at it, and return its key."""
        meeting, word = uuid4(), self._short[0]
        self.services.schedule.plan(MeetingInput(DAY, None, self._houses, word, word), meeting)
        lines = [AttendanceInput(None, one, one, AttendanceRole.TEAM) for one in self._short]
        self.services.minutes.set_attendance(meeting, [*self._team, *lines])
        self.services.minutes.start(meeting)
        for number, text in enumerate(self.texts):
            self._log(meeting, number, text)
        return meeting

    def _log(self, meeting: UUID, number: int, text: str) -> None:
        who = text if length(text) <= SHORT else "Петрова"
        lead = AssigneeInput(self._parties[number % len(self._parties)])
        data = QuestionInput(
            raw_line=text,
            words=text,
            answer=text,
            applicant=ApplicantInput(who, None, who, who, who),
            orders=(OrderInput(wording=text, assignees=(lead,), deadline=FRIDAY),),
        )
        self.services.minutes.log(meeting, data)
