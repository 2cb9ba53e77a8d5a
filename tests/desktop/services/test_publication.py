"""Hold the papers for the public to what was decided about their texts."""

from functools import partial

import pytest

from db.domain.enums import PublicChoice
from db.domain.inputs import ApplicantInput, OrderInput, QuestionInput
from db.models import Meeting
from desktop import resources
from desktop.documents.readback import read_pdf_text
from desktop.services.minutes import MinutesService
from desktop.services.notices import NoticeService
from desktop.services.publication import Decision, PublicationService
from tests.support.records import HandClock, fresh_database, small_city

WORDING = "Позвонить Тайной А.П. по тел. 8 999 000-11-22 и заменить лампу"


@pytest.fixture
def scene(tmp_path):
    clock = HandClock()
    with fresh_database(tmp_path, clock) as database:
        yard = small_city(database)
        MinutesService(database, clock).log(
            yard.meeting,
            QuestionInput(
                raw_line="слова",
                words="слова",
                house_id=yard.house,
                applicant=ApplicantInput("Тайная Анна", yard.house, "777"),
                orders=(OrderInput(wording=WORDING), OrderInput(wording="Починить качели")),
            ),
        )
        notices = NoticeService(database, clock, resources.path("fonts"))
        yield yard, PublicationService(database), notices


def poster(notices, yard) -> str:
    make = partial(notices.results, yard.meeting)
    return read_pdf_text(notices.finished(make).data).replace("\xa0", " ")


def test_until_it_is_decided_the_text_stays_at_home(scene):
    yard, publication, notices = scene
    (suspect,) = publication.of_meeting(yard.meeting, with_results=True)
    assert (suspect.text, suspect.number, suspect.decided) == (WORDING, 1, None)
    assert suspect.proposal == "Позвонить жителю дома 14 и заменить лампу"
    said = poster(notices, yard)
    assert "Починить качели" in said
    assert "Позвонить" not in said


@pytest.mark.parametrize(
    ("choice", "replacement", "shown", "hidden"),
    [
        (PublicChoice.AS_IS, "", "Тайной А.П.", "жителю"),
        (PublicChoice.REPLACED, "Ответить жителю дома 14", "Ответить жителю дома 14", "Тайной"),
        (PublicChoice.HIDDEN, "", "Починить качели", "Позвонить"),
    ],
)
def test_a_decision_holds_and_is_not_asked_again(scene, choice, replacement, shown, hidden):
    yard, publication, notices = scene
    (suspect,) = publication.of_meeting(yard.meeting, with_results=True)
    publication.decide([Decision(suspect, choice, replacement)])
    (again,) = publication.of_meeting(yard.meeting, with_results=True)
    assert again.decided.choice is choice
    said = poster(notices, yard)
    assert shown in said
    assert hidden not in said


def test_a_decision_may_be_changed(scene):
    yard, publication, notices = scene
    (suspect,) = publication.of_meeting(yard.meeting, with_results=True)
    publication.decide([Decision(suspect, PublicChoice.AS_IS)])
    publication.decide([Decision(suspect, PublicChoice.HIDDEN)])
    assert "Тайной" not in poster(notices, yard)


def test_the_place_of_a_meeting_is_asked_about_too(scene):
    yard, publication, notices = scene
    with yard.database.unit_of_work() as uow:
        uow.get(Meeting, yard.meeting).place = "у Тайной Анны, кв. 777"
        uow.commit()
    assert len(publication.of_meeting(yard.meeting, with_results=False)) == 1
    said = read_pdf_text(notices.finished(partial(notices.poster, yard.meeting)).data)
    assert "Тайной" not in said


def test_the_name_of_the_file_says_that_it_is_for_the_public(scene):
    yard, _publication, notices = scene
    assert "для публикации" in notices.file_name(partial(notices.results, yard.meeting), "pdf")
    assert "для публикации" in notices.file_name(partial(notices.poster, yard.meeting), "pdf")
