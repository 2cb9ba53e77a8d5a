"""Prepare a meeting on a real file: check list, questions carried over, register, team, dossier."""

from datetime import date, timedelta

import pypdfium2
import pytest

from db.domain.enums import MeetingState, SignalSource, TellingChannel
from db.domain.errors import UserError
from db.domain.inputs import QuestionInput
from db.domain.preparation import USUAL, PreparedInput, SignalInput, TellingInput
from db.models import Meeting
from desktop import resources
from desktop.services.backups import BackupService
from desktop.services.dossier import DossierService
from desktop.services.dossier_papers import DossierPaperService
from desktop.services.entry import EntryService
from desktop.services.erasure import ErasureService
from desktop.services.minutes import MinutesService
from desktop.services.preparation import PreparationService
from desktop.services.preparation_team import TeamService
from desktop.services.schedule import ScheduleService
from desktop.services.signals import SignalService
from desktop.services.undo import UndoService
from desktop.wording import known_codes
from tests.support.controlled import controlled
from tests.support.records import HandClock, fresh_database, small_city

TODAY = date(2026, 11, 25)


class Office:
    """Hold the services over the small city, whose meeting is planned for today."""

    def __init__(self, database):
        clock = HandClock()
        self.database = database
        self.yard = small_city(database, MeetingState.PLANNED)
        self.key = self.yard.meeting
        self.preparation = PreparationService(database, clock)
        self.schedule = ScheduleService(database, clock)
        self.minutes = MinutesService(database, clock)
        self.undo = UndoService(database, clock)
        self.clock = clock

    def check(self, code):
        return next(row for row in self.preparation.checks(self.key) if row.code == code)

    def prepared(self):
        return self.preparation.prepared(self.key)

    def holds_it(self):
        with self.database.unit_of_work() as uow:
            uow.get(Meeting, self.key).state = MeetingState.HELD
            uow.commit()

    def later_meeting(self):
        """Plan the next meeting of the same yard, and return its id."""
        self.schedule.copy(self.key, TODAY + timedelta(days=90))
        rows = self.schedule.agenda(since=date(2026, 12, 1))
        return rows[0].id


@pytest.fixture
def office(tmp_path):
    with fresh_database(tmp_path) as database:
        yield Office(database)


def test_every_usual_thing_has_its_day_and_moves_with_the_meeting(office):
    assert {row.code for row in office.preparation.checks(office.key)} == {
        one.code for one in USUAL
    }
    assert office.check("questions").due_on == date(2026, 11, 20), "three working days before"
    assert office.check("questions").is_late(TODAY)

    card = office.schedule.card(office.key)
    office.schedule.move(office.key, date(2026, 12, 9), None, "", card.version)
    assert office.check("questions").due_on == date(2026, 12, 4)


def test_what_is_ticked_is_stored_once_and_undone(office):
    office.preparation.tick(office.key, office.check("poster"), TODAY, "Белова")
    row = office.check("poster")
    assert (row.done_on, row.done_by) == (TODAY, "Белова")
    office.preparation.tick(office.key, row, None, "")
    with pytest.raises(UserError, match="stale"):
        office.preparation.tick(office.key, row, TODAY, "")

    assert office.check("poster").done_on is None
    office.undo.undo()
    assert office.check("poster").done_on == TODAY


def test_a_thing_that_is_ticked_stays_in_its_place(office):
    before = [row.code for row in office.preparation.checks(office.key)]
    for code in ("media", "laptop", "poster"):
        office.preparation.tick(office.key, office.check(code), TODAY, "М.А. Белова")
    assert [row.code for row in office.preparation.checks(office.key)] == before


def test_a_prepared_question_goes_into_the_minutes_once_and_comes_back(office):
    lines = [PreparedInput("не горит фонарь", "Кузнецова, 8 900 000-00-01"), PreparedInput("ямы")]
    office.preparation.add_prepared(office.key, lines)
    first = office.prepared()[0]
    asked = QuestionInput(first.line, first.line)
    office.preparation.carry(first.id, asked)
    office.preparation.carry(first.id, asked)

    (question,) = office.minutes.ribbon(office.key)
    assert (question.number, question.words) == (1, "не горит фонарь")
    assert [row.number for row in office.prepared()] == [1, None]
    office.undo.undo()
    assert office.minutes.ribbon(office.key) == []
    assert [row.number for row in office.prepared()] == [None, None], "it waits again"


