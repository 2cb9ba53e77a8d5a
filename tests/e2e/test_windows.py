"""Open every section in every language, look and size: nothing cut, nothing nameless."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from PySide6.QtCore import QSize, QTranslator
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from db.database import open_database
from db.domain.enums import MeetingState
from db.domain.interpretation import interpret
from desktop import resources
from desktop.bootstrap.services import build_services
from desktop.bootstrap.window import Desk
from desktop.paths import AppPaths
from desktop.settings import ThemeChoice
from desktop.views.common.theme import Theme
from tests.e2e.looks import offences
from tests.e2e.test_evening import lines
from tests.support.keyboard import press, rest, wait_until
from tests.support.office import DAY_OF_MEETING, RunningClock, desk_of, speaking

SIZES = (QSize(1366, 768), QSize(1024, 700))
LOOKS = (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.SUN)
LONGER = 0.4


class StretchedRussian(QTranslator):
    """Say everything 40 % longer than in Russian, as another language or a later wording might."""

    def __init__(self) -> None:
        super().__init__()
        self._russian = QTranslator(self)
        self._russian.load("ru", str(resources.path("translations")))

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        known = self._russian.translate(context, source, disambiguation or "", n)
        if not known:
            return None  # an empty string would count as a translation
        if context.startswith("Q"):
            return known  # the names of keys are Qt's own: a longer «Ctrl» is no key
        return known + _padding(round(len(known) * LONGER))


def _padding(length: int) -> str:
    """Return words of so many letters and blanks, a blank first."""
    return (" длинно" * length)[:length].rstrip()


@pytest.fixture
def busy(paths: AppPaths) -> AppPaths:
    """Log the evening's lines at the coming meeting of the sample, which is running then."""
    clock = RunningClock(DAY_OF_MEETING)
    database = open_database(paths.records, clock=clock)
    services = build_services(database, clock)
    coming = services.schedule.agenda(since=date(2026, 11, 25))
    (meeting,) = (row for row in coming if row.state is MeetingState.ANNOUNCED)
    services.minutes.start(meeting.id)
    card, lexicon = services.schedule.card(meeting.id), services.entry.lexicon()
    for line in lines():
        found = interpret(line, lexicon, meeting=card, today=date(2026, 11, 25))
        services.minutes.log(meeting.id, found.question)
    database.close()
    return paths


@pytest.mark.slow
@pytest.mark.usefixtures("_no_widget_flashes_as_a_window")
@pytest.mark.parametrize(
    ("language", "looks"), [("ru", LOOKS), ("en", LOOKS), ("stretched", LOOKS[:1])]
)
def test_every_section_has_room(
    qapp: QApplication, busy: AppPaths, language: str, looks: tuple[ThemeChoice, ...]
) -> None:
    found: list[str] = []
    theme = Theme(LOOKS[0])
    with told_in(qapp, language), desk_of(qapp, busy, theme) as desk:
        desk.window.show()
        desk.window.activateWindow()
        desk.open()
        wait_until(lambda: bool(desk.window.current_section()), "the window is open")
        for look in looks:
            theme.choose(look)
            for size in SIZES:
                desk.window.resize(size)
                for key in sections(desk):
                    where = f"{language}, {look}, {size.width()}×{size.height()}, {key}"
                    found += [f"{where}: {offence}" for offence in offences(desk.window)]
                assert desk.window.size() == size
    assert not found, "\n" + "\n".join(found)


@contextmanager
def told_in(app: QApplication, language: str) -> Iterator[None]:
    with speaking(app, "en" if language == "en" else "ru"):
        if language == "stretched":
            stretched = StretchedRussian()
            app.installTranslator(stretched)
        yield
        if language == "stretched":
            app.removeTranslator(stretched)


def sections(desk: Desk) -> Iterator[str]:
    """Show one section after the other by its keys, and let it read its records."""
    for number, key in enumerate(desk.window.section_keys(), start=1):
        press(f"Ctrl+{number}")
        wait_until(lambda key=key: desk.window.current_section() == key, f"{key} is shown")
        wait_until(lambda: desk.operations.is_resting, "it has read its records")
        rest()
        yield key
