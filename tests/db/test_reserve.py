"""The reserve is room that can be given up, made where the disk has plenty."""

import shutil

import pytest

from db.domain.errors import EnvironmentFault
from db.reserve import Reserve
from tests.support.records import fresh_database


@pytest.fixture
def reserve(tmp_path):
    return Reserve(tmp_path / "records.db", size=4096)


def test_it_takes_its_room_and_gives_it_back(reserve):
    assert reserve.make()
    assert reserve.path.stat().st_size == 4096
    assert reserve.give_up()
    assert not reserve.is_there
    assert not reserve.give_up()


def test_it_is_made_once(reserve):
    reserve.make()
    content = reserve.path.read_bytes()
    assert reserve.make()
    assert reserve.path.read_bytes() == content


def test_a_disk_without_room_has_none(reserve, monkeypatch):
    usage = shutil.disk_usage(reserve.path.parent)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1 << 20))
    assert not reserve.make()
    assert list(reserve.path.parent.iterdir()) == []


def test_a_disk_that_refuses_it_keeps_no_part(reserve, monkeypatch):
    def refuse(_source, _target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("db.reserve.rename", refuse)
    assert not reserve.make()
    assert list(reserve.path.parent.iterdir()) == []


def test_a_unit_that_finds_the_disk_full_gives_it_up(tmp_path):
    with fresh_database(tmp_path) as database:
        database.reserve.make()
        with pytest.raises(EnvironmentFault), database.unit_of_work():
            raise EnvironmentFault("disk_full")
        assert not database.reserve.is_there


def test_any_other_fault_leaves_it(tmp_path):
    with fresh_database(tmp_path) as database:
        database.reserve.make()
        with pytest.raises(EnvironmentFault), database.unit_of_work():
            raise EnvironmentFault("disk_error")
        assert database.reserve.is_there
