"""D2, D3, D6, D8: markup, field codes, endless and rare texts come out on paper as they are."""

import os
import re
import sys
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from pypdf import PdfReader

from db.domain.text import TEXT_LIMIT, clean_line
from desktop import resources
from desktop.bootstrap.services import build_services
from desktop.documents.cleaning import clean
from desktop.documents.readback import read_docx_text
from desktop.documents.renderers.pdf_fonts import Faces
from tests.data.nasty import CODES, FORMULAS, MARKUP, NASTY
from tests.faults.nasty_papers import NastyMeeting
from tests.faults.row import Outcome, Scale
from tests.faults.scene import NOON, make_scene, work_folder

_FAMILY = "LiberationSerif"
_BOX = "□"
_ENDLESS = 5000
_ALLOWED_FIELDS = frozenset({"PAGE", "NUMPAGES"})
_FIELD = re.compile(rb"<w:instrText[^>]*>([^<]*)<")
_SIMPLE_FIELD = re.compile(rb'<w:fldSimple[^>]*w:instr="([^"]*)"')
_ACTIVE = (b'TargetMode="External"', b"vbaProject", b"oleObject", b"altChunk", b"<!DOCTYPE")
_ACTIVE_PDF = (b"/JavaScript", b"/Launch", b"/URI", b"/OpenAction", b"/EmbeddedFile", b"/GoToR")
_WATCHED = (
    "socket.connect",
    "socket.getaddrinfo",
    "subprocess.Popen",
    "os.system",
    "urllib.Request",
)


class Made(NamedTuple):
    """Hold the papers of a meeting and what was touched while they were made."""

    meeting: NastyMeeting
    paths: list[Path]
    touched: list[str]


