"""Say what the project's code does not do, each rule with an example that it forbids."""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from tests.architecture.sources import EVERYTHING, PROGRAM, Source, calls, dotted, imports

THREADS = {"QThread", "QThreadPool", "Thread", "ThreadPoolExecutor", "ProcessPoolExecutor"}
SHIPPED = ("db", "desktop", "packaging", "dev.py")
FUNCTION_LINES = 60
NETWORK = ("socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "PySide6.QtNetwork")
OTHER_SQLITE = ("sqlite3", "PySide6.QtSql", "aiosqlite", "pysqlite3")
UNFINISHED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME)\b")
_DIALOG = re.compile(r"Q\w*(Dialog|MessageBox|Wizard)")
_WAITING = {"exec", "exec_", "setWindowModality"}
EXCUSE = re.compile(r"# (noqa|type: ignore)(?P<rest>.*)")
REASONED = {
    "noqa": re.compile(r": [A-Z]+\d+(, [A-Z]+\d+)* - \S"),
    "type: ignore": re.compile(r"\[[a-z-]+(, ?[a-z-]+)*\] +# \S"),
}


@dataclass(frozen=True)
class Rule:
    """Name what is forbidden, where, and how it is found; ``broken_by`` must be found."""

    name: str
    parts: tuple[str, ...]
    find: Callable[[Source], Iterator[int]]
    broken_by: str
    except_in: tuple[str, ...] = ()

    def offences(self, source: Source) -> list[str]:
        """Return ``file:line`` of each place that breaks the rule."""
        if not source.path.startswith(self.parts) or source.path.startswith(self.except_in):
            return []
        return [f"{source.path}:{line}" for line in self.find(source)]


def _importing(modules: tuple[str, ...]) -> Callable[[Source], Iterator[int]]:
    def find(source: Source) -> Iterator[int]:
        for name, line in imports(source.nodes):
            if any(name == module or name.startswith(f"{module}.") for module in modules):
                yield line

    return find


def _calling(*names: str) -> Callable[[Source], Iterator[int]]:
    def find(source: Source) -> Iterator[int]:
        for name, call in calls(source.nodes):
            if any(name == wanted or name.endswith(f".{wanted}") for wanted in names):
                yield call.lineno

    return find


def _threads(source: Source) -> Iterator[int]:
    for node in source.nodes:
        if isinstance(node, ast.Name | ast.Attribute) and dotted(node).split(".")[-1] in THREADS:
            yield node.lineno


def _tr_in_f_string(source: Source) -> Iterator[int]:
    for node in source.nodes:
        if isinstance(node, ast.JoinedStr):
            found = (
                dotted(one.func).split(".")[-1]
                for one in ast.walk(node)
                if isinstance(one, ast.Call)
            )
            if {"tr", "translate"} & set(found):
                yield node.lineno


def _built_tr(source: Source) -> Iterator[int]:
    for name, call in calls(source.nodes):
        if name.endswith(".tr") and not (
            call.args
            and isinstance(call.args[0], ast.Constant)
            and isinstance(call.args[0].value, str)
        ):
            yield call.lineno


def _connected_lambda(source: Source) -> Iterator[int]:
    for name, call in calls(source.nodes):
        if name.endswith(".connect") and any(isinstance(arg, ast.Lambda) for arg in call.args):
            yield call.lineno


def _modal(source: Source) -> Iterator[int]:
    """Find what waits for an answer: dialogs but for one of files, and any loop of its own."""
    for name, line in imports(source.nodes):
        last = name.rpartition(".")[2]
        if last == "QEventLoop" or (_DIALOG.fullmatch(last) and last != "QFileDialog"):
            yield line
    for name, call in calls(source.nodes):
        last = name.rpartition(".")[2]
        is_modal = last == "setModal" and not _is_false(call.args)
        is_opened = last == "open" and "dialog" in name.lower()  # modal to its window
        if is_modal or is_opened or last in _WAITING or name.startswith("QFileDialog.get"):
            yield call.lineno


def _is_false(args: list[ast.expr]) -> bool:
    return len(args) == 1 and isinstance(args[0], ast.Constant) and args[0].value is False


