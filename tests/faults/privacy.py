"""F1 and F7: what a stolen laptop shows, and what logs, titles and settings say."""

import os
import subprocess
import sys
from pathlib import Path

from tests.architecture.sources import ROOT
from tests.faults.marked_life import told_by_metadata
from tests.faults.privacy_scene import EXPORT, MARKERS
from tests.faults.row import Outcome, Scale
from tests.faults.scene import work_folder
from tests.support.traces import files_with, needles

_PATIENCE = 240
_SHARED = Path("/var/tmp")  # noqa: S108 - looked through, not written to


def stolen_folder(scale: Scale) -> Outcome:
    """Read every file of a closed, protected folder and of all that a program may leave behind.

    The plain papers of the export folder are what they are: the user has asked for them.
    """
    wanted = needles(MARKERS)
    with work_folder(real_disk=True) as folder:
        answer = _lived("protected", folder)
        if answer.returncode:
            return Outcome(0, (f"the scene itself failed: {answer.stderr[-1200:]}",))
        found = files_with(wanted, folder, _SHARED, but=[folder / EXPORT])
        losses = [f"readable in {name}" for name in found]
        losses += _said(wanted, answer)
        losses += [
            f"the metadata of {name} tell it"
            for name, told in told_by_metadata(folder / EXPORT)
            if any(needle in told for needle in wanted)
        ]
        if not files_with(wanted, folder / EXPORT):
            losses.append("the look itself does not find them in the plain papers")
        encrypted = list((folder / "data").rglob("*.db")) + list((folder / "stick").rglob("*.db"))
        if len(encrypted) < 3:
            losses.append(f"only {len(encrypted)} files of records were made")
        papers = [file for file in (folder / EXPORT).iterdir() if file.is_file()]
        looked = sum(1 for file in folder.rglob("*") if file.is_file()) - len(papers)
    note = f"{len(wanted)} needles; exempt: {len(papers)} plain papers in the export folder"
    return Outcome(looked, tuple(losses), note)


def talkative_files(scale: Scale) -> Outcome:
    """Raise errors that quote a resident while she is being typed about; read what is written.

    The records of a folder without a password are plain by nature and left out.
    """
    wanted = needles(MARKERS)
    with work_folder(real_disk=True) as folder:
        answer = _lived("window", folder)
        if answer.returncode:
            return Outcome(0, (f"the scene itself failed: {answer.stderr[-1200:]}",))
        records = [*(folder / "data").glob("records.db*"), folder / "data" / "backups"]
        losses = [f"readable in {name}" for name in files_with(wanted, folder, but=records)]
        losses += _said(wanted, answer)
        log = (folder / "data" / "log.txt").read_text("utf-8")
        if log.count("ValueError") < 2:
            losses.append("the errors are not in the log at all")
        if not (folder / "titles.txt").read_text("utf-8").strip():
            losses.append("no window had a title")
        looked = sum(1 for file in folder.rglob("*") if file.is_file())
    return Outcome(looked, tuple(losses), f"{log.count('ValueError')} errors in the log")


def _lived(scene: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Play a scene with every folder of the user and all temporary ones below ``folder``."""
    homes = {
        name: str(folder / "home" / name.lower())
        for name in (
            "HOME",
            "XDG_CONFIG_HOME",
            "XDG_CACHE_HOME",
            "XDG_DATA_HOME",
            "XDG_STATE_HOME",
            "XDG_RUNTIME_DIR",
            "TMPDIR",
            "SQLITE_TMPDIR",
        )
    }
    for home in homes.values():
        Path(home).mkdir(parents=True, mode=0o700)
    return subprocess.run(
        [sys.executable, "-m", "tests.faults.privacy_scene", scene, str(folder)],
        cwd=ROOT,
        env=os.environ | homes | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=_PATIENCE,
    )


def _said(wanted: frozenset[bytes], answer: "subprocess.CompletedProcess[str]") -> list[str]:
    said = (answer.stdout + answer.stderr).encode()
    return ["told on the terminal"] if any(needle in said for needle in wanted) else []
