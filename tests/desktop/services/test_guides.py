"""Make the papers about the program, and read them back."""

from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from desktop import resources
from desktop.documents.builders.key_sheet import KeyGroup, KeySheet, build_key_sheet
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
    press = guides._memo_press(language)
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


@pytest.mark.parametrize(("language", "words"), [("ru", "Страница 2 из 2"), ("en", "Page 2 of 2")])
def test_pages_are_numbered_in_the_language_of_the_guide(
    guides: GuideService, tmp_path: Path, language: str, words: str
) -> None:
    pdf, docx = tmp_path / "memo.pdf", tmp_path / "memo.docx"
    guides.save_memo(page(language), pdf)
    guides.save_memo(page(language), docx)
    said = "".join(sheet.extract_text() for sheet in PdfReader(pdf).pages)
    assert words in said.replace("\N{NO-BREAK SPACE}", " ")
    assert ("Страница" in said) == (language == "ru")
    (header,) = (one for one in docx_parts(docx) if "PAGE" in one)
    assert words.split("2")[0] in header
    assert words.split("2")[1] in header


def docx_parts(path: Path) -> list[str]:
    with ZipFile(path) as file:
        return [file.read(name).decode() for name in file.namelist() if "header" in name]


def test_the_keys_stand_in_two_columns_and_none_is_lost(
    guides: GuideService, tmp_path: Path
) -> None:
    rows = tuple((f"F{number}", f"дело {number}") for number in range(1, 6))
    sheet = KeySheet("Клавиши", "Клавиша", "Что делает", [KeyGroup("Везде", rows)])
    guides.save_keys(sheet, tmp_path / "keys.pdf")
    document = build_key_sheet(sheet, MOMENT)
    table = document.blocks[-1]
    assert isinstance(table, Table)
    shown = [[text_of(cell[0]) for cell in row.cells] for row in table.rows]
    assert shown[0] == ["F1", "дело 1", "F4", "дело 4"]
    assert shown[2] == ["F3", "дело 3", "", ""]
    assert not lost_in_pdf(document, (tmp_path / "keys.pdf").read_bytes())
