"""F11: a person who was erased is in no byte of the file, and all the rest still fits."""

from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path

from db.database import Database
from db.domain.inputs import ApplicantInput, AssigneeInput, OrderInput, QuestionInput
from db.domain.rows.backups import BackupReason
from db.domain.rows.minutes import DraftRow
from db.models import Question
from db.verification import verify
from desktop.bootstrap.services import Services, build_services
from tests.faults.row import Outcome, Scale
from tests.faults.scene import work_folder
from tests.support.records import HandClock, Yard, fresh_database, small_city
from tests.support.traces import files_with, needles

_SYLLABLES = ("бра", "глу", "дро", "жме", "зви", "кле", "мну", "пти", "скво", "трю")


def forgotten_people(scale: Scale) -> Outcome:
    """Erase person after person and read the file and its log after each."""
    losses: list[str] = []
    count = scale.of(15, 100)
    with work_folder() as folder:
        data = folder / "data"
        data.mkdir()
        clock = HandClock()
        with fresh_database(data, clock) as database:
            yard, services = small_city(database), build_services(database, clock)
            people = list(islice(_people(), count))
            for number, (surname, phone) in enumerate(people):
                _speak_of(services, yard, number, surname, phone)
            while services.search.catch_up():
                pass
            services.backups.make(BackupReason.BY_HAND)
            for surname, phone in people:
                losses += _erased(services, data, surname, phone)
            losses += _unfit(database, services)
        left = [needle for surname, phone in people for needle in _marks(surname, phone)]
        closed = files_with(needles(left), data, but=[data / "backups"])
        losses += [f"readable in the closed {name}" for name in closed]
    return Outcome(count, tuple(losses), "records, log, index, drafts and journal read each time")


def _people() -> Iterator[tuple[str, str]]:
    for number, (first, second) in enumerate(product(_SYLLABLES, _SYLLABLES)):
        yield f"{first}{second}нова".capitalize(), f"+7 9{number:02} 4{number:02}-17-39"


def _marks(surname: str, phone: str) -> tuple[str, ...]:
    stem = surname[:-1]
    return stem, stem.lower(), stem.upper(), phone, "".join(one for one in phone if one.isdigit())


def _speak_of(services: Services, yard: Yard, number: int, surname: str, phone: str) -> None:
    """Have a person in every place where one can be."""
    digits = phone.replace("+7 ", "8").replace("-", " ")
    line = f"{surname} кв {number + 1} {digits}: не горит фонарь"
    data = QuestionInput(
        raw_line=line,
        words=f"{surname} говорит: не горит фонарь",
        not_understood=surname,
        applicant=ApplicantInput(f"{surname} Анна", yard.house, str(number + 1), "1", phone),
        orders=(OrderInput(None, f"Ответить {surname[:-1]}ой", (AssigneeInput(yard.electric),)),),
    )
    changes = services.minutes.log(yard.meeting, data)
    key = next(key for kind, key in changes if kind == "question")
    for answer in (f"{surname[:-1]}ой разъяснено", "разъяснено"):
        with services.database.unit_of_work() as uow:
            uow.get(Question, key).answer = answer
            uow.commit()
    services.minutes.save_draft(DraftRow(f"line:{number}", "line", f"у {surname[:-1]}ой", 3))
    services.minutes.save_draft(DraftRow(f"question:{key}", "phone", phone, 3))


def _erased(services: Services, data: Path, surname: str, phone: str) -> list[str]:
    wanted = needles(_marks(surname, phone))
    if not files_with(wanted, data, but=[data / "backups"]):
        return [f"{surname} was not there before"]
    found = services.erasure.find(surname)
    done = services.erasure.erase(found.query, found.people, found.mentions, "заявление")
    hits = files_with(wanted, data, but=[data / "backups"])
    losses = [f"{surname} is readable in {Path(name).name}" for name in hits]
    if not done.is_folded:
        losses.append(f"{surname}: the log could not be folded")
    if not [one for one in done.act.content["copies"] if one["gone_by"]]:
        losses.append(f"{surname}: the act lists no copy with a day")
    return losses


def _unfit(database: Database, services: Services) -> list[str]:
    with database.read() as connection:
        losses = list(verify(connection).faults)
    if len(services.erasure.erasures()) == 0:
        losses.append("there are no acts")
    return losses
