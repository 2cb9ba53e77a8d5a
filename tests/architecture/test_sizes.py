"""Modules and functions stay small enough to be read at one sitting."""

import ast
from collections.abc import Iterator

from tests.architecture.sources import EVERYTHING, Source, read, sources

MODULE_LINES = 500
FUNCTION_LINES = 60
SHIPPED = ("db", "desktop", "packaging", "dev.py")


def long_functions(source: Source) -> Iterator[str]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > FUNCTION_LINES:
                yield f"{source.path}:{node.lineno} {node.name}: {lines} lines"


def test_modules_are_short() -> None:
    lengths = {source.path: len(source.text.splitlines()) for source in sources(EVERYTHING)}
    assert not {path: lines for path, lines in lengths.items() if lines > MODULE_LINES}


def test_functions_are_short() -> None:
    shipped = [
        source
        for source in sources(SHIPPED)
        if not source.path.startswith("db/migrations/versions/")  # a list of tables, made once
    ]
    assert not [found for source in shipped for found in long_functions(source)]


def test_a_long_function_is_seen() -> None:
    assert list(long_functions(read("def f():\n" + "    x = 1\n" * FUNCTION_LINES)))
    assert not list(long_functions(read("def f():\n" + "    x = 1\n" * (FUNCTION_LINES - 1))))
