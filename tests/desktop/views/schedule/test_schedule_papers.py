"""Open the papers of the schedule and of a meeting, and save them as a person does."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from desktop.documents.readback import read_docx_text, read_pdf_text
from desktop.documents.templates.kinds import TemplateKind
from desktop.documents.templates.samples import sample_template
from desktop.services.templates import TemplateService
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.paper_desk import PaperDesk
from desktop.views.common.preview.page_view import PageView
from desktop.views.schedule.actions import Deed
from tests.desktop.views.schedule.test_schedule_page import Desk, desk

__all__ = ["desk"]


def open_papers(desk: Desk, action: Any) -> PaperDesk:
    action.trigger()
    papers = desk.page.stage.desk()
    desk.qtbot.waitUntil(lambda: papers.page_count() > 0, timeout=20_000)
    desk.rest()
    return papers


def save_as(desk: Desk, papers: PaperDesk, suffix: str, name: str) -> Path:
    before = len(desk.told)
    papers.save_action(suffix).trigger()
    desk.rest()
    dialog = papers.findChildren(QFileDialog)[-1]
    path = desk.folder / name
    dialog.fileSelected.emit(str(path))
    dialog.close()
    desk.qtbot.waitUntil(lambda: len(desk.told) > before, timeout=20_000)
    assert desk.told[-1][1] is MessageKind.OK, desk.told[-1]
    return path


def test_the_schedule_of_the_month_is_shown_and_saved(desk: Desk) -> None:
    desk.qtbot.keyClick(desk.page.grid, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    papers = desk.page.stage.desk()
    desk.qtbot.waitUntil(lambda: papers.page_count() == 1, timeout=20_000)

    saved = save_as(desk, papers, "docx", "график.docx")
    assert "25.11.2026" in read_docx_text(saved.read_bytes())
    saved = save_as(desk, papers, "ics", "встречи.ics")
    assert saved.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert not papers.save_action("txt").isEnabled()


def test_no_key_of_the_month_works_under_the_papers(desk: Desk) -> None:
    desk.choose_the_meeting()
    papers = open_papers(desk, desk.page._deeds[Deed.POSTER])
    preview = papers.findChild(PageView)
    assert preview.hasFocus()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_N, Qt.Key.Key_F2):
        desk.key(key, preview)
    assert desk.page.stage.currentWidget() is papers
    assert [row.id for row in desk.rows()] == [desk.yard.meeting]
    desk.key(Qt.Key.Key_Escape, preview)
    assert desk.page.grid.isVisible()
    assert desk.page.grid.hasFocus()


def test_a_meeting_has_the_papers_of_its_time(desk: Desk) -> None:
    desk.choose_the_meeting()
    papers = open_papers(desk, desk.page._deeds[Deed.POSTER])
    assert len(papers.titles()) == 6
    text = save_as(desk, papers, "txt", "объявление.txt").read_text("utf-8")
    assert "25 ноября 2026" in text

    desk.page.stage.leave()
    papers = open_papers(desk, desk.page._deeds[Deed.CARDS])
    saved = save_as(desk, papers, "pdf", "карточки.pdf")
    assert "№ 40" in read_pdf_text(saved.read_bytes()).replace("\xa0", " ")

    options = desk.page.stage.card_options
    assert options.isVisible()
    options.first.setValue(31)
    options.last.setValue(34)
    options.promises.click()
    text = read_pdf_text(save_as(desk, papers, "pdf", "ещё.pdf").read_bytes()).replace("\xa0", " ")
    assert "№ 34" in text
    assert "№ 35" not in text
    assert f"{options.options().answer_on.year} г." in text
    assert not desk.page._deeds[Deed.RESULTS].isEnabled()


def test_a_poster_is_saved_as_docx_where_the_city_has_a_template_for_it(desk: Desk) -> None:
    desk.choose_the_meeting()
    papers = open_papers(desk, desk.page._deeds[Deed.POSTER])
    assert not papers.save_action("docx").isEnabled()
    papers.back_requested.emit()
    templates = TemplateService(desk.yard.database)
    templates.keep(TemplateKind.POSTER, sample_template(TemplateKind.POSTER), "афиша.docx")
    papers = open_papers(desk, desk.page._deeds[Deed.POSTER])
    saved = save_as(desk, papers, "docx", "афиша.docx")
    assert "ВСТРЕЧА С ЖИТЕЛЯМИ" in read_docx_text(saved.read_bytes())
