"""Mend real data folders with the buttons of the window, until the records are open again."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from db import protection
from db.domain.errors import EnvironmentFault
from db.domain.rows.backups import BackupReason
from db.encryption import Cost, SlotKind, new_data_key, seal
from db.key_file import key_file
from desktop.bootstrap import services as bootstrap_services
from desktop.bootstrap.services import open_services
from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.services.places import look_at_place
from desktop.views.opening.cases import CASES, Step
from desktop.views.opening.page import OpeningPage
from desktop.views.unlock.page import UnlockPage
from tests.e2e.looks import offences
from tests.support.keyboard import rest, wait_until, write
from tests.support.office import desk_of

CHEAP = Cost(64, 1, 1)
PASSWORD = "ёлка во дворе"  # noqa: S105 - of a test


@pytest.fixture
def kept(paths: AppPaths) -> AppPaths:
    """Make a backup of the sample and close it."""
    services = open_services(paths)
    services.backups.make(BackupReason.WORK)
    services.close()
    return paths


@contextmanager
def refused(app: QApplication, paths: AppPaths) -> Iterator[tuple[Desk, OpeningPage]]:
    """Open a window that cannot open the records."""
    with desk_of(app, paths) as desk:
        desk.retry_requested.connect(desk.open)
        desk.window.show()
        desk.open()
        page = desk.window.findChild(OpeningPage)
        assert isinstance(page, OpeningPage)
        wait_until(lambda: bool(page.sentence()), "the window refuses the records")
        yield desk, page


def click(desk: Desk, page: OpeningPage, key: str) -> None:
    page.sheet.buttons[key].click()
    wait_until(lambda: desk.operations.is_resting, "it is done")
    rest()


def open_at_last(desk: Desk, page: OpeningPage) -> None:
    page.sheet.buttons["open"].click()
    wait_until(lambda: bool(desk.window.current_section()), "the records are open")
    wait_until(lambda: desk.operations.is_resting, "the page has read them")


def empty(path: Path) -> None:
    path.write_bytes(b"")


def gone(path: Path) -> None:
    path.unlink()


def damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[:100] = b"\xff" * 100
    path.write_bytes(content)


@pytest.mark.usefixtures("russian", "_no_widget_flashes_as_a_window")
@pytest.mark.parametrize("lose", [empty, gone, damaged])
def test_a_copy_is_restored_and_opened(
    qapp: QApplication, kept: AppPaths, lose: Callable[[Path], None]
) -> None:
    lose(kept.records)
    with refused(qapp, kept) as (desk, page):
        assert "вопрос" in page.sheet.choices[0].text()
        click(desk, page, Step.RESTORE)
        assert page.sheet.title.text() == "Копия на месте"
        open_at_last(desk, page)
        assert desk.window.current_section()
    asides = list(kept.data.glob("records-aside-*.db"))
    assert len(asides) == (lose is not gone)


@pytest.mark.usefixtures("russian")
def test_what_can_be_read_is_saved_and_opened(qapp: QApplication, kept: AppPaths) -> None:
    shutil.rmtree(kept.data / "backups")
    content = bytearray(kept.records.read_bytes())
    content[8 * 4096 : 9 * 4096] = bytes(4096)
    kept.records.write_bytes(content)
    with desk_of(qapp, kept) as desk:
        desk.retry_requested.connect(desk.open)
        desk.window.show()
        desk.refuse(EnvironmentFault("file_damaged", name="records.db"))
        page = desk.window.findChild(OpeningPage)
        wait_until(lambda: bool(page.sentence()), "the window refuses the records")
        assert Step.RESTORE not in page.sheet.buttons
        click(desk, page, Step.SALVAGE)
        assert "Спасено записей" in page.sheet.happened.text()
        open_at_last(desk, page)


@pytest.mark.usefixtures("russian")
def test_an_empty_file_is_begun_only_when_it_is_wanted_twice(
    qapp: QApplication, kept: AppPaths
) -> None:
    kept.records.unlink()
    with refused(qapp, kept) as (desk, page):
        click(desk, page, Step.START_ANEW)
        assert not kept.records.exists()
        click(desk, page, "back")
        assert Step.START_ANEW in page.sheet.buttons
        click(desk, page, Step.START_ANEW)
        click(desk, page, "sure")
        open_at_last(desk, page)


@pytest.mark.usefixtures("russian")
def test_a_protected_copy_asks_for_its_password(qapp: QApplication, kept: AppPaths) -> None:
    key = new_data_key()
    slots = {SlotKind.PASSWORD: seal(key, SlotKind.PASSWORD, PASSWORD, CHEAP)}
    protection.encrypt(kept.records, key, slots)
    protection.confirm(kept.records)
    services = open_services(kept, key=key)
    shutil.rmtree(kept.data / "backups")
    services.backups.make(BackupReason.WORK)
    services.close()
    kept.records.unlink()
    key_file(kept.records).unlink()
    with refused(qapp, kept) as (desk, page):
        desk.window.activateWindow()
        assert "под паролем" in page.sheet.choices[0].text()
        click(desk, page, Step.RESTORE)
        asking = desk.window.findChild(UnlockPage)
        assert asking.isVisible()
        write(f"{PASSWORD}\n")
        wait_until(lambda: page.sheet.title.text() == "Копия на месте", "it is restored")
        page.sheet.buttons["open"].click()
        wait_until(lambda: desk.operations.is_resting, "the password is asked for again")
        write(f"{PASSWORD}\n")
        wait_until(lambda: bool(desk.window.current_section()), "the records are open")


@pytest.mark.usefixtures("russian")
def test_a_base_on_a_network_folder_is_brought_to_this_computer(
    qapp: QApplication, kept: AppPaths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder is taken for a network one; the one it goes to is not."""

    def look(folder: Path, _kind: str) -> None:
        look_at_place(folder, "cifs" if folder == kept.data else "ext4")

    monkeypatch.setattr(bootstrap_services, "look_at_place", look)
    home = tmp_path / "здесь"
    before = kept.records.read_bytes()
    with refused(qapp, kept) as (desk, page):
        wanted: list[Path] = []
        desk.folder_requested.connect(wanted.append)
        monkeypatch.setattr(page, "_home", home)
        click(desk, page, Step.KEEP_HERE)
        assert wanted == [home]
    assert kept.records.read_bytes() == before
    services = open_services(AppPaths(home))
    assert services.backups.copies() == []
    services.close()


@pytest.mark.usefixtures("russian")
@pytest.mark.parametrize("kind", ["cifs", "nfs4", "fuse.sshfs"])
def test_a_first_start_on_a_network_folder_makes_nothing(
    qapp: QApplication, data_dir: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(bootstrap_services, "file_system_of", lambda _folder: kind)
    with refused(qapp, AppPaths(data_dir)) as (_, page):
        assert "другом компьютере" in page.sentence()
        assert not (data_dir / "records.db").exists()


@pytest.mark.usefixtures("_no_widget_flashes_as_a_window")
def test_every_screen_has_room_in_a_small_window(
    qapp: QApplication, kept: AppPaths, russian: None
) -> None:
    found = []
    with desk_of(qapp, kept) as desk:
        desk.window.resize(1024, 700)
        desk.window.show()
        page = desk.window.findChild(OpeningPage)
        for code in CASES:
            desk.refuse(EnvironmentFault(code, name="records.db", host="ПК-1", kind="cifs"))
            wait_until(lambda: desk.operations.is_resting, "it is shown")
            rest()
            assert "{" not in page.sentence().replace("{revision}", "")
            assert page.sheet.buttons
            found += [f"{code}: {offence}" for offence in offences(desk.window)]
    assert not found, "\n".join(found)