def _orphaned(source: Source) -> Iterator[int]:
    """Find what loses its parent while a layout may still be about to show it."""
    for node in source.nodes:
        body = getattr(node, "body", None)
        for before, now in pairwise(body if isinstance(body, list) else []):
            owner, _, last = _called(now).rpartition(".")
            if (
                last == "setParent"
                and _is_none(now.value.args)
                and _called(before) != f"{owner}.hide"
            ):
                yield now.lineno


def _called(statement: ast.AST) -> str:
    call = getattr(statement, "value", None) if isinstance(statement, ast.Expr) else None
    return dotted(call.func) if isinstance(call, ast.Call) else ""


def _is_none(args: list[ast.expr]) -> bool:
    return len(args) == 1 and isinstance(args[0], ast.Constant) and args[0].value is None


def _global(source: Source) -> Iterator[int]:
    return (node.lineno for node in source.nodes if isinstance(node, ast.Global))


def _unfinished(source: Source) -> Iterator[int]:
    for number, line in enumerate(source.text.splitlines(), 1):
        if UNFINISHED.search(line):
            yield number


def _long_function(source: Source) -> Iterator[int]:
    for node in source.nodes:
        if (
            isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            and (node.end_lineno or node.lineno) - node.lineno >= FUNCTION_LINES
        ):
            yield node.lineno


def _excuse_without_reason(source: Source) -> Iterator[int]:
    before = ""
    for number, line in enumerate(source.text.splitlines(), 1):
        found = EXCUSE.search(line)
        told = before.strip().startswith("#")  # in the line above, where this one is long
        if found and not told and not REASONED[found[1]].match(found["rest"]):
            yield number
        before = line


RULES = (
    Rule("unfinished work is not kept in the tree", EVERYTHING, _unfinished, "x = 1  # TO" + "DO"),
    Rule(
        "an exception to a check names its code and its reason",
        EVERYTHING,
        _excuse_without_reason,
        "import os  # " + "noqa: F401",
        except_in=("db/migrations/versions/",),
    ),
    Rule(
        "functions are short enough to be read at one sitting",
        SHIPPED,
        _long_function,
        "def f():\n" + "    x = 1\n" * FUNCTION_LINES,
        except_in=("db/migrations/versions/",),  # a list of tables, made once
    ),
    Rule(
        "sqlcipher3 is the only SQLite of the process",
        EVERYTHING,
        _importing(OTHER_SQLITE),
        "from PySide6.QtSql import QSqlDatabase",
    ),
    Rule("nothing asks the network", PROGRAM, _importing(NETWORK), "import urllib.request"),
    Rule(
        "only the entry point ends the process",
        PROGRAM,
        _calling("sys.exit", "os._exit"),
        "import sys\nsys.exit(1)",
        except_in=("desktop/__main__.py", "desktop/cli/arguments.py"),
    ),
    Rule(
        "the event loop is not turned by hand",
        PROGRAM,
        _calling("processEvents"),
        "app.processEvents()",
    ),
    Rule(
        "threads are started by the operations alone",
        PROGRAM,
        _threads,
        "from threading import Thread\nThread(target=print).start()",
        except_in=("desktop/operations/",),
    ),
    Rule(
        "Qt opens no files: it would drop the locks of SQLite",
        PROGRAM,
        _calling("QFile", "QSaveFile"),
        "QFile(name)",
    ),
    Rule(
        "services are not reached through the application",
        PROGRAM,
        _calling("QApplication.instance", "QCoreApplication.instance"),
        "QApplication.instance().records",
        except_in=("desktop/views/common/",),
    ),
    Rule(
        "nothing modal stands in the way of the live form",
        ("desktop/views/minutes",),
        _modal,
        "from PySide6.QtWidgets import QMessageBox",
    ),
    Rule("no module keeps state of its own", PROGRAM, _global, "def f():\n    global state"),
    Rule(
        "the collector of strings looks into no f-string",
        PROGRAM,
        _tr_in_f_string,
        "f'{self.tr(\"Saved\")} {why}'",
    ),
    Rule("tr() takes a plain string", PROGRAM, _built_tr, "self.tr(f'{count} questions')"),
    Rule(
        "a widget is hidden before it loses its parent: its layout may be about to show it",
        PROGRAM,
        _orphaned,
        "def f(chip):\n    chip.deleteLater()\n    chip.setParent(None)",
    ),
    Rule(
        "signals are connected to methods",
        PROGRAM,
        _connected_lambda,
        "button.clicked.connect(lambda: page.save())",
    ),
)
