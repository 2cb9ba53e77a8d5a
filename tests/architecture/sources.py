"""Read the project's own Python files for the tests of their shape."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ("db", "desktop")
EVERYTHING = ("db", "desktop", "packaging", "tests", "dev.py")


@dataclass
class Source:
    """Hold one file: where it lies from the root, and its text."""

    path: str
    text: str

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Return every node of its syntax tree."""
        return tuple(ast.walk(ast.parse(self.text)))


def sources(parts: tuple[str, ...]) -> Iterator[Source]:
    """Yield every Python file below the named folders.

    Nobody keeps them: with the trees of all files in memory each full round of the collector, and
    with it each window that a test opens, takes seconds.
    """
    for part in parts:
        for file in _files(ROOT / part):
            yield read(file.read_text(encoding="utf-8"), file.relative_to(ROOT).as_posix())


def read(text: str, path: str = "desktop/example.py") -> Source:
    """Return a source of the given text."""
    return Source(path, text)


def calls(nodes: Iterable[ast.AST]) -> Iterator[tuple[str, ast.Call]]:
    """Yield each call with the dotted name of what is called, as far as it is plain."""
    for node in nodes:
        if isinstance(node, ast.Call):
            yield dotted(node.func), node


def imports(nodes: Iterable[ast.AST]) -> Iterator[tuple[str, int]]:
    """Yield the dotted name of everything imported, with its line."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from ((name.name, node.lineno) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((f"{node.module}.{name.name}", node.lineno) for name in node.names)


def dotted(node: ast.AST) -> str:
    """Return ``a.b.c`` of an expression; what is not a name becomes a question mark."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else "?"


def _files(part: Path) -> list[Path]:
    return sorted(part.rglob("*.py")) if part.is_dir() else [part]
