"""Photos on the spot: paste, drop or choose; they stand on the card of the current question."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from db.domain.changes import ChangeSet
from db.domain.clock import Clock
from db.domain.ids import new_id
from db.domain.rows.minutes import QuestionRow
from desktop.operations.bridge import Operations
from desktop.services.photos import MOST_PHOTOS, PhotoRow, PhotoService, PhotoSource, PreparedPhoto
from desktop.views.common.actions import make_action
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.theme import Theme
from desktop.views.minutes.live_form import LiveForm
from desktop.views.minutes.offers import Offers
from desktop.views.minutes.photo_catcher import PhotoCatcher
from desktop.views.minutes.photo_strip import PhotoStrip
from desktop.views.minutes.photo_viewer import PhotoViewer
from desktop.wording import word_error

_MOST_TOLD = 3
"""Reasons why photos were not taken; more would fill the bar."""


@dataclass(slots=True)
class _Batch:
    """Hold what became of photos that came at once."""

    kept: int = 0
    left_out: int = 0
    refused: list[str] = field(default_factory=list)


class Photos(QObject):
    """Join the strip, the viewer and the catcher with the use cases."""

    def __init__(
        self,
        page: QWidget,
        theme: Theme,
        live: LiveForm,
        service: PhotoService,
        operations: Operations,
        offers: Offers,
        clock: Clock,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._live = live
        self._service = service
        self._operations = operations
        self._offers = offers
        self._clock = clock
        self._row: QuestionRow | None = None
        self._under_way = 0
        self._batch = _Batch()
        self.action = make_action(
            page,
            self.tr("Add a photo"),
            self._on_add_triggered,
            shortcut="Ctrl+Shift+A",
            hint=self.tr("Add a photo to the current question (Ctrl+Shift+A)"),
        )
        self.strip = PhotoStrip(theme, self.action)
        live.card.add_photos(self.strip)
        self.viewer = PhotoViewer(page, theme, service, operations)
        self._catcher = PhotoCatcher(self)
        self._connect()

    @property
    def is_idle(self) -> bool:
        """Tell whether every photo that was taken is on the disk or refused."""
        return not self._under_way

    @Slot()
    def show_current(self) -> None:
        """Read the photos of the question that the card shows."""
        row = self._live.card.row
        if self._row is None or row is None or row.id != self._row.id:
            self.strip.show_photos(())
            self.viewer.forget()
        self._row = row
        if row is not None:
            work = partial(self._service.of, row.id, self.strip.photos)
            self._operations.query(work, partial(self._on_read, row.id), channel=self)

    def take(self, sources: Sequence[PhotoSource]) -> None:
        """Make pictures fit, one after the other, and keep them with the current question."""
        row = self._live.ribbon.view.current()
        if row is None:
            words = self.tr("There is no question yet that the photo could belong to.")
            self._offers.tell(words, MessageKind.WARN)
            return
        taken = sources[: max(0, MOST_PHOTOS - self._standing(row))]
        self._batch.left_out += len(sources) - len(taken)
        if not taken:
            self._tell_batch(row)
        for source in taken:
            self._under_way += 1
            self._operations.background(
                partial(_prepared, self._service, source),
                partial(self._on_prepared, row),
                partial(self._on_not_taken, row),
            )

    def _standing(self, row: QuestionRow) -> int:
        """Return how many photos a question has, those on their way included."""
        is_shown = self._row is not None and self._row.id == row.id
        return self._under_way + (len(self.strip.photos) if is_shown else 0)

    def _connect(self) -> None:
        live = self._live
        self.strip.opened.connect(self._on_strip_opened)
        self.strip.removed.connect(self._remove)
        self.strip.reached.connect(live.card_area().ensureWidgetVisible)
        self.viewer.removed.connect(self._remove)
        self.viewer.closed.connect(self._on_viewer_closed)
        self._catcher.caught.connect(self._on_catcher_caught)
        fields = [field.control for field in live.card.fields.all_fields()]
        self._catcher.watch(live, live.card, live.entry.edit, live.ribbon.view, *fields)
        self._catcher.watch(self.strip.add_button)
        live.card.shown.connect(self.show_current)

    @Slot(object)
    def _on_catcher_caught(self, sources: list[PhotoSource]) -> None:
        self.take(sources)

    def _on_read(self, question_id: UUID, photos: list[PhotoRow]) -> None:
        if self._row is not None and self._row.id == question_id:
            self.strip.show_photos(photos)
            self._catcher.watch(*self.strip.thumbnails())

    def _on_prepared(self, row: QuestionRow, photo: PreparedPhoto) -> None:
        work = partial(self._service.add, row.id, photo, new_id(self._clock()))
        self._operations.command(
            work, partial(self._on_added, row), partial(self._on_not_taken, row)
        )

    def _on_added(self, row: QuestionRow, _changes: ChangeSet) -> None:
        self._under_way -= 1
        self._batch.kept += 1
        self._tell_batch(row)

    def _on_not_taken(self, row: QuestionRow, error: Exception) -> None:
        self._under_way -= 1
        self._batch.refused.append(word_error(error))
        self._tell_batch(row)

    def _tell_batch(self, row: QuestionRow) -> None:
        """Say once, after the last of several photos, what became of them all."""
        if self._under_way:
            return
        batch, self._batch = self._batch, _Batch()
        told = list(dict.fromkeys(batch.refused))[:_MOST_TOLD]
        if batch.left_out:
            limit = self.tr("A question takes %n photo(s) at most.", "", MOST_PHOTOS)
            rest = self.tr("%n photo(s) were left out.", "", batch.left_out)
            told.append(f"{limit} {rest}")
        if batch.kept == 1:
            told.append(self.tr("The photo is kept with question {0}.").format(row.number))
        elif batch.kept:
            words = self.tr("%n photo(s) are kept with question {0}.", "", batch.kept)
            told.append(words.format(row.number))
        is_whole = not batch.refused and not batch.left_out
        kind = MessageKind.OK if is_whole else MessageKind.WARN
        self._offers.tell(" ".join(told), kind if batch.kept else MessageKind.ERROR)
        self.show_current()

    def _on_refused(self, error: Exception) -> None:
        self._under_way -= 1
        self._offers.tell(word_error(error), MessageKind.ERROR)

    @Slot(object)
    def _on_strip_opened(self, photo_id: UUID) -> None:
        photos = [(one.file.id, one.file.file_name) for one in self.strip.photos]
        self.viewer.open(photos, self.strip.place_of(photo_id))

    @Slot(object)
    def _on_viewer_closed(self, photo_id: UUID | None) -> None:
        if photo_id is not None:
            self.strip.focus_at(self.strip.place_of(photo_id))

    @Slot(object)
    def _remove(self, photo_id: UUID) -> None:
        self._under_way += 1
        self._operations.command(
            partial(self._service.remove, photo_id), self._on_removed, self._on_refused
        )

    def _on_removed(self, _changes: ChangeSet) -> None:
        self._under_way -= 1
        self._offers.tell(self.tr("The photo is removed. Ctrl+Z brings it back."), MessageKind.OK)
        self.show_current()

    @Slot()
    def _on_add_triggered(self) -> None:
        """Ask for files; the live form stays usable beside the dialog."""
        dialog = QFileDialog(self._page, self.tr("Choose photos"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(
            self.tr("Pictures {0}").format(
                "(*.jpg *.jpeg *.png *.webp *.gif *.bmp *.tif *.tiff *.heic)"
            )
        )
        dialog.setModal(False)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._on_dialog_files_selected)
        dialog.show()

    @Slot(list)
    def _on_dialog_files_selected(self, names: list[str]) -> None:
        self.take([PhotoSource(Path(name).name, Path(name)) for name in names])


def _prepared(
    service: PhotoService, source: PhotoSource, _progress: Callable[[int, int], object]
) -> PreparedPhoto:
    return service.prepare(source)
