"""Papers for residents from real records: complete, saved whole, and with nobody's data."""

from datetime import date, timedelta
from functools import partial

import pytest

from db.domain.enums import AttendanceRole, ControlState, DeadlineKind, MeetingState, Outcome
from db.domain.errors import UserError
from db.domain.inputs import ApplicantInput, AssigneeInput, DeadlineInput, OrderInput, QuestionInput
from db.models import Attendance, Meeting, Order, Person
from desktop import resources
from desktop.documents.builders.announcement import Network
from desktop.documents.posters.sheet import PosterOptions, SheetSize
from desktop.documents.readback import read_docx_text, read_pdf_text
from desktop.documents.renderers.ics import unfolded
from desktop.services.minutes import MinutesService
from desktop.services.notices import CardOptions, NoticeService
from tests.support.records import HandClock, fresh_database, put, small_city

NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))
SECRETS = ("Тайная", "Тайной", "777", "+79990001122", "ул. Скрытая", "слова жителя")


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yield small_city(database, MeetingState.ANNOUNCED)


@pytest.fixture
def notices(yard):
    return NoticeService(yard.database, HandClock(), resources.path("fonts"))


@pytest.fixture
def folder(tmp_path):
    found = tmp_path / "Документы – 2026"
    found.mkdir()
    return found


def ask(yard, wording, *, deadline=date(2026, 12, 15), answer=""):
    order = OrderInput(
        wording=wording,
        assignees=(AssigneeInput(yard.electric),),
        deadline=DeadlineInput(DeadlineKind.DATE, deadline, ""),
    )
    data = QuestionInput(
        raw_line="слова жителя",
        words="слова жителя, Тайная, кв 777",
        house_id=yard.house,
        topic_id=yard.light,
        answer=answer,
        applicant=ApplicantInput("Тайная Анна", yard.house, "777", phone="+79990001122"),
        orders=(order,) if wording else (),
    )
    MinutesService(yard.database, HandClock()).log(yard.meeting, data)


def change_meeting(yard, **fields):
    with yard.database.unit_of_work() as uow:
        meeting = uow.get(Meeting, yard.meeting)
        for name, value in fields.items():
            setattr(meeting, name, value)
        uow.commit()


def change_orders(yard, **fields):
    with yard.database.unit_of_work() as uow:
        for order in uow.session.query(Order):
            for name, value in fields.items():
                setattr(order, name, value)
        uow.commit()


def words_of(data):
    return read_pdf_text(data).replace("\xa0", " ")


@pytest.mark.parametrize("fmt", ["docx", "pdf"])
def test_the_schedule_names_the_meetings_of_the_period(notices, yard, folder, fmt):
    saved = notices.save(partial(notices.schedule, *NOVEMBER), folder / f"г.{fmt}")
    text = (read_docx_text if fmt == "docx" else read_pdf_text)(saved.path.read_bytes())
    text = text.replace("\xa0", " ")

    assert saved.items == 1
    for wanted in (
        "УТВЕРЖДАЮ",
        "встреч главы города Заречного",
        "25.11.2026",
        "ул. Зелёная, 14",
        "М.А. Белова",
    ):
        assert wanted in text
    assert "25.11.2026" not in words_of(
        notices.finished(partial(notices.schedule, date(2026, 12, 1), date(2026, 12, 31))).data
    )


@pytest.mark.parametrize("state", [MeetingState.CANCELLED, MeetingState.POSTPONED])
def test_what_was_called_off_is_in_no_schedule_and_on_no_poster(notices, yard, state):
    change_meeting(yard, state=state)
    assert notices.schedule(*NOVEMBER).items == 0
    assert notices.calendar(*NOVEMBER).items == 0
    for make in (notices.poster, notices.announcement):
        with pytest.raises(UserError, match="meeting_cancelled"):
            make(yard.meeting)


def test_nobody_is_invited_to_a_meeting_without_a_day_or_a_place(notices, yard):
    change_meeting(yard, on=None)
    with pytest.raises(UserError, match="no_date"):
        notices.poster(yard.meeting)
    with pytest.raises(UserError, match="gone"):
        notices.cards(yard.city)


def test_a_poster_carries_the_phone_of_the_secretary(notices, yard):
    with yard.database.unit_of_work() as uow:
        uow.get(Person, yard.secretary).phone = "8 (8412) 60-12-34"
        uow.commit()
    for size in SheetSize:
        make = partial(notices.poster, yard.meeting, PosterOptions(size, strips=True))
        text = words_of(notices.finished(make).data)
        assert text.count("8 (8412) 60-12-34") == 9
        assert "О.В. Климанов" in text
        assert size.upper() in notices.file_name(make, "pdf")
    make = partial(notices.announcement, yard.meeting, Network.TELEGRAM)
    assert "8 (8412) 60-12-34" in make().data.decode()


def test_the_calendar_is_saved_whole(notices, yard, folder):
    saved = notices.save(partial(notices.calendar, *NOVEMBER), folder / "в.ics")
    lines = unfolded(saved.path.read_bytes())
    assert f"UID:{yard.meeting}@courtyard-minutes" in lines
    assert "STATUS:CONFIRMED" in lines


