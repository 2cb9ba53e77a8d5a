"""Try the frozen program as somebody would who has just installed it.

    python3 packaging/smoke.py [--root FOLDER] [--window xcb] [PROGRAM]

``--root`` tries the one that is installed in a folder with a system of its own (needs root).
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import own
from bundle import INSIDE, PROGRAM, ROOT

LINES = """\
Петрова кв 45: не горит фонарь @горэл #освещ до пятницы > восстановить освещение у подъезда 3
как вступить в программу? #комфорт = разъяснён порядок вступления, памятка вручена
Жители подъезда 2: лифт стоит четвёртый день @жилсервис немедленно > восстановить работу лифта
"""
OLD_SCHEMA = "0001"
MAKE_OLD = f"""\
import sys
from pathlib import Path
from db import engine, migrate
made = engine.writing_engine(Path(sys.argv[1]), create=True)
with made.begin() as connection:
    engine.stamp(connection)
migrate.upgrade(made, "{OLD_SCHEMA}")
made.dispose()
"""
TIME_LIMIT_S = 120


class SmokeError(Exception):
    """Say what the program did otherwise than it should."""


@dataclass(frozen=True)
class Tried:
    """Hold the program, the folder it may write to, and how that folder is called inside."""

    program: list[str]
    folder: Path
    inside: Path

    def ask(self, *arguments: str, **extra: str) -> str:
        """Return what a call prints; another code than 0 or a word of complaint is a failure."""
        named = [argument.replace("{}", str(self.inside)) for argument in arguments]
        done = subprocess.run(
            [*self.program, *named],
            env=clean_environment() | extra,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=TIME_LIMIT_S,
        )
        if done.returncode or done.stderr:
            raise SmokeError(
                f"{' '.join(named)}: code {done.returncode}\n{done.stdout}{done.stderr}"
            )
        return done.stdout


def clean_environment() -> dict[str, str]:
    """Return the environment without what would lead the program to this project's libraries."""
    led = ("PYTHON", "QT_", "QML", "VIRTUAL_ENV", "LD_LIBRARY_PATH")
    return {name: value for name, value in os.environ.items() if not name.startswith(led)}


def own_part() -> str:
    """Hold the bundle just built against the project: it must have its code, not an older one."""
    wrong = own.differences(INSIDE)
    if wrong:
        raise SmokeError(f"not as in the project: {', '.join(wrong[:10])}")
    return f"{len(list(own.sources()))} modules as they stand in the project"


def papers(tried: Tried) -> str:
    """Make the sample city, log a meeting, issue its protocol in both formats."""
    data = ("--data-dir", "{}/город")
    tried.ask("sample", *data)
    meetings = [line.split("\t") for line in tried.ask("meetings", *data).splitlines()]
    empty = next(line[0] for line in meetings if line[4] == "0")
    named = (*data, "--meeting", empty)
    (tried.folder / "вопросы.txt").write_text(LINES, "utf-8")
    said = tried.ask("log", *named, "--held", "{}/вопросы.txt")
    logged = [json.loads(line)["number"] for line in said.splitlines()]
    tried.ask("issue", *named)
    for ending in ("docx", "pdf"):
        tried.ask("paper", "protocol", *named, "--to", f"{{}}/протокол.{ending}")
    return f"{len(meetings)} meetings, {len(logged)} questions, {read_back(tried.folder)}"


def read_back(folder: Path) -> str:
    """Look into the two papers."""
    pdf = (folder / "протокол.pdf").read_bytes()
    with zipfile.ZipFile(folder / "протокол.docx") as archive:
        words = archive.read("word/document.xml").decode()
    if not pdf.startswith(b"%PDF-") or b"%%EOF" not in pdf[-1024:]:
        raise SmokeError("the PDF is none")
    if "ротокол" not in words and "РОТОКОЛ" not in words:
        raise SmokeError("the DOCX says nothing of a protocol")
    return f"PDF of {len(pdf)} bytes, DOCX of {len(words)} characters"


def migration(tried: Tried, python: Path) -> str:
    """Open a file of the first schema: it is copied, brought up to date and found sound."""
    folder = tried.folder / "старый"
    folder.mkdir()
    environment = clean_environment() | {"PYTHONPATH": str(ROOT)}
    file = folder / "records.db"
    subprocess.run([python, "-P", "-c", MAKE_OLD, file], env=environment, check=True)
    tried.ask("verify", "--data-dir", "{}/старый")
    copies = [copy.name for copy in folder.rglob(f"*schema-{OLD_SCHEMA}*")]
    if not copies:
        raise SmokeError("an old file was opened without a copy of it")
    return f"from {OLD_SCHEMA}, copied as {copies[0]}"


def window(tried: Tried, platform: str) -> str:
    """Show the window over an empty folder and over the sample city."""
    said = []
    for folder in (f"пусто-{platform}", "город"):
        with screen(platform) as shown:
            place = f"{{}}/{folder}"
            printed = tried.ask("window", "--report-start", "--data-dir", place, **shown)
        told = json.loads(printed)
        said.append(f"{told['rss_bytes'] / 1e6:.0f} MB")
    return f"shown twice, {' and '.join(said)} of memory"


@contextmanager
def screen(platform: str) -> Iterator[dict[str, str]]:
    """Give a screen to draw on: Qt's own without one, or a virtual one of X11."""
    if platform != "xcb":
        yield {"QT_QPA_PLATFORM": platform}
        return
    reader, writer = os.pipe()
    size = ["-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    command = ["Xvfb", "-displayfd", str(writer), *size]
    server = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    try:
        with os.fdopen(reader) as told:
            number = told.readline().strip()
        yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


def platforms() -> list[str]:
    """Return the screens that this machine has for a try."""
    if os.name == "nt":
        return ["windows"]
    return ["offscreen", "xcb"] if shutil.which("Xvfb") else ["offscreen"]


def run(program: list[str], folder: Path, inside: Path, python: Path) -> int:
    """Try everything in an empty folder, a line for each; return how many failed."""
    tried = Tried(program, folder, inside)
    tries = {"papers": papers, "migration": lambda one: migration(one, python)}
    if program == [str(PROGRAM)]:
        tries = {"our own part": lambda _: own_part()} | tries
    for platform in platforms():
        tries[f"window, {platform}"] = lambda one, platform=platform: window(one, platform)
    failed = 0
    for name, attempt in tries.items():
        try:
            print(f"{name:.<20} ok: {attempt(tried)}", flush=True)
        except (SmokeError, OSError, ValueError, subprocess.SubprocessError) as error:
            failed += 1
            print(f"{name:.<20} FAILED: {error}", flush=True)
    return failed


def main(arguments: list[str]) -> int:
    """Try the program that is named, the one in a root folder, or the one just built."""
    parser = argparse.ArgumentParser(description="Try the frozen program.")
    parser.add_argument("--root", type=Path, help="a folder with a system that it is installed in")
    parser.add_argument("program", nargs="?", default=str(PROGRAM))
    help_python = "one that has the libraries of the program, to make an old file with"
    parser.add_argument("--python", type=Path, default=Path(sys.executable), help=help_python)
    options = parser.parse_args(arguments)
    python = options.python
    home = options.root / "tmp" if options.root else None
    with tempfile.TemporaryDirectory(prefix="проба ", dir=home) as name:
        folder = Path(name)
        if options.root:
            program = ["chroot", str(options.root), "/usr/bin/courtyard-minutes"]
            return run(program, folder, Path("/") / folder.relative_to(options.root), python)
        return run([options.program], folder, folder, python)


if __name__ == "__main__":
    sys.exit(min(1, main(sys.argv[1:])))
