"""Choose in the settings when the records are locked."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.settings import AppSettings, load, save
from desktop.views.settings.lock_form import LockForm


@pytest.fixture
def form(qtbot, theme) -> LockForm:
    form = LockForm(theme)
    qtbot.addWidget(form)
    with qtbot.waitExposed(form):
        form.show()
    return form


def test_minutes_and_the_choice_for_meetings_are_kept(qtbot, form, tmp_path: Path) -> None:
    form.load(AppSettings())
    assert form.minutes.value() == 10
    form.minutes.setFocus()
    form.minutes.selectAll()
    with qtbot.waitSignal(form.left):
        qtbot.keyClicks(form.minutes, "25")
        qtbot.keyClick(form.minutes, Qt.Key.Key_Return)
    with qtbot.waitSignal(form.left):
        form.in_meeting.click()
    save(form.save(AppSettings(user="Белова")), tmp_path / "settings.toml")
    kept = load(tmp_path / "settings.toml")
    assert (kept.lock_minutes, kept.lock_in_meeting, kept.user) == (25, False, "Белова")


@pytest.mark.parametrize(("stored", "shown"), [(0, 5), (5, 5), (60, 60), (600, 60)])
def test_only_five_to_sixty_minutes(form, stored: int, shown: int) -> None:
    form.load(AppSettings(lock_minutes=stored))
    assert form.minutes.value() == shown


def test_the_button_locks(qtbot, form) -> None:
    with qtbot.waitSignal(form.lock_requested):
        form.lock_button.click()
