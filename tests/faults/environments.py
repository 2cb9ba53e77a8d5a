"""E3: the same evening on the command line under other languages and in awkward folders."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from desktop.documents.readback import read_docx_text, read_pdf_text
from tests.architecture.sources import ROOT
from tests.data.nasty import NASTY
from tests.faults.row import Outcome, Scale
from tests.faults.scene import Scene, make_scene, work_folder

_LOCALES = ("ru_RU.UTF-8", "C", "tr_TR.UTF-8", "de_DE.UTF-8", "ar_EG.UTF-8", "POSIX")
_FOLDERS = ("данные", "Дворы и сад", "🌳 двор", "İı ẞ", 'a\'b "c" & <b>', "%n {0} $HOME")
_RUN = """
import json, sys
from PySide6.QtCore import QCoreApplication
from shiboken6 import delete
from desktop.__main__ import main
for arguments in json.loads(sys.argv[1]):
    print("→", main(arguments), flush=True)
    if QCoreApplication.instance() is not None:
        delete(QCoreApplication.instance())
"""
_KEYS = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{22}")
_NOTES = Path(__file__).parents[1] / "data" / "evening.txt"
_LANGUAGE = frozenset({"LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "TZ"})
_DONE = 6
"""Commands that are carried out; one more is refused."""
_TURKISH = ("ISITMA ısıtma İSTANBUL istanbul", "Kızıl Işık: IŞIK yanmıyor")


def environments(scale: Scale) -> Outcome:
    """Keep the minutes and make the papers under each locale: not a letter may differ."""
    losses: list[str] = []
    with work_folder() as folder:
        scene = make_scene(folder)
        wanted: str | None = None
        pairs = list(zip(_LOCALES, _FOLDERS, strict=True))[: scale.of(4, len(_LOCALES))]
        for locale, name in pairs:
            place = folder / name
            place.mkdir()
            shutil.copy(scene.path, place / "records.db")
            said = _evening(scene, place, locale)
            wanted = wanted or said
            if said != wanted:
                losses.append(f"{locale} in «{name}»: {_difference(wanted, said)}")
            if "Traceback" in said or said.count("→ 0") != _DONE or said.count("→ 3") != 1:
                losses.append(f"{locale} in «{name}»: {said[-300:]!r}")
    return Outcome(len(pairs), tuple(losses), f"{_DONE + 1} commands each")


def _evening(scene: Scene, place: Path, locale: str) -> str:
    """Return all that the commands and the papers say, without the keys of new records."""
    notes = place / "заметки 🌳.txt"
    odd = [text for text in NASTY.values() if text.isprintable() and text.strip()]
    lines = [*_NOTES.read_text("utf-8").splitlines()[:12], *_TURKISH, *odd[::8]]
    notes.write_text("\n".join(lines), "utf-8")
    papers = [place / "Протокол ё.docx", place / "Протокол ё.pdf"]
    told = _commands(scene, place, notes, papers)
    environment = {key: value for key, value in os.environ.items() if key not in _LANGUAGE}
    result = subprocess.run(
        [sys.executable, "-c", _RUN, json.dumps(told)],
        env=environment | {"LC_ALL": locale, "LANG": locale, "TZ": "Europe/Moscow"},
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    said = (result.stdout + result.stderr).decode().replace(str(place), "…")
    if papers[1].exists():
        said += read_docx_text(papers[0].read_bytes()) + read_pdf_text(papers[1].read_bytes())
    return _KEYS.sub("key", said)


def _commands(scene: Scene, place: Path, notes: Path, papers: list[Path]) -> list[list[str]]:
    start = ["--data-dir", str(place)]
    meeting = ["--meeting", str(scene.meeting)]
    return [
        [*start, "log", *meeting, "--held", str(notes)],
        [*start, "meetings"],
        *([*start, "paper", "protocol", *meeting, "--to", str(path)] for path in papers),
        [*start, "paper", "poster", *meeting, "--to", str(place / "афиша.pdf")],
        [*start, "verify"],
        [*start, "paper", "protocol", *meeting, "--to", str(place / "нет" / "папки.pdf")],
    ]


def _difference(wanted: str, said: str) -> str:
    for one, other in zip(wanted.splitlines(), said.splitlines(), strict=False):
        if one != other:
            return f"{other[:120]!r} instead of {one[:120]!r}"
    return "fewer lines"
