"""Consent is recorded on the card: how and when, apart for a call back and for the public."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QApplication

from db.domain.consent import Consent
from db.domain.enums import ConsentForm
from db.models import Protocol
from desktop.views.minutes.consent_fields import ConsentFields
from tests.desktop.views.minutes.live_stage import Stage
from tests.support.records import HandClock, Yard, put

LINE = "Петрова кв 45: не горит фонарь @горэл #освещ до пятницы"


def opened(stage: Stage, line: str = LINE) -> ConsentFields:
    stage.type(line)
    stage.enter()
    stage.settle()
    stage.press(Qt.Key.Key_F2)
    return stage.page.card.fields.consent


def choose(stage: Stage, box, value: str) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
    stage.settle()


def stored(stage: Stage) -> Consent:
    return stage.stored()[0].applicant.consent


def test_a_spoken_consent_is_stored_with_the_day(stage: Stage) -> None:
    fields = opened(stage)
    assert stored(stage) == Consent()
    choose(stage, fields.form, "spoken")
    assert stored(stage).form is ConsentForm.SPOKEN
    assert isinstance(stored(stage).on, date)
    assert stored(stage).publication_on is None


def test_the_day_may_be_changed_and_the_consent_taken_back(stage: Stage) -> None:
    fields = opened(stage)
    choose(stage, fields.form, "written")
    fields.on.setDate(QDate(2026, 11, 20))
    fields.on.editingFinished.emit()
    stage.settle()
    assert stored(stage) == Consent(ConsentForm.WRITTEN, date(2026, 11, 20))
    choose(stage, fields.form, "none")
    assert stored(stage) == Consent()


def test_publication_is_a_consent_of_its_own(stage: Stage) -> None:
    fields = opened(stage)
    choose(stage, fields.public, "yes")
    assert stored(stage).form is ConsentForm.NONE
    assert stored(stage).publication_on is not None


def test_without_an_applicant_nothing_is_asked(stage: Stage) -> None:
    fields = opened(stage, "не горит фонарь @горэл #освещ до пятницы")
    assert fields.form.isHidden() or not fields.form.isVisible()
    assert stage.stored()[0].applicant is None


def test_two_choices_in_one_breath_are_both_kept(stage: Stage) -> None:
    fields = opened(stage)
    for box, value in ((fields.form, "spoken"), (fields.public, "yes")):
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())
    stage.settle()
    assert stored(stage).form is ConsentForm.SPOKEN
    assert stored(stage).publication_on is not None


def test_it_is_taken_back_on_the_card_of_an_issued_protocol(stage: Stage) -> None:
    fields = opened(stage)
    choose(stage, fields.form, "written")
    put(stage.yard.database, an_issued_protocol(stage.yard))
    stage.page.reload()
    stage.settle()
    stage.until(lambda: stage.page.card.fields.name.control.isReadOnly())
    assert not stage.page.card.fields.kind.isEnabled()

    choose(stage, fields.form, "none")
    assert stored(stage) == Consent()
    assert stage.messages.text() == ""


def an_issued_protocol(yard: Yard) -> Protocol:
    return Protocol(
        meeting_id=yard.meeting, year=2026, number=1, state="issued", issued_at=HandClock()()
    )


def test_nothing_below_jumps_when_somebody_is_asked(stage: Stage) -> None:
    fields = opened(stage, "не горит фонарь @горэл #освещ до пятницы")
    card = stage.page.card
    before = place_of_orders(stage)
    card.fields.name.control.setFocus()
    stage.type("Петрова")
    card.fields.topic.control.setFocus()
    stage.settle()
    choose(stage, fields.form, "written")
    choose(stage, fields.public, "yes")
    assert place_of_orders(stage) == before
    assert fields.public_on.isVisible()


def place_of_orders(stage: Stage) -> int:
    """Return how far down they stand once each layout has told the one around it."""
    for _ in range(5):
        QApplication.processEvents()
    card = stage.page.card
    return card.orders.mapTo(card, QPoint()).y()
