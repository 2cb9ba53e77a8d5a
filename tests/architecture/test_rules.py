"""The code keeps the rules of the house, and every rule can be broken."""

import pytest

from tests.architecture.rules import RULES, Rule
from tests.architecture.sources import read, sources


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_is_kept(rule: Rule) -> None:
    found = [offence for source in sources(rule.parts) for offence in rule.offences(source)]
    assert not found, f"{rule.name}: {', '.join(found)}"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_bites(rule: Rule) -> None:
    assert rule.offences(read(rule.broken_by))
