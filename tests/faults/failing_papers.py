"""E8: papers and printing that fail: it is said, nothing broken is left, no number is used up."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pypdfium2
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from db.domain.errors import EnvironmentFault, UserError
from desktop.bootstrap.services import Services, build_services
from desktop.printing import print_pdf
from tests.faults.nasty_papers import DAY, NastyMeeting
from tests.faults.row import Outcome, Scale
from tests.faults.scene import NOON, make_scene, work_folder

_TEXTS = ("нет света", "яма у подъезда", "течёт крыша")
_OFTEN, _SELDOM = 4 * 1024, 32 * 1024
_END_BYTES = 40
_Save = Callable[[], object]


def failing_papers(scale: Scale) -> Outcome:
    """Save to places that are none, fill the disk at every step, print where nothing prints."""
    losses: list[str] = []
    _app = QApplication.instance() or QApplication([])
    with work_folder() as folder:
        scene = make_scene(folder)
        with scene.opened() as database:
            services = build_services(database.told_by(lambda: NOON), lambda: NOON)
            meeting = NastyMeeting(services, _TEXTS)
            number = services.protocols.next_number_text(meeting.meeting)
            places = list(_bad_places(folder))
            for place in places:
                saved = partial(services.papers.save, meeting.meeting, place)
                losses += _refused(f"{place.name[:30]} in a bad place", saved)
            step = scale.of(_SELDOM, _OFTEN)
            tries = len(places)
            for name, save in _savings(services, meeting, folder):
                done, found = _full_at_every_step(name, save, folder / "бумаги", step)
                tries, losses = tries + done, losses + found
            losses += _issued_on_a_full_disk(services, meeting, number)
            pdf = services.papers.paper_bytes(meeting.meeting, "pdf")
        done, found = _printed(pdf, folder / "печать", scale)
    return Outcome(tries + done + 1, tuple(losses + found), "bad places, full disk, no printer")


def _bad_places(folder: Path) -> Iterator[Path]:
    """Yield places of which no file can be made."""
    file = folder / "файл"
    file.write_text("не папка")
    (folder / "папка.pdf").mkdir()
    for suffix in (".docx", ".pdf"):
        yield folder / "нет" / f"протокол{suffix}"
        yield file / f"протокол{suffix}"
        yield folder / f"{'д' * 300}{suffix}"
        yield Path("/proc") / f"протокол{suffix}"
        yield Path("/dev/null") / f"протокол{suffix}"


def _refused(name: str, work: _Save) -> list[str]:
    try:
        work()
    except (EnvironmentFault, UserError):
        return []
    except Exception as error:
        return [f"{name}: {type(error).__name__}: {error}"[:200]]
    return [f"{name}: nothing was said"]


def _savings(
    services: Services, meeting: NastyMeeting, folder: Path
) -> Iterator[tuple[str, _Save]]:
    papers, notices, key = services.papers, services.notices, meeting.meeting
    out = folder / "бумаги"
    out.mkdir()
    yield "protocol.docx", partial(papers.save, key, out / "протокол.docx")
    yield "protocol.pdf", partial(papers.save, key, out / "протокол.pdf")
    yield "poster", partial(notices.save, partial(notices.poster, key), out / "афиша.pdf")
    yield "calendar", partial(notices.save, partial(notices.calendar, DAY, DAY), out / "дни.ics")


def _full_at_every_step(name: str, save: _Save, out: Path, step: int) -> tuple[int, list[str]]:
    """Let the disk be full at every step of a file that stands there already."""
    save()
    (place,) = out.iterdir()
    before = place.read_bytes()
    losses: list[str] = []
    limits = range(0, len(before), step)
    for limit in limits:
        with _full_at(limit):
            losses += _refused(f"{name}, full at {limit}", save)
        if [path.name for path in out.iterdir()] != [place.name] or place.read_bytes() != before:
            losses.append(f"{name}, full at {limit}: the folder is not as it was")
    save()
    place.unlink()
    return len(limits), losses


def _issued_on_a_full_disk(services: Services, meeting: NastyMeeting, number: str) -> list[str]:
    """Issue a protocol that cannot be written: the number is there for the next try."""
    losses = []
    with _full_at(0):
        losses += _refused("issue on a full disk", meeting.issue)
    if services.protocols.protocol(meeting.meeting) is not None:
        losses.append("a protocol that was not written is issued")
    if services.protocols.next_number_text(meeting.meeting) != number:
        losses.append("a number was used up")
    meeting.issue()
    issued = services.protocols.protocol(meeting.meeting)
    return losses + ([] if issued and issued.number_text == number else ["another number"])


def _printed(pdf: bytes, out: Path, scale: Scale) -> tuple[int, list[str]]:
    """Print into files that cannot be written, and where there is no printer."""
    out.mkdir()
    losses = _refused("no printer", partial(print_pdf, pdf, QPrinter(), _nothing))
    losses += _refused("no such folder", partial(_print_to, pdf, out / "нет" / "лист.pdf"))
    place = out / "лист.pdf"
    _print_to(pdf, place)
    size, parts = place.stat().st_size, scale.of(4, 40)
    limits = [*range(0, size - _END_BYTES, size // parts), size - _END_BYTES]
    place.unlink()
    for limit in limits:
        with _full_at(limit):
            losses += _refused(f"printing, full at {limit}", partial(_print_to, pdf, place))
        losses += [f"printing, full at {limit}: {one.name} is left" for one in out.iterdir()]
    _print_to(pdf, place)
    with pypdfium2.PdfDocument(place) as document:
        pages = len(document)
    return len(limits) + 2, losses + ([] if pages else ["nothing was printed at last"])


def _print_to(pdf: bytes, place: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(place))
    print_pdf(pdf, printer, _nothing)


def _nothing(done: int, total: int) -> None:
    """Take no notice of how far the printing is."""


@contextmanager
def _full_at(limit: int) -> Iterator[None]:
    import resource  # late: Windows has none

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
