"""Plurals are looked up under the class that says them.

``self.tr`` of PySide looks a text up under the class of the object, then under its bases, and stops
at the first answer that differs from the source. With ``%n`` the number is filled in even where
there is no translation, so an object of a subclass always speaks English.
"""

import ast
from collections.abc import Iterable, Iterator

from tests.architecture.sources import Source, calls, dotted, read, sources


def plurals_of_base_classes(found: Iterable[Source]) -> Iterator[str]:
    classes = [
        (source, node)
        for source in found
        for node in source.nodes
        if isinstance(node, ast.ClassDef)
    ]
    bases = {dotted(base).rpartition(".")[2] for _, node in classes for base in node.bases}
    for source, node in classes:
        for name, call in calls(ast.walk(node)):
            text = (
                call.args[0].value if call.args and isinstance(call.args[0], ast.Constant) else ""
            )
            if node.name in bases and name == "self.tr" and "%n" in str(text):
                yield f"{source.path}:{call.lineno} {text}"


def test_no_base_class_says_a_plural_by_tr() -> None:
    assert not list(plurals_of_base_classes(sources(("desktop",))))


def test_such_a_plural_is_seen() -> None:
    base = "class Desk:\n    def say(self): return self.tr('%n page(s)', '', 2)\n"
    assert not list(plurals_of_base_classes([read(base)]))
    assert list(plurals_of_base_classes([read(base + "class Panel(Desk): ...\n")]))
