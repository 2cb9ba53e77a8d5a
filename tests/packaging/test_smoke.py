"""The try of the frozen program notices what is wrong."""

import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def smoke(tool: Callable[[str], ModuleType]) -> ModuleType:
    return tool("smoke")


def test_a_word_of_complaint_is_a_failure(smoke: ModuleType, tmp_path: Path) -> None:
    muttering = smoke.Tried(
        [sys.executable, "-c", "import sys; sys.stderr.write('?')"], tmp_path, tmp_path
    )
    with pytest.raises(smoke.SmokeError, match="code 0"):
        muttering.ask("meetings")


def test_a_paper_that_is_none_is_a_failure(smoke: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "протокол.pdf").write_bytes(b"nothing")
    with zipfile.ZipFile(tmp_path / "протокол.docx", "w") as archive:
        archive.writestr("word/document.xml", "<протокол/>")
    with pytest.raises(smoke.SmokeError, match="PDF"):
        smoke.read_back(tmp_path)
