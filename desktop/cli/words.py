"""Speak on the command line: the sentences of the window, each on one line."""

from PySide6.QtCore import QCoreApplication

from db.domain.errors import EnvironmentFault
from desktop.views.common.translation import install_translations
from desktop.wording import word_error


def speak(language: str) -> QCoreApplication:
    """Have the sentences come in a language; they do while the returned object lives."""
    core = QCoreApplication([])
    install_translations(core, language)
    return core


def one_line(error: Exception) -> str:
    """Return what went wrong and what to do, on one line whatever a name holds."""
    words = word_error(error)
    if isinstance(error, EnvironmentFault) and error.code == "locked_by_password":
        words += " " + QCoreApplication.translate(
            "CommandLine", "Name the file that holds it: --password-file FILE."
        )
    return " ".join(words.split())
