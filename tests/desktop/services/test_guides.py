"""Make the papers about the program, and read them back."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop import resources
from desktop.documents.builders.leaflet import build_leaflet
from desktop.documents.content import Paragraph, Role, Table, text_of
from desktop.documents.readback import lost_in_docx, lost_in_pdf
from desktop.documents.renderers.page_count import count_pages
from desktop.services.guides import GuideService

MOMENT = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.fixture(scope="module")
def guides() -> GuideService:
    return GuideService(lambda: MOMENT, resources.path("fonts"))


def page(language: str) -> Path:
    return resources.path(f"help/{language}/memo.md")


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_memo_is_two_sheets(guides: GuideService, language: str) -> None:
    press = guides._small_press(language)
    document = build_leaflet(page(language).read_text("utf-8"), MOMENT, f"{language}-XX")
    assert count_pages(document, press._style, resources.path("fonts")) == 2


@pytest.mark.parametrize("fmt", ["pdf", "docx"])
def test_the_memo_is_saved_whole(guides: GuideService, tmp_path: Path, fmt: str) -> None:
    target = tmp_path / guides.name_of("Памятка секретаря", fmt)
    guides.save_memo(page("ru"), target)
    document = build_leaflet(page("ru").read_text("utf-8"), MOMENT, "ru-RU")
    lost = lost_in_pdf if fmt == "pdf" else lost_in_docx
    assert not lost(document, target.read_bytes())


def test_markdown_becomes_blocks() -> None:
    text = "# Имя\n\nСлово **F4** слово.\n\n## Часть\n\n- точка\n\n| A | B |\n|---|---|\n| 1 | **2** |\n"
    document = build_leaflet(text, MOMENT, "ru-RU")
    _, line, heading, point, table = document.blocks
    assert document.title == "Имя"
    assert isinstance(line, Paragraph)
    assert [run.bold for run in line.runs] == [False, True, False]
    assert isinstance(heading, Paragraph)
    assert heading.role is Role.HEADING
    assert isinstance(point, Paragraph)
    assert text_of(point) == "–\N{NO-BREAK SPACE}точка"
    assert isinstance(table, Table)
    assert [column.title for column in table.columns] == ["A", "B"]
    assert table.rows[0].cells[1][0].runs[0].bold
