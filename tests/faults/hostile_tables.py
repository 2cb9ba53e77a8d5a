"""D4, D11: formulas in tables, and files that mean harm."""

import ast
import csv
import io
import os
import sys
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import openpyxl

from db.domain.enums import RecordKind
from db.domain.errors import EnvironmentFault, UserError
from db.queries.everything import records
from desktop.bootstrap.services import Services, build_services
from desktop.exchange.written import WrittenColumn, WrittenSheet, write_workbook
from tests.architecture.sources import ROOT
from tests.data.nasty import FORMULAS
from tests.faults.nasty_fields import visible
from tests.faults.row import Outcome, Scale
from tests.faults.scene import NOON, make_scene, work_folder
from tests.support.hostile_files import hostile_papers, hostile_pictures, hostile_tables

_LONGEST_S = 5.0
_MOST_MEMORY = 300 * 1024 * 1024


def _as_written(texts: list[str]) -> bytes:
    rows = [[text] for text in texts]
    sheet = WrittenSheet("Лист", (WrittenColumn("Слова"),), rows, above=tuple(texts[:1]))
    return write_workbook([sheet], NOON)


_WRITERS: Mapping[str, Callable[[list[str]], bytes]] = {
    "desktop/exchange/written.py": _as_written,
}
"""The modules that write tables, each with a function that makes one of texts."""
_WRITES = frozenset({"Workbook", "writer", "DictWriter"})


def formulas(scale: Scale) -> Outcome:
    """Take formulas in as words; whoever writes a table is named here and writes them as words."""
    losses = [
        f"{module} writes tables and is not tried"
        for module in sorted(_modules_that_write() - _WRITERS.keys())
    ]
    for module, write in _WRITERS.items():
        losses += [f"{module}: {loss}" for loss in _computed(write(list(FORMULAS.values())))]
    texts = [text for text in FORMULAS.values() if visible(text)]
    with work_folder() as folder:
        scene = make_scene(folder)
        with scene.opened() as database:
            services = build_services(database.told_by(lambda: NOON), lambda: NOON)
            for path in (_as_workbook(folder, texts), _as_csv(folder, texts)):
                preview = services.imports.preview(path, RecordKind.PERSON)
                services.imports.confirm(preview)
                found = {row.surname: row.post for row in services.directories.people()}
                losses += [
                    f"{path.suffix}: {text!r} is {found.get(f'{path.suffix}{number}')!r}"
                    for number, text in enumerate(texts)
                    if "".join(found.get(f"{path.suffix}{number}", "").split()) != visible(text)
                ]
    return Outcome(2 * len(texts) + len(_WRITERS), tuple(losses), f"{len(_WRITERS)} modules write")


def _modules_that_write() -> set[str]:
    """Return the modules of the program that make workbooks or separated files."""
    found = set()
    for path in (ROOT / "desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
            is_call = isinstance(node, ast.Attribute | ast.Name)
            if is_call and name in _WRITES and _is_of_tables(path):
                found.add(str(path.relative_to(ROOT)))
    return found


def _is_of_tables(path: Path) -> bool:
    source = path.read_text("utf-8")
    return "openpyxl" in source or "import csv" in source


def _computed(data: bytes) -> list[str]:
    """Return the cells of a table that a spreadsheet would compute."""
    if not data.startswith(b"PK"):
        rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
        return [cell for row in rows for cell in row if cell[:1] in set("=+-@\t\r")]
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = (cell for sheet in book for row in sheet.iter_rows() for cell in row)
    return [str(cell.value) for cell in cells if cell.data_type == "f"]


def _as_workbook(folder: Path, texts: list[str]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Фамилия", "Должность"])
    for number, text in enumerate(texts, 2):
        sheet.cell(number, 1, f".xlsx{number - 2}")
        sheet.cell(number, 2, text.replace("\r", "")).data_type = "s"
    book.save(folder / "люди.xlsx")
    return folder / "люди.xlsx"


def _as_csv(folder: Path, texts: list[str]) -> Path:
    path = folder / "люди.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(["Фамилия", "Должность"])
        writer.writerows((f".csv{number}", text) for number, text in enumerate(texts))
    return path


def hostile_files(scale: Scale) -> Outcome:
    """Hand over bombs, lies and fragments: refused in a word, soon, and nothing is changed."""
    losses: list[str] = []
    touched: list[str] = []
    watch(touched)
    files = {**hostile_tables(), **hostile_papers()}
    pictures = hostile_pictures()
    slowest = 0.0
    with work_folder() as folder:
        scene = make_scene(folder)
        with scene.opened() as database:
            services = build_services(database.told_by(lambda: NOON), lambda: NOON)
            before = _content(services)
            for name, data in (*files.items(), *pictures.items()):
                path = folder / name
                path.write_bytes(data)
                kept = len(touched)
                memory = _peak()
                took, faults = _handed_over(services, path)
                losses += [f"{name}: {fault}" for fault in faults]
                slowest = max(slowest, took)
                losses += [f"{name}: took {took:.1f} s"] if took > _LONGEST_S else []
                more = _peak() - memory
                losses += [f"{name}: took {more >> 20} MB"] if more > _MOST_MEMORY else []
                losses += [f"{name}: touched {one}" for one in touched[kept:] if is_foreign(one)]
                path.unlink()
            if _content(services) != before:
                losses.append("the records were changed")
    count = len(files) + len(pictures)
    return Outcome(count, tuple(losses), f"slowest {slowest:.1f} s")


def _handed_over(services: Services, path: Path) -> tuple[float, list[str]]:
    """Read a file in every way that there is; return the longest of them and what went wrong."""
    slowest, losses = 0.0, []
    for ask in (
        partial(services.imports.preview, path, RecordKind.HOUSE),
        partial(services.emblem.prepare, path),
    ):
        began = time.thread_time()  # what others do on this machine proves nothing
        losses += _answered(ask)
        slowest = max(slowest, time.thread_time() - began)
    return slowest, losses


def _answered(ask: Callable[[], object]) -> list[str]:
    try:
        ask()
    except (UserError, EnvironmentFault):
        return []
    except BaseException as error:  # a recursion or a lack of memory is a loss too
        return [f"{type(error).__name__}: {error}"[:150]]
    return []


def _content(services: Services) -> list[dict[str, object]]:
    with services.database.read() as connection:
        return list(records(connection))


def _peak() -> int:
    """Return the most memory that this process ever had, in bytes."""
    import resource  # late: Windows has none

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def watch(found: list[str]) -> None:
    """Note in a list every file that is opened from now on, every connection and every process."""

    def on_event(event: str, arguments: tuple[object, ...]) -> None:
        if event in {"socket.connect", "subprocess.Popen", "os.system"}:
            found.append(f"{event} {arguments!r}"[:150])
        elif event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
            found.append(os.path.realpath(os.fsdecode(arguments[0])))

    sys.addaudithook(on_event)


def is_foreign(touched: str) -> bool:
    """Tell whether a file means what a harmful one would reach for."""
    return touched.startswith(("/etc", "/tmp/вы", "socket", "subprocess", "os.system"))  # noqa: S108 - where a hostile archive would write
