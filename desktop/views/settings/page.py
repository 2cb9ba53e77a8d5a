"""Hold the settings: the city at the left, this machine at the right; leaving a field saves it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from db.domain.changes import ChangeSet
from db.domain.completion import CompletionIndex, Entry
from db.domain.enums import RecordKind
from db.domain.inputs import CityInput
from db.domain.rows.directories import CityRow
from desktop.operations import Operations
from desktop.services.directories import DirectoriesService
from desktop.settings import AppSettings
from desktop.views.common.labels import MutedLabel
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.page_header import PageHeader
from desktop.views.common.panels import page_frame, scrolled
from desktop.views.common.theme import Theme, ThemeChoice
from desktop.views.settings.backups import BackupsCard
from desktop.views.settings.choice_card import ChoiceCard
from desktop.views.settings.city_form import CityForm
from desktop.views.settings.lock_form import LockForm
from desktop.views.settings.machine_form import LookForm, UserForm
from desktop.views.settings.paper_options import PaperOptionsCard
from desktop.views.settings.protection import ProtectionCard
from desktop.views.settings.templates_card import TemplatesCard
from desktop.wording import word_error

_WIDEST = 1320
_NARROW = 960
"""Pixels below which one column is read more easily than two."""


@dataclass(frozen=True, slots=True)
class _Read:
    """Hold what one reading brings."""

    city: CityRow
    people: CompletionIndex[UUID]
    names: Mapping[UUID, str]


@dataclass(frozen=True, slots=True)
class _Saved:
    """Hold the settings of the city as they are after a write."""

    changes: ChangeSet
    city: CityRow


class SettingsPage(QWidget):
    """Show the settings.

    Signals:
        told(str, object, str, object): a message with its kind, the name of an action and the
            action itself.
    """

    told = Signal(str, object, str, object)

    def __init__(
        self,
        theme: Theme,
        directories: DirectoriesService,
        operations: Operations,
        today: Callable[[], date],
        load_settings: Callable[[], AppSettings],
        apply_settings: Callable[[AppSettings], object],
        protection: ProtectionCard | None = None,
        backups: BackupsCard | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._directories = directories
        self._operations = operations
        self._load_settings = load_settings
        self._apply_settings = apply_settings
        self._row: CityRow | None = None
        self._kept: CityInput | None = None
        self._is_writing = False
        self.city = CityForm(theme, today)
        self.look = LookForm()
        self.user = UserForm(load_settings().language)
        self.papers = PaperOptionsCard(theme, directories, operations)
        self._paper_cards: list[ChoiceCard] = [self.papers]
        self.templates: TemplatesCard | None = None
        self.protection = protection
        self.lock = LockForm(theme, self)
        self.lock.hide()
        self.backups = backups
        self.city.left.connect(self._on_city_left)
        for form in (self.look, self.user, self.lock):
            form.load(load_settings())
            form.left.connect(self._on_machine_left)
        self.city.setEnabled(False)
        self._lay_out()

    def reload(self) -> None:
        """Read the city and the people again, and the settings of the machine."""
        for form in (self.look, self.user, self.lock):
            form.load(self._load_settings())
        for card in (self.protection, self.backups, self.templates):
            if card is not None:
                card.reload()
        self._operations.query(self._read_all, self._on_read, channel=self)

    def on_changed(self, changes: ChangeSet) -> None:
        """Read again what of the changes is on the screen."""
        if self.isVisible() and changes.touches(
            RecordKind.CITY, RecordKind.PERSON, RecordKind.ATTACHMENT
        ):
            self.reload()

    def flush(self) -> None:
        """Save what was typed in a field that was not left yet."""
        self._on_city_left()
        for card in self._paper_cards:
            card.flush()
        self._on_machine_left()

    def add_paper_card(self, card: ChoiceCard) -> None:
        """Add a card with further choices about papers below the first one."""
        self._paper_cards.append(card)
        self._left.insertWidget(self._left.indexOf(self.papers) + len(self._paper_cards) - 1, card)

    def add_templates(self, card: TemplatesCard) -> None:
        """Add the card with the city's own templates below the choices about papers."""
        self.templates = card
        self._left.insertWidget(self._left.count() - 1, card)

    def add_card(self, card: QWidget) -> None:
        """Add a card below those of this machine."""
        self._right.insertWidget(self._right.count() - 1, card)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("look", "plain")
        line = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        line.setContentsMargins(16, 12, 16, 12)
        line.setSpacing(12)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.look)
        right.addWidget(self.user)
        right.addWidget(
            MutedLabel(self.tr("Everything is saved when a field is left."), small=True, wrap=True)
        )
        for card in (self.protection, self.lock, self.backups):
            if card is not None:
                right.addWidget(card)
        if self.protection is not None:
            self.protection.protected_changed.connect(self.lock.setVisible)
        right.addStretch(1)
        self._right = right
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.city)
        left.addWidget(self.papers)
        left.addStretch(1)
        self._left = left
        for column in (left, right):
            line.addLayout(column, 1)
        self._columns = line
        inside.setMaximumWidth(self._theme.px(_WIDEST))
        frame = page_frame(self)
        frame.addWidget(PageHeader(self.tr("Settings")))
        frame.addWidget(scrolled(inside), 1)
        self.setFocusProxy(self.city.name)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns below each other where the window is too narrow for both."""
        super().resizeEvent(event)
        narrow = event.size().width() < self._theme.px(_NARROW)
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def _read_all(self) -> _Read:
        """Read the city and the people; runs on a reader thread."""
        people = self._directories.people()
        entries = (Entry(row.id, row.full_name, row.post) for row in people)
        names = {row.id: row.full_name for row in people}
        return _Read(self._directories.city(), CompletionIndex(entries), names)

    def _on_read(self, read: _Read) -> None:
        self.city.set_people(read.people, read.names)
        self.city.setEnabled(True)
        for card in self._paper_cards:
            card.load(read.city)
        is_typing = self._kept is not None and self.city.save() != self._kept
        if self._is_writing or is_typing:
            return
        self._row = read.city
        self.city.load(read.city)
        self._kept = self.city.save()

    @Slot()
    def _on_city_left(self) -> None:
        if self._row is None or self._is_writing or self.city.save() == self._kept:
            return
        if not self.city.check():
            return
        self._is_writing = True
        data = self.city.save()
        version = self._row.version or None
        work = partial(self._write, data, version)
        self._operations.command(work, partial(self._on_written, data), self._on_refused)

    def _write(self, data: CityInput, version: int | None) -> _Saved:
        """Write the city and read its new version; runs on the writer thread."""
        changes = self._directories.save_city(data, version)
        return _Saved(changes, self._directories.city())

    def _on_written(self, data: CityInput, saved: _Saved) -> None:
        self._is_writing = False
        self._row = saved.city
        self._kept = data
        self.city.show_error(None)
        self._on_city_left()  # another field may have been left meanwhile

    def _on_refused(self, error: Exception) -> None:
        self._is_writing = False
        self.city.show_error(error)
        self._operations.query(self._directories.city, self._on_newest, channel=("city", self))

    def _on_newest(self, row: CityRow) -> None:
        """Take the newest version, so that the next leaving of a field can save."""
        self._row = row

    @Slot()
    def _on_machine_left(self) -> None:
        before = self._load_settings()
        after = self.lock.save(self.user.save(self.look.save(before)))
        if after == before:
            return
        self._theme.choose(ThemeChoice(after.theme.value), after.scale_percent / 100)
        try:
            self._apply_settings(after)
        except OSError as error:
            self.told.emit(self._disk_words(error), MessageKind.ERROR, "", None)

    def _disk_words(self, error: OSError) -> str:
        reason = error.strerror or word_error(error)
        return self.tr("The settings could not be written to the disk: {0}").format(reason)
