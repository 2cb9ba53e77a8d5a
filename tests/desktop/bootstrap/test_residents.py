"""Know whom the records name before neighbours look on, and whoever is written down meanwhile."""

import pytest

from db.domain.inputs import ApplicantInput, QuestionInput
from desktop.bootstrap.residents import KnowingResidents
from desktop.operations import Operations
from desktop.services.minutes import MinutesService
from desktop.services.residents import ResidentsService
from desktop.settings import ThemeChoice
from desktop.views.common.theme import Theme
from tests.support.records import HandClock, fresh_database, small_city


@pytest.fixture
def office(tmp_path, qapp):
    clock = HandClock()
    with fresh_database(tmp_path, clock) as database:
        operations = Operations()
        yield database, operations, MinutesService(database, clock), small_city(database)
        operations.close()


def asked(yard, name, words):
    applicant = ApplicantInput(name, yard.house, "", "", "")
    return QuestionInput(raw_line=words, words=words, applicant=applicant)


def test_neighbours_read_no_name_of_the_records_however_it_is_written(office, qtbot):
    theme = Theme(ThemeChoice.LIGHT)
    database, operations, minutes, yard = office
    minutes.log(yard.meeting, asked(yard, "Гусева", "снег"))
    knowing = KnowingResidents(ResidentsService(database), operations, theme.veil)
    theme.veil.turn()
    qtbot.waitUntil(lambda: "гусевой" not in theme.veil.text("у гусевой течёт"))
    assert theme.veil.typed_spans("течёт у гусевой") == [(8, 15)]
    assert "мороз" in theme.veil.text("опять мороз")
    line = asked(yard, "Мороз", "лёд")
    operations.command(lambda: minutes.log(yard.meeting, line))
    qtbot.waitUntil(lambda: "морозу" not in theme.veil.text("звоните морозу"))
    knowing.stop()
    theme.veil.turn()
    assert theme.veil.text("у гусевой течёт") == "у гусевой течёт"
