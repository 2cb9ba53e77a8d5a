"""The code keeps the rules of the house, and every rule can be broken."""

from functools import cache

import pytest

from tests.architecture.rules import RULES, Rule
from tests.architecture.sources import EVERYTHING, read, sources


@cache
def offences() -> dict[str, list[str]]:
    """Return what breaks each rule: one pass over all files, none of which is kept."""
    found: dict[str, list[str]] = {rule.name: [] for rule in RULES}
    for source in sources(EVERYTHING):
        for rule in RULES:
            found[rule.name] += rule.offences(source)
    return found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_is_kept(rule: Rule) -> None:
    found = offences()[rule.name]
    assert not found, f"{rule.name}: {', '.join(found)}"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_bites(rule: Rule) -> None:
    assert rule.offences(read(rule.broken_by, f"{rule.parts[0]}/example.py"))
