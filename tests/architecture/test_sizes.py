"""Modules stay small enough to be read at one sitting, and functions just so long."""

from tests.architecture.rules import FUNCTION_LINES, RULES
from tests.architecture.sources import EVERYTHING, read, sources

MODULE_LINES = 500


def test_modules_are_short() -> None:
    lengths = {source.path: len(source.text.splitlines()) for source in sources(EVERYTHING)}
    assert not {path: lines for path, lines in lengths.items() if lines > MODULE_LINES}


def test_the_longest_function_allowed_is_no_offence() -> None:
    (rule,) = (rule for rule in RULES if rule.name.startswith("functions are short"))
    assert not rule.offences(read("def f():\n" + "    x = 1\n" * (FUNCTION_LINES - 1)))
