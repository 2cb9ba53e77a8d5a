"""D10: file names made from what people typed."""

import unicodedata
from datetime import date
from pathlib import Path, PureWindowsPath
from uuid import uuid4

from db.domain.errors import UserError
from db.domain.inputs import HouseInput, MeetingInput
from desktop.bootstrap.services import Services, build_services
from desktop.documents.posters.sheet import PosterOptions
from desktop.services.paper_files import safe_name, write_paper
from tests.data.nasty import FILE_NAMES
from tests.faults.row import Outcome, Scale
from tests.faults.scene import NOON, Scene, make_scene, work_folder

_STEM_BYTES = 120
_SUFFIXES = (".docx", ".pdf", "")


def file_names(scale: Scale) -> Outcome:
    """Save a file under each name, and look for all of them in the one folder, and nowhere else."""
    losses: list[str] = []
    with work_folder() as folder:
        inside = folder / "Бумаги" / "Пакет"
        inside.mkdir(parents=True)
        for number, text in enumerate(FILE_NAMES):
            for suffix in _SUFFIXES:
                name = safe_name(text, suffix)
                losses += [f"{text[:30]!r} → {name!r}: {fault}" for fault in _faults(name, suffix)]
            place = write_paper(inside / safe_name(text, f".{number}"), b"x", lambda _: None)
            if not place.is_file() or place.resolve().parent != inside.resolve():
                losses.append(f"{text[:30]!r}: escaped to {place}")
        if len(list(inside.iterdir())) != len(FILE_NAMES) or len(list(folder.rglob("*"))) != (
            len(FILE_NAMES) + 2
        ):
            losses.append("the folder holds something else")
        losses += _from_records(folder)
    return Outcome(len(FILE_NAMES), tuple(losses), f"{len(_SUFFIXES)} suffixes each")


def _faults(name: str, suffix: str) -> list[str]:
    stem = name.removesuffix(suffix)
    faults = {
        "empty": not stem.strip(),
        "two parts": Path(name).name != name or PureWindowsPath(name).name != name,
        "a device": PureWindowsPath(name).is_reserved(),
        "too long": len(stem.encode()) > _STEM_BYTES,
        "a dot or a blank at the end": stem[-1:] in {".", " "} or name[-1:] in {".", " "},
        "hidden": name.startswith("."),
        "forbidden on Windows": bool(set(name) & set('<>:"/\\|?*')),
        "what nobody sees": any(unicodedata.category(x) in {"Cc", "Cf", "Cs"} for x in name),
    }
    return [fault for fault, is_there in faults.items() if is_there]


def _from_records(folder: Path) -> list[str]:
    """Ask the services for the names of papers about a yard of each name."""
    losses: list[str] = []
    scene = make_scene(folder)
    with scene.opened() as database:
        services = build_services(database.told_by(lambda: NOON), lambda: NOON)
        for number, text in enumerate(FILE_NAMES):
            try:
                names = _names(services, scene, text, number)
            except UserError:
                continue  # refused as a street or a place: no paper
            losses += [
                f"{text[:30]!r} → {name!r}: {fault}"
                for name in names
                for fault in _faults(name, Path(name).suffix)
            ]
    return losses


def _names(services: Services, scene: Scene, text: str, number: int) -> tuple[str, ...]:
    house, meeting = uuid4(), uuid4()
    services.directories.save_house(HouseInput(text, str(number)), house)
    day = date(2026, 12, 9)
    services.schedule.plan(MeetingInput(day, None, (house,), place=text), meeting)
    notices = services.notices
    poster = notices.file_name(lambda: notices.poster(meeting, PosterOptions()), "pdf")
    calendar = notices.file_name(lambda: notices.calendar(day, day), "ics")
    return (poster, calendar, services.papers.file_name(meeting, "docx"))
