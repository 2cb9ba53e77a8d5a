"""Keep a recovery code as a file, on a stick for the safe."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from desktop.documents.readback import read_pdf_text
from desktop.operations import Operations
from desktop.views.common.recovery_code import RecoveryCodePanel

CODE = "AAAAA-BBBBB-CCCCC-DDDDD-EEEEEE"


@pytest.fixture
def operations(qapp):
    operations = Operations()
    yield operations
    operations.close()


@pytest.fixture
def panel(qtbot, theme, operations) -> RecoveryCodePanel:
    panel = RecoveryCodePanel(theme, operations)
    qtbot.addWidget(panel)
    panel.show_code(CODE)
    return panel


def test_the_code_stands_in_the_file(qtbot, panel, operations, tmp_path: Path) -> None:
    target = tmp_path / "код восстановления.txt"
    panel.save_to(target)
    qtbot.waitUntil(lambda: operations.is_resting)
    title, code, *rest = target.read_text("utf-8").split("\n\n")
    assert (code, len(rest)) == (CODE, 2)
    assert "Courtyard minutes" in title  # what it opens, for whoever finds it in the safe
    assert str(target) in panel.saved.text()
    assert panel.code.text() == CODE  # its end is still asked for


def test_the_sheet_says_what_the_code_opens(panel, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "код.pdf"))
    panel._print_on(printer)
    said = read_pdf_text((tmp_path / "код.pdf").read_bytes())
    assert CODE in said
    assert "Courtyard minutes" in said.replace("\t", " ")
    assert "safe" in said


def test_a_file_that_cannot_be_written_is_said(qtbot, panel, operations, tmp_path: Path) -> None:
    panel.save_to(tmp_path / "нет такой папки" / "код.txt")
    qtbot.waitUntil(lambda: operations.is_resting)
    assert panel.end_field.error()
    assert panel.saved.isHidden()


def test_a_new_code_forgets_where_the_last_was_saved(
    qtbot, panel, operations, tmp_path: Path
) -> None:
    panel.save_to(tmp_path / "код.txt")
    qtbot.waitUntil(lambda: operations.is_resting)
    panel.show_code(CODE)
    assert panel.saved.isHidden()
