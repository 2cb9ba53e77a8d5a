"""Decide about suspicious texts by the keys and buttons of the panel, before the poster is seen."""

import pytest

from db.domain.enums import PublicChoice
from db.domain.personal_data import known_names, scan
from desktop.services.publication import Suspect
from desktop.views.schedule.review import ReviewPanel

TEXTS = ("Позвонить Тайной А.П.", "Осмотреть кв. 45")


@pytest.fixture
def panel(qtbot, theme):
    found = ReviewPanel(theme)
    qtbot.addWidget(found)
    known = known_names(["Тайная"])
    found.ask(
        [Suspect(text, scan(text, known), f"можно {n}", n) for n, text in enumerate(TEXTS, 1)]
    )
    found.show()
    return found


def test_the_paper_waits_for_every_decision(panel, qtbot):
    assert not panel.accept.isEnabled()
    panel.cards[0].choose(PublicChoice.HIDDEN)
    assert not panel.accept.isEnabled()
    panel.cards[1].choose(PublicChoice.AS_IS)
    with qtbot.waitSignal(panel.decided) as caught:
        panel.accept.trigger()
    (decisions,) = caught.args
    assert [one.choice for one in decisions] == [PublicChoice.HIDDEN, PublicChoice.AS_IS]


def test_all_proposals_are_taken_at_once(panel, qtbot):
    panel.take_all.trigger()
    with qtbot.waitSignal(panel.decided) as caught:
        panel.accept.trigger()
    assert [one.replacement for one in caught.args[0]] == ["можно 1", "можно 2"]


def test_a_replacement_that_is_typed_is_chosen_and_an_empty_one_is_none(panel):
    panel.cards[0].replacement.setPlainText("жителю дома")
    assert panel.cards[0].decision().replacement == "жителю дома"
    panel.cards[0].replacement.setPlainText("  ")
    assert panel.cards[0].decision() is None