def test_where_residents_were_told_is_kept_and_counted(office):
    data = TellingInput(TellingChannel.ENTRANCE, TODAY, "подъезд 1", "Белова")
    office.preparation.tell(office.key, data)
    assert office.check("boards").count == 1
    (row,) = office.preparation.tellings(office.key)
    assert (row.place, row.told_by) == ("подъезд 1", "Белова")
    with pytest.raises(UserError, match="no_telling_place"):
        office.preparation.tell(office.key, TellingInput(TellingChannel.MEDIA, TODAY))


def test_who_answers_for_the_topics_of_the_yard_is_to_be_invited(office):
    controlled(office.yard, 1, topic_id=office.yard.light)
    meeting = office.later_meeting()
    office.holds_it()
    team = TeamService(office.database, office.clock)
    lexicon = EntryService(office.database, office.clock).lexicon()
    rows = team.proposed(meeting, lexicon, TODAY)

    assert [(row.who, row.is_invited) for row in rows] == [
        ("Сомов Пётр Ильич", False),
        ("УК Дом", False),
    ]
    assert "поручение по вопросу 1: Уличное освещение" in rows[0].reasons
    team.invite(meeting, rows)
    team.invite(meeting, rows)
    assert [row.name for row in team.invited(meeting)][3:] == ["Сомов Пётр Ильич", "УК Дом"]
    assert all(row.is_invited for row in team.proposed(meeting, lexicon, TODAY))


@pytest.mark.parametrize("orders", [0, 9, 60])
def test_the_dossier_is_one_sheet_that_tells_every_open_order(tmp_path, office, orders):
    for number in range(1, orders + 1):
        controlled(office.yard, number, topic_id=office.yard.roads)
    meeting = office.later_meeting()
    office.holds_it()
    dossier = DossierService(office.database, office.clock).dossier(meeting, TODAY)
    assert len(dossier.promises) == orders
    papers = DossierPaperService(office.database, office.clock, resources.path("fonts"))
    papers.save(meeting, tmp_path / "dossier.docx")
    saved = papers.save(meeting, tmp_path / "dossier.pdf")

    document = pypdfium2.PdfDocument(saved.path)
    try:
        text = document[0].get_textpage().get_text_bounded()
        assert len(document) == 1
    finally:
        document.close()
    shown = sum(f"исполнить {number}" in text.casefold() for number in range(1, orders + 1))
    assert shown == orders or f"Ещё поручений по этому двору: {orders - shown}" in text


def test_an_erasure_reaches_activists_and_signals(office):
    name, phone = "Кузнецова Тамара Ивановна", "8 900 000-01-14"
    given = PreparedInput("Кузнецова просит свет", f"{name}, {phone}")
    office.preparation.add_prepared(office.key, [given])
    signals = SignalService(office.database, office.clock)
    heard = SignalInput(TODAY, SignalSource.HOTLINE, f"Звонила {name}, {phone}: темно")
    signals.save(heard)
    backups = BackupService(office.database, office.clock)
    erasure = ErasureService(office.database, office.clock, backups)
    found = erasure.find(f"{name} {phone}")
    erasure.erase(found.query, found.people, found.mentions, "заявление от 25.11.2026 № 4")

    (row,) = office.prepared()
    (signal,) = signals.rows()
    said = " ".join((row.line, row.handed_by, signal.text))
    assert "Кузнецова" not in said
    assert "01-14" not in said
    assert "просит свет" in said
    assert not erasure.find(f"{name} {phone}").mentions, "nor does the journal tell it"


def test_every_refusal_has_its_sentence():
    codes = {
        "no_check_title", "bad_lead_days", "no_telling_place", "signal_empty", "bad_weight",
        "no_publication_title", "no_advice_note", "no_approver", "schedule_empty",
        "schedule_unchanged",
    }  # fmt: skip
    assert codes <= set(known_codes())