def test_a_paper_is_saved_in_its_own_formats_alone(notices, yard, folder):
    for make, name in (
        (partial(notices.poster, yard.meeting), "а.docx"),
        (partial(notices.schedule, *NOVEMBER), "г.txt"),
        (partial(notices.announcement, yard.meeting), "о.pdf"),
    ):
        with pytest.raises(UserError, match="paper_other_format"):
            notices.save(make, folder / name)
    assert list(folder.iterdir()) == []


def test_a_poster_of_ours_is_replaced_and_a_foreign_file_left(notices, yard, folder):
    make = partial(notices.poster, yard.meeting)
    assert notices.save(make, folder / "а.pdf") == notices.save(make, folder / "а.pdf")
    (folder / "б.pdf").write_bytes(b"%PDF-1.4 foreign")
    assert notices.save(make, folder / "б.pdf").path.name == "б (2).pdf"


def test_cards_promise_a_day_only_where_one_is_set(notices, yard):
    text = words_of(notices.finished(partial(notices.cards, yard.meeting)).data)
    assert f"встреча {yard.meeting.hex[-4:].upper()}" in text
    assert "Ответ будет известен: ____" in text
    options = CardOptions(first=41, last=44, answer_on=date(2026, 12, 25))
    text = words_of(notices.finished(partial(notices.tickets, yard.meeting, options)).data)
    assert "№ 44" in text
    assert "№ 45" not in text
    assert text.count("25 декабря 2026 г.") == 4


@pytest.mark.parametrize(
    ("outcome", "control", "deadline", "words"),
    [
        (None, ControlState.ON_CONTROL, date(2026, 12, 15), "В работе"),
        (None, ControlState.ON_CONTROL, date(2026, 11, 24), "Не сделано в срок"),
        (None, ControlState.ON_CONTROL, date(2026, 11, 25), "В работе"),
        (None, ControlState.OFF_CONTROL, date(2026, 11, 24), "Сделано"),
        (Outcome.DONE, ControlState.ON_CONTROL, date(2026, 11, 24), "Сделано"),
        (Outcome.DONE, ControlState.RETURNED, date(2026, 11, 24), "Не сделано в срок"),
        (Outcome.REFUSED, ControlState.OFF_CONTROL, date(2026, 12, 15), "Отказано"),
        (Outcome.TRANSFERRED, ControlState.ON_CONTROL, date(2026, 12, 15), "Передано дальше"),
    ],
)
def test_the_poster_says_honestly_what_became_of_a_question(
    notices, yard, outcome, control, deadline, words
):
    ask(yard, "Восстановить освещение двора", deadline=deadline)
    change_orders(yard, outcome=outcome, control=control)
    text = " ".join(words_of(notices.finished(partial(notices.results, yard.meeting)).data).split())
    assert words in text
    assert "Уличное освещение" in text
    assert "Горэлектросеть" in text


def test_no_data_of_a_resident_come_into_a_public_paper(notices, yard, folder):
    ask(yard, "Проверить стояк у Тайной в кв. 777")
    ask(yard, "Позвонить по +79990001122")
    ask(yard, "", answer="Разъяснено Тайной Анне, ул. Скрытая")
    ask(yard, "Восстановить освещение двора")
    makes = (
        partial(notices.results, yard.meeting),
        partial(notices.poster, yard.meeting),
        partial(notices.cards, yard.meeting),
        partial(notices.tickets, yard.meeting),
        partial(notices.schedule, *NOVEMBER),
    )
    for make in makes:
        saved = notices.save(make, folder / f"{len(list(folder.iterdir()))}.pdf")
        text = words_of(saved.path.read_bytes())
        assert not [secret for secret in SECRETS if secret in text]
    for notice in (notices.announcement(yard.meeting), notices.calendar(*NOVEMBER)):
        assert not [secret for secret in SECRETS if secret in notice.data.decode()]
    text = words_of(notices.finished(makes[0]).data)
    assert "Восстановить освещение двора" in text
    assert "Разъяснено на встрече" in text


def test_hundreds_of_meetings_are_read_in_three_statements(notices, yard):
    days = [date(2026, 11, 1) + timedelta(days=number % 30) for number in range(300)]
    put(yard.database, *(Meeting(state=MeetingState.PLANNED, on=day, place="двор") for day in days))
    with yard.database.read() as connection:
        engine, count = connection.engine, []
    from sqlalchemy import event

    def note(*_args):
        count.append(1)

    event.listen(engine, "before_cursor_execute", note)
    try:
        assert notices.calendar(*NOVEMBER).items == 301
    finally:
        event.remove(engine, "before_cursor_execute", note)
    assert len(count) < 16


def test_a_typed_name_of_the_chair_is_taken_as_it_is(notices, yard):
    with yard.database.unit_of_work() as uow:
        for one in uow.session.query(Attendance).filter_by(role=AttendanceRole.CHAIR):
            one.person_id, one.name, one.post = None, "Рябов Игорь Петрович", "И.о. главы города"
        uow.commit()
    text = words_of(notices.finished(partial(notices.poster, yard.meeting)).data)
    assert "И.о. главы города И.П. Рябов" in text
