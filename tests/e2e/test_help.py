"""Ask for help wherever one may be stuck: at the password, at the first start, at a damaged file."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.bootstrap.locking import Locking
from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.views.common.paper_desk import PaperDesk
from desktop.views.help.page import HelpPage
from desktop.views.opening.page import OpeningPage
from desktop.views.unlock.page import UnlockPage
from desktop.views.welcome.page import WelcomePage
from tests.support.keyboard import press, rest, wait_until, write
from tests.support.office import desk_of
from tests.support.protected import PASSWORD, protect

pytestmark = pytest.mark.usefixtures("russian", "_no_widget_flashes_as_a_window")


def helps_with(desk: Desk, topic: str) -> HelpPage:
    """Press F1 and look at the page that is shown."""
    press("F1")
    page = desk.window.guest()
    assert isinstance(page, HelpPage)
    assert page.isVisible()
    assert topic in (page.topic, f"{page.topic}#{page.place()}")
    assert page.browser.hasFocus()
    return page


def come_back_by_esc() -> QWidget | None:
    press("Esc")
    rest()
    return QApplication.focusWidget()


def show(desk: Desk) -> None:
    desk.window.show()
    desk.window.activateWindow()
    desk.open()


def asked(desk: Desk) -> UnlockPage:
    """Wait until the password is asked for."""

    def is_asked() -> bool:
        pages = desk.window.findChildren(UnlockPage)
        return any(page.isVisible() and page.isEnabled() for page in pages)

    wait_until(is_asked, "the password is asked for")
    wait_until(lambda: desk.operations.is_resting, "the pause is known")
    rest()
    return next(page for page in desk.window.findChildren(UnlockPage) if page.isVisible())


def titles_of(page: HelpPage) -> set[str]:
    return {group.title for group in page.keys.groups}


def test_at_the_password_and_in_the_midst_of_it(qapp: QApplication, paths: AppPaths) -> None:
    protect(paths.records)
    with desk_of(qapp, paths) as desk:
        show(desk)
        page = asked(desk)
        write("ёлка ")
        field = QApplication.focusWidget()
        assert field is not None
        helps_with(desk, "trouble#password")
        assert come_back_by_esc() is field
        assert page.isVisible()
        write("во дворе\n")
        wait_until(lambda: desk.window.findChild(Locking) is not None, "it is open")


def test_the_lock_falls_over_the_help_and_gives_it_back(
    qapp: QApplication, paths: AppPaths
) -> None:
    protect(paths.records)
    with desk_of(qapp, paths) as desk:
        show(desk)
        asked(desk)
        write(f"{PASSWORD}\n")
        wait_until(lambda: desk.window.findChild(Locking) is not None, "it is open")
        wait_until(lambda: desk.operations.is_resting, "the schedule is read")
        before = QApplication.focusWidget()
        first = helps_with(desk, "schedule")
        locking = desk.window.findChild(Locking)
        assert locking is not None
        press("Ctrl+L")
        locked = asked(desk)
        assert locking.is_locked
        assert not first.isVisible()

        second = helps_with(desk, "trouble#locked")  # one may be stuck here too
        assert second is not first
        press("Ctrl+L")
        press("F1")
        assert desk.window.guest() is second
        come_back_by_esc()
        assert locked.isVisible()

        write(f"{PASSWORD}\n")
        wait_until(lambda: not locking.is_locked, "it is open again")
        assert first.isVisible()
        assert first.browser.hasFocus()
        assert come_back_by_esc() is before
        assert desk.window.current_section() == "schedule"
        assert desk.window.guest() is None


def test_at_the_first_start(qapp: QApplication, data_dir: Path) -> None:
    with desk_of(qapp, AppPaths(data_dir)) as desk:
        show(desk)
        wait_until(lambda: desk.window.findChild(WelcomePage) is not None, "it is offered")
        wait_until(lambda: desk.operations.is_resting, "the first screen is read")
        page = desk.window.findChild(WelcomePage)
        assert page is not None
        page.begin("password")
        press("Return")
        assert page.step() is page.password
        write("ёлка")
        field = QApplication.focusWidget()
        helps_with(desk, "start#password")
        assert come_back_by_esc() is field
        assert page.isVisible()
        assert page.step() is page.password


def test_where_the_records_cannot_be_opened(qapp: QApplication, paths: AppPaths) -> None:
    paths.records.write_bytes(b"")
    with desk_of(qapp, paths) as desk:
        show(desk)
        page = desk.window.findChild(OpeningPage)
        assert page is not None
        wait_until(lambda: bool(page.sentence()), "the window refuses the records")
        press("Tab")
        button = QApplication.focusWidget()
        assert button is not None
        said = page.sentence()
        helps_with(desk, "trouble#missing")
        assert come_back_by_esc() is button
        assert page.isVisible()
        assert page.sentence() == said


def test_the_sheet_of_keys_is_printed_from_the_help(
    qapp: QApplication, paths: AppPaths, data_dir: Path
) -> None:
    with desk_of(qapp, paths) as desk:
        show(desk)
        wait_until(lambda: len(desk.window.made_pages()) > 4, "the pages are made ahead")
        wait_until(lambda: desk.operations.is_resting, "they are read")
        page = helps_with(desk, "schedule")
        page.show_topic("keys")
        assert "F9" in page.browser.toPlainText()
        wanted = {"Подготовка встречи", "Мониторинг", "Поручения", "Контроль", "Бумаги"}
        wait_until(lambda: wanted <= titles_of(page), "what is made later is on the sheet too")
        assert all(title in page.browser.toPlainText() for title in wanted)
        press("Ctrl+P")
        sheet = desk.window.guest()
        assert isinstance(sheet, PaperDesk)
        wait_until(lambda: sheet.page_count() > 0, "the sheet is set")
        press("Esc")
        assert desk.window.guest() is page
        assert page.browser.hasFocus()