class _Touches:
    """Note what Python opens and calls; an audit hook once set stays for ever."""

    def __init__(self) -> None:
        self.found: list[str] | None = None
        sys.addaudithook(self._on_event)

    def _on_event(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.found is None:
            return
        if event in _WATCHED:
            self.found.append(f"{event} {arguments!r}"[:200])
        elif event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
            self.found.append(os.path.realpath(os.fsdecode(arguments[0])))


@contextmanager
def _made(texts: Sequence[str], *, parties: int = 0, whole: bool = True) -> Iterator[Made]:
    """Make all papers of a meeting; a first one is made before, so that all is imported."""
    touches = _Touches()
    with work_folder() as folder:
        scene = make_scene(folder)
        with scene.opened() as database:
            services = build_services(database.told_by(lambda: NOON), lambda: NOON)
            for name, said in (("прежние", ["нет света"]), ("бумаги", texts)):
                out = folder / name
                out.mkdir()
                touches.found = None
                meeting = NastyMeeting(services, said, parties=parties)
                meeting.issue()
                touches.found = []
                paths = meeting.save_all(out) if whole else meeting.save_protocol(out)
            found, touches.found = touches.found or [], None
            libraries = os.path.realpath(sys.prefix)
            digests = os.path.realpath(folder / "written-texts.sha256")  # of what was written
            fonts = os.path.realpath(resources.path("fonts"))
            own = (os.path.realpath(out), fonts, libraries, digests)
            yield Made(meeting, paths, [one for one in found if not one.startswith(own)])


def markup(scale: Scale) -> Outcome:
    """Print markup: it stands there letter by letter, and nothing was opened or called."""
    texts = list(MARKUP.values())
    with _made(texts, parties=scale.of(6, len(texts))) as made:
        losses = [f"touched: {one}" for one in made.touched]
        losses += _unfaithful(made, MARKUP)
        losses += _active(made.paths)
        note = f"{len(made.paths)} papers, {len(made.touched)} accesses"
    return Outcome(len(texts) * len(made.paths), tuple(losses), note)


def field_codes(scale: Scale) -> Outcome:
    """Print field codes, templates and formulas: text, and never a field of ours."""
    texts = {**CODES, **FORMULAS}
    with _made(list(texts.values()), parties=scale.of(6, len(texts))) as made:
        losses = _unfaithful(made, texts) + _active(made.paths)
        fields = set().union(*map(_fields, made.paths))
    losses += [f"a field: {field}" for field in sorted(fields - _ALLOWED_FIELDS)]
    return Outcome(
        len(texts) * len(made.paths), tuple(losses), f"fields: {', '.join(sorted(fields))}"
    )


def endless(scale: Scale) -> Outcome:
    """Print texts taller than a page and words wider than a line: whole once put together again."""
    names = [name for name, text in NASTY.items() if len(text) >= _ENDLESS]
    names = names[: scale.of(3, len(names))]
    texts = {name: NASTY[name][:TEXT_LIMIT] for name in names}
    texts |= {
        name: f"{text}\N{CYRILLIC SMALL LETTER YA}"[-TEXT_LIMIT:] for name, text in texts.items()
    }
    with _made(list(texts.values()), whole=scale.full) as made:
        losses = _unfaithful(made, texts)
        pages = len(PdfReader(_protocol(made, ".pdf")).pages)
    return Outcome(2 * len(texts), tuple(losses), f"{pages} pages")


def rare_letters(scale: Scale) -> Outcome:
    """Print every text: in Word letter by letter, in the PDF each letter or a box, never nothing."""
    texts = {name: text for name, text in NASTY.items() if len(text) < _ENDLESS}
    with _made(list(texts.values()), parties=len(texts), whole=scale.full) as made:
        losses = _unfaithful(made, texts)
        boxes = 0
        for path in made.paths:
            if path.suffix == ".pdf":
                words = "".join(page.extract_text() for page in PdfReader(path).pages)
                boxes += words.count(_BOX)
                losses += [f"{path.name}: a silent NUL"] * ("\0" in words)
        losses += [] if boxes else ["no box stands for an emoji"]
        meeting = made.meeting
        shelf = meeting.services.papers.shelf(meeting.meeting)
        losses += [] if len(shelf.undrawn) > 1 else ["nobody is warned of the boxes"]
        kept = {row.words for row in meeting.services.minutes.ribbon(meeting.meeting)}
        losses += [
            f"not kept: {name}"
            for name, text in texts.items()
            if text in meeting.texts and clean_line(text).strip() not in kept
        ]
    return Outcome(len(texts), tuple(losses), f"{boxes} boxes in {len(made.paths)} papers")


def _unfaithful(made: Made, texts: Mapping[str, str]) -> list[str]:
    """Return the texts that the protocol does not say letter by letter."""
    docx = _packed(read_docx_text(Path(_protocol(made, ".docx")).read_bytes()))
    pages = PdfReader(_protocol(made, ".pdf")).pages
    pdf = _packed("".join(page.extract_text() for page in pages))
    face = Faces(resources.path("fonts"), _FAMILY).get()
    losses = []
    for name, text in texts.items():
        wanted = clean(clean_line(text))
        if text not in made.meeting.texts or not wanted:
            continue
        if _packed(wanted) not in docx:
            losses.append(f"DOCX lacks {name}: {wanted[:60]!r}")
        if not _stands_in(_packed(face.show(wanted)), pdf):
            losses.append(f"PDF lacks {name}: {wanted[:60]!r}")
    return losses


def _stands_in(text: str, pdf: str) -> bool:
    """Tell whether a text stands in a PDF, in one piece or cut up by the ends of pages."""
    at = 0
    while at < len(text):
        size = len(text) - at
        while size and text[at : at + size] not in pdf:
            size = size * 2 // 3 if size > 1 else 0
        if not size:
            return False
        at += size
    return True


def _packed(text: str) -> str:
    return "".join(text.casefold().split())


def _protocol(made: Made, suffix: str) -> str:
    return str(
        next(path for path in made.paths if path.suffix == suffix and "Протокол" in path.name)
    )


def _active(paths: Sequence[Path]) -> list[str]:
    """Return what in a paper would open something else, run, or be fetched."""
    losses = []
    for path in paths:
        data = path.read_bytes()
        if path.suffix == ".pdf":
            losses += [f"{path.name}: {mark!r}" for mark in _ACTIVE_PDF if mark in data]
        elif path.suffix == ".docx":
            for part, content in _parts(data):
                losses += [
                    f"{path.name}: {mark!r} in {part}" for mark in _ACTIVE if mark in content
                ]
    return losses


def _parts(data: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            yield name, archive.read(name)


def _fields(path: Path) -> set[str]:
    """Return the fields that Word would compute in a paper."""
    if path.suffix != ".docx":
        return set()
    found: set[str] = set()
    for _, content in _parts(path.read_bytes()):
        codes = _FIELD.findall(content) + _SIMPLE_FIELD.findall(content)
        found |= {code.decode().split()[0] for code in codes if code.strip()}
    return found
