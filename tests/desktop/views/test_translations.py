"""Have nothing on the screen left in English."""

import string
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from desktop import resources
from desktop.views.common import translation

ROOT = Path(resources.__file__).parent.parent
SCRIPT = ROOT / "packaging" / "translations.py"
FILES = {language: resources.path(f"translations/{language}.ts") for language in ("ru", "en")}


def messages(file: Path) -> dict[tuple[str, str], ET.Element]:
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in ET.parse(file).getroot().iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
    }


@pytest.mark.parametrize("language", FILES)
def test_no_translation_is_unfinished_or_obsolete(language: str) -> None:
    for (context, source), message in messages(FILES[language]).items():
        words = message.find("translation")
        assert words is not None
        assert words.get("type") is None, f"{context}: {source}"
        forms = [form.text for form in words.iter("numerusform")] or [words.text]
        assert all(forms), f"{context}: {source}"


@pytest.mark.parametrize("language", FILES)
def test_places_to_fill_are_the_same(language: str) -> None:
    def places(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}

    for (_, source), message in messages(FILES[language]).items():
        words = message.find("translation")
        assert words is not None
        forms = [form.text or "" for form in words.iter("numerusform")] or [words.text or ""]
        for form in forms:
            assert places(form) == places(source), source


def test_every_string_of_the_program_is_in_the_files(tmp_path: Path) -> None:
    code = "import runpy, sys; from pathlib import Path; runpy.run_path(sys.argv[1])['update'](Path(sys.argv[2]))"
    subprocess.run([sys.executable, "-c", code, str(SCRIPT), str(tmp_path)], check=True, timeout=60)
    for language, file in FILES.items():
        assert set(messages(tmp_path / file.name)) == set(messages(file)), f"run update: {language}"


def test_the_program_and_qt_speak_russian(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = tmp_path / "translations"
    subprocess.run([sys.executable, str(SCRIPT), "compile", str(compiled)], check=True, timeout=60)
    monkeypatch.setattr(resources, "path", lambda name: tmp_path / name)
    before = QLocale()
    try:
        translation.install_translations(qapp, "ru")
        assert QCoreApplication.translate("MainWindow", "Yard meetings") == "Дворовые встречи"
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        assert "Отмена" in box.button(QDialogButtonBox.StandardButton.Cancel).text().replace(
            "&", ""
        )
        assert QLocale().language() is QLocale.Language.Russian
    finally:
        QLocale.setDefault(before)
        for translator in qapp.findChildren(QTranslator):
            qapp.removeTranslator(translator)


def test_without_the_compiled_file_english_is_spoken(
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(resources, "path", lambda name: tmp_path / name)
    before = QLocale()
    translation.install_translations(qapp, "en")
    QLocale.setDefault(before)
    assert "no translation en" in caplog.text
    assert QCoreApplication.translate("MainWindow", "Yard meetings") == "Yard meetings"
