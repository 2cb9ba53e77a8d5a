"""F10: 200 strings about residents in every free text, and none of them on a public paper."""

import re
from collections.abc import Iterator
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, is_zipfile

from db.domain.case_forms import case_forms
from db.domain.enums import PublicChoice
from db.domain.inputs import ApplicantInput, OrderInput, QuestionInput
from db.models import House, Meeting
from desktop.bootstrap.services import Services, build_services
from desktop.documents.posters.sheet import PosterOptions, SheetSize
from desktop.documents.readback import read_pdf_text
from desktop.services.publication import Decision, Suspect
from tests.faults.row import Outcome, Scale
from tests.faults.scene import work_folder
from tests.support.records import HandClock, Yard, fresh_database, small_city

_PEOPLE = (
    "Заварухина Пелагея Фёдоровна",
    "Кукушкин Никодим Ильич",
    "Чубайко Раиса Львовна",
    "Дзержанский Лука Фомич",
    "Петрова-Водянкина Яна Олеговна",
    "Воробей Глеб Саввич",
    "Черепанских Зоя Марковна",
    "Тхоржевская Инга Яковлевна",
)
_SPELLINGS = (
    "+7{0}{1}{2}{3}",
    "8 {0} {1}-{2}-{3}",
    "8({0}){1}-{2}-{3}",
    "8-{0}-{1}-{2}-{3}",
    "{0}{1}{2}{3}",
    "+7 ({0}) {1} {2} {3}",
    "8.{0}.{1}.{2}.{3}",
    "8 ({0}) {1} {2}{3}",
    "8–{0}–{1}–{2}–{3}",
    "8\xa0{0}\xa0{1}\xa0{2}\xa0{3}",
    "8/{0}/{1}/{2}/{3}",
    "тел. 8{0} {1}{2}{3}",
    "7{0}{1}{2}{3}",
    "8_{0}_{1}_{2}_{3}",
    "{1}-{2}-{3}",
)
_LETTER = re.compile(r"\s+")
_NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))


def planted() -> list[str]:
    """Return the strings: phones in 15 spellings, names in six cases, and all else."""
    found = [
        spelling.format(901 + number, 360 + number, 11 + number, 71 + number)
        for number in range(6)
        for spelling in _SPELLINGS
    ]
    for name in _PEOPLE:
        surname, first, patronymic = name.split()
        forms = [form for form in case_forms(surname) if _is_real(form, surname)]
        found += [form.capitalize() for form in forms[:8]]
        found += [f"{surname} {first[0]}.{patronymic[0]}.", f"{first} {patronymic}"]
    for number in range(1, 9):
        found += [f"кв. {700 + number}", f"квартира № {800 + number}", f"жилец{number}@mail.ru"]
    found += [f"СНИЛС 112-233-44{number} 95" for number in range(4)]
    found += [f"паспорт 56 1{number} 123456" for number in range(4)]
    found += [f"19{50 + number} г.р." for number in range(9)]
    return list(dict.fromkeys(found))


def public_papers(scale: Scale) -> Outcome:
    """Plant, see that every plant in a text of the papers is asked about, and read the papers."""
    strings = planted()
    losses: list[str] = []
    with work_folder() as folder:
        clock = HandClock()
        with fresh_database(folder, clock) as database:
            yard, services = small_city(database), build_services(database, clock)
            _plant(services, yard, strings)
            suspects = services.notices.publication.of_meeting(yard.meeting, with_results=True)
            losses += _not_shown(strings, suspects)
            losses += _hits("undecided", strings, services, yard, folder)
            decisions = [
                Decision(
                    one,
                    PublicChoice.REPLACED if one.proposal else PublicChoice.HIDDEN,
                    one.proposal,
                )
                for one in suspects
            ]
            services.notices.publication.decide(decisions)
            losses += _hits("proposals taken", strings, services, yard, folder)
            if _asked_again(services, yard):
                losses.append("a decided text is asked about again")
            first = next(one for one in suspects if strings[0] in one.text and one.number)
            services.notices.publication.decide([Decision(first, PublicChoice.AS_IS)])
            if not list(_hits("control", strings[:1], services, yard, folder)):
                losses.append("the look itself does not see a string that was let through")
    note = f"{len(suspects)} texts were shown for a decision; papers read with their metadata"
    return Outcome(len(strings), tuple(losses), note)


