"""Move between sections by keys and keep the window's place."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.common.message_bar import MessageKind
from desktop.views.common.theme import Theme, ThemeChoice
from desktop.views.main_window import MainWindow, Section, WindowMemory
from desktop.views.rail import RailButton

TITLES = {"schedule": "График", "minutes": "Встреча", "directories": "Справочники"}


class Page(QWidget):
    """Count how often it was told to read its records."""

    def __init__(self) -> None:
        super().__init__()
        self.reloads = 0
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)
        self.setFocusProxy(self.field)
        self.action = QAction("Новая встреча", self)

    def reload(self) -> None:
        self.reloads += 1

    def page_actions(self) -> list[QAction]:
        return [self.action]


def make_window(theme: Theme, memory: WindowMemory | None = None) -> MainWindow:
    sections = [Section(key, title, "settings", Page) for key, title in TITLES.items()]
    return MainWindow(theme, sections, memory)


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> MainWindow:
    window = make_window(theme)
    qtbot.addWidget(window)
    window.show_section("schedule")
    window.show()
    window.activateWindow()
    return window


def test_a_page_is_made_when_it_is_first_shown(window: MainWindow, qtbot: QtBot) -> None:
    assert list(window.made_pages()) == ["schedule"]
    with qtbot.waitSignal(window.section_changed) as changed:
        qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert changed.args == ["minutes"]
    assert window.current_section() == "minutes"
    assert list(window.made_pages()) == ["schedule", "minutes"]


def test_a_page_reads_its_records_each_time_it_is_shown(window: MainWindow) -> None:
    page = window.page("schedule")
    assert isinstance(page, Page)
    window.show_section("minutes")
    window.show_section("schedule")
    assert page.reloads == 2
    assert page.field.hasFocus()
    assert window.page_actions() == [page.action]


def test_the_rail_shows_where_we_are(window: MainWindow, qtbot: QtBot) -> None:
    buttons = {button.text(): button for button in window.findChildren(RailButton)}
    qtbot.mouseClick(buttons["Справочники"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.current_section() == "directories")
    assert [title for title, button in buttons.items() if button.isChecked()] == ["Справочники"]
    assert buttons["Справочники"].accessibleDescription() == "Ctrl+3"


def test_the_rail_has_room_for_its_words_in_every_theme(window: MainWindow, theme: Theme) -> None:
    for choice in (ThemeChoice.LIGHT, ThemeChoice.SUN):
        theme.choose(choice)
        for button in window.findChildren(RailButton):
            words = theme.font("small")
            assert button.sizeHint().width() > 0
            button.setFont(words)
            assert button.sizeHint().width() >= button.fontMetrics().horizontalAdvance(
                button.text()
            )
        assert window.minimumSizeHint().width() <= 1024
        assert window.minimumSizeHint().height() <= 700


def test_escape_takes_the_message_away(window: MainWindow, qtbot: QtBot) -> None:
    window.messages.show_message("Готово", MessageKind.OK)
    qtbot.keyClick(window.page("schedule"), Qt.Key.Key_Escape)
    assert window.messages.text() == ""


def test_the_window_comes_back_where_it_stood(theme: Theme, qtbot: QtBot) -> None:
    kept: list[bytes] = [b""]
    memory = WindowMemory(lambda: kept[-1], kept.append)
    first = make_window(theme, memory)
    qtbot.addWidget(first)
    first.show()
    first.resize(QSize(960, 690))
    with qtbot.waitSignal(first.closing):
        first.close()
    second = make_window(theme, memory)
    qtbot.addWidget(second)
    assert second.size() == QSize(960, 690)


def test_damaged_memory_is_no_harm(theme: Theme, qtbot: QtBot) -> None:
    window = make_window(theme, WindowMemory(lambda: b"nonsense", lambda _place: None))
    qtbot.addWidget(window)
    assert window.width() >= 700
    assert window.pos() == QPoint(0, 0) or window.isHidden()


def test_every_control_of_the_shell_has_a_name(window: MainWindow) -> None:
    window.messages.show_message("Готово", action="Отменить")
    for widget in window.findChildren(QWidget):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(window)
        if takes and not isinstance(widget, QLineEdit):
            text = widget.property("text") or ""
            assert widget.accessibleName() or text, widget


def test_pages_are_made_ahead_one_short_step_at_a_time(window: MainWindow) -> None:
    steps = 0
    while window.make_ahead():
        steps += 1
    assert steps == 4  # two pages, each made and then taken into the window
    assert list(window.made_pages()) == ["schedule", "minutes", "directories"]
    assert window.current_section() == "schedule"
    assert all(page.reloads == 0 for key, page in window.made_pages().items() if key != "schedule")


def test_an_occupied_window_goes_on_where_it_was(window: MainWindow, qtbot: QtBot) -> None:
    window.show_section("minutes")
    page, guest = window.page("minutes"), QWidget()
    reloads = page.reloads
    window.occupy(guest)
    assert not page.isVisible()
    window.resume()
    assert page.isVisible()
    assert not guest.isVisible()
    assert page.reloads == reloads


def test_who_occupies_an_occupied_window_gives_the_place_back(window: MainWindow) -> None:
    window.show_section("minutes")
    first, second = QWidget(), QWidget()
    window.occupy(first)
    window.occupy(second)
    window.resume()
    assert first.isVisible()
    window.resume()
    assert window.page("minutes").isVisible()


def test_an_occupied_window_does_nothing_by_itself(window: MainWindow) -> None:
    action = QAction("найти", window)
    window.addAction(action)
    window.occupy(QWidget())
    window.occupy(QWidget())
    assert not action.isEnabled()
    window.resume()
    assert not action.isEnabled()
    window.resume()
    assert action.isEnabled()


def test_a_failure_on_the_way_keeps_the_window_open(theme: Theme, qtbot: QtBot) -> None:
    def fail(_place: bytes) -> None:
        raise OSError("no room")

    window = make_window(theme, WindowMemory(lambda: b"", fail))
    qtbot.addWidget(window)
    window.show()

    with qtbot.waitSignal(window.close_failed) as told:
        window.close()

    assert isinstance(told.args[0], OSError)
    assert window.isVisible()
    window.close_anyway()
    assert not window.isVisible()
