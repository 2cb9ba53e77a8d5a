"""Read the project's own Python files for the tests of their shape."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ("db", "desktop")
EVERYTHING = ("db", "desktop", "packaging", "tests", "dev.py")


@dataclass(frozen=True)
class Source:
    """Hold one file: where it lies from the root, its text and its syntax tree."""

    path: str
    text: str
    tree: ast.Module


@cache
def sources(parts: tuple[str, ...]) -> tuple[Source, ...]:
    """Return every Python file below the named folders."""
    return tuple(
        read(file.read_text(encoding="utf-8"), file.relative_to(ROOT).as_posix())
        for part in parts
        for file in _files(ROOT / part)
    )


def read(text: str, path: str = "desktop/example.py") -> Source:
    """Return a source of the given text."""
    return Source(path, text, ast.parse(text))


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Yield each call with the dotted name of what is called, as far as it is plain."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield dotted(node.func), node


def imports(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Yield the dotted name of everything imported, with its line."""
    for node in ast.walk(tree):
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