def _is_real(form: str, surname: str) -> bool:
    return form[:4] == surname.lower().replace("ё", "е")[:4]


def _plant(services: Services, yard: Yard, strings: list[str]) -> None:
    """Put the strings into every field that a person can type into."""
    everything = "; ".join(strings)
    for name in _PEOPLE:
        services.minutes.log(
            yard.meeting,
            QuestionInput(
                raw_line=everything,
                words=everything,
                answer=everything,
                house_id=yard.house,
                applicant=ApplicantInput(name, yard.house, "701", "3", strings[0]),
            ),
        )
    for start in range(0, len(strings), 5):
        orders = tuple(
            OrderInput(wording=f"Сообщить {one} о сроке") for one in strings[start : start + 5]
        )
        services.minutes.log(
            yard.meeting,
            QuestionInput(raw_line="х", words="х", house_id=yard.house, orders=orders),
        )
    with services.database.unit_of_work() as uow:
        house = uow.get(House, yard.house)
        house.senior_name, house.senior_phone, house.note = _PEOPLE[0], strings[0], everything
        meeting = uow.get(Meeting, yard.meeting)
        meeting.note, meeting.reason = everything, everything
        meeting.place = f"у подъезда, спросить {_PEOPLE[1]}, {strings[1]}"
        uow.commit()


def _not_shown(strings: list[str], suspects: list[Suspect]) -> Iterator[str]:
    """Yield the strings that no mark covers in the text that they stand in."""
    by_text = {one.text: one for one in suspects}
    for one in strings:
        text = f"Сообщить {one} о сроке"
        suspect = by_text.get(text)
        if suspect is None:
            yield f"not asked about: {one!r}"
            continue
        covered = {place for mark in suspect.found for place in range(mark.start, mark.end)}
        start = text.index(one)
        bare = [
            place
            for place in range(start, start + len(one))
            if text[place].isalnum() and place not in covered
        ]
        if bare:
            yield f"only partly marked: {one!r}"


def _hits(
    stage: str, strings: list[str], services: Services, yard: Yard, folder: Path
) -> Iterator[str]:
    for name, said in _papers(services, yard, folder):
        bare = _LETTER.sub("", said)
        yield from (
            f"{stage}: {one!r} stands in {name}" for one in strings if _LETTER.sub("", one) in bare
        )


def _papers(services: Services, yard: Yard, folder: Path) -> Iterator[tuple[str, str]]:
    """Yield every paper for the public as text, with its name and what the file says of itself."""
    notices = services.notices
    makes = {
        "results.pdf": partial(notices.results, yard.meeting),
        "results-a3.pdf": partial(notices.results, yard.meeting, SheetSize.A3),
        "poster.pdf": partial(notices.poster, yard.meeting, PosterOptions(strips=True)),
        "cards.pdf": partial(notices.cards, yard.meeting),
        "tickets.pdf": partial(notices.tickets, yard.meeting),
        "schedule.pdf": partial(notices.schedule, *_NOVEMBER),
        "schedule.docx": partial(notices.schedule, *_NOVEMBER),
        "calendar.ics": partial(notices.calendar, *_NOVEMBER),
        "announcement.txt": partial(notices.announcement, yard.meeting),
    }
    for name, make in makes.items():
        suffix = name.partition(".")[2]
        yield f"the name of {name}", notices.file_name(make, suffix)
        saved = notices.save(make, folder / name)
        yield name, _text_of(saved.path.read_bytes(), suffix)


def _text_of(content: bytes, suffix: str) -> str:
    if suffix == "pdf":
        from pypdf import PdfReader

        return f"{read_pdf_text(content)} {PdfReader(BytesIO(content)).metadata}"
    if is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as archive:
            parts = [archive.read(name).decode("utf-8", "replace") for name in archive.namelist()]
        return re.sub(r"<[^>]*>", "", " ".join(parts))
    return content.decode("utf-8").replace("\r\n ", "")


def _asked_again(services: Services, yard: Yard) -> bool:
    suspects = services.notices.publication.of_meeting(yard.meeting, with_results=True)
    return any(one.decided is None for one in suspects)
