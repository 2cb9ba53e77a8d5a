"""Tell a text of ours from one that somebody has changed."""

from datetime import date
from functools import partial

import pytest

from desktop import resources
from desktop.services.notices import NoticeService
from desktop.services.written_texts import WrittenTexts
from tests.support.records import HandClock, fresh_database, small_city

DAYS = date(2026, 11, 1), date(2026, 11, 30)


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yield small_city(database)


@pytest.fixture
def notices(yard):
    return NoticeService(yard.database, HandClock(), resources.path("fonts"))


@pytest.fixture
def folder(tmp_path):
    found = tmp_path / "Документы"
    found.mkdir()
    return found


@pytest.fixture(params=["ics", "txt"])
def paper(request, notices, yard):
    make = {
        "ics": partial(notices.calendar, *DAYS),
        "txt": partial(notices.announcement, yard.meeting),
    }
    return make[request.param], request.param


def test_our_own_untouched_text_is_replaced(notices, folder, paper):
    make, suffix = paper
    target = folder / f"т.{suffix}"
    notices.save(make, target)
    saved = notices.save(make, target)
    assert saved.path == target
    assert [path.name for path in folder.iterdir()] == [target.name]


def test_a_text_changed_by_hand_is_left_alone(notices, folder, paper):
    make, suffix = paper
    target = notices.save(make, folder / f"т.{suffix}").path
    mine = target.read_bytes() + "Приходите с соседями!".encode()
    target.write_bytes(mine)
    beside = notices.save(make, target).path
    assert beside.name == f"т (2).{suffix}"
    assert target.read_bytes() == mine
    assert notices.save(make, target).path == beside


def test_another_start_knows_its_texts(notices, yard, folder, paper):
    make, suffix = paper
    target = notices.save(make, folder / f"т.{suffix}").path
    again = NoticeService(yard.database, HandClock(), resources.path("fonts"))
    assert again.save(make, target).path == target


def test_a_foreign_text_is_never_ours(notices, folder, paper):
    make, suffix = paper
    (folder / f"т.{suffix}").write_text("моё")
    assert notices.save(make, folder / f"т.{suffix}").path.name == f"т (2).{suffix}"


def test_the_note_holds_no_words_and_does_not_grow_for_ever(tmp_path):
    path = tmp_path / "written"
    texts = WrittenTexts(path)
    for number in range(5):
        texts.remember(f"Климанов {number}".encode())
    assert texts.knows("Климанов 4".encode())
    assert "Климанов" not in path.read_text("utf-8")
    path.write_text("".join(f"{number:064x}\n" for number in range(5000)), "ascii")
    texts.remember(b"new")
    assert len(path.read_text().split()) == 2000
    assert texts.knows(b"new")


@pytest.mark.parametrize("spoilt", [b"\xff\xfe\x00", b""])
def test_a_spoilt_note_knows_nothing(tmp_path, spoilt):
    path = tmp_path / "written"
    path.write_bytes(spoilt)
    assert not WrittenTexts(path).knows(b"text")
    (tmp_path / "folder").mkdir()
    WrittenTexts(tmp_path / "folder").remember(b"text")
