"""Put the program's words into the language of the user.

The source strings are English. ``resources/translations/*.ts`` hold the others; the ``.qm`` that
Qt reads are compiled from them by ``packaging/translations.py`` at set-up and at build.
"""

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop import resources

_LOG = logging.getLogger(__name__)

LANGUAGES = ("ru", "en")


def install_translations(app: QCoreApplication, language: str) -> None:
    """Have the program and Qt itself speak a language; dates and numbers follow.

    Without the compiled file the program speaks English and the log says why.
    """
    QLocale.setDefault(QLocale("ru_RU" if language == "ru" else "en_GB"))
    if language != "en":
        _install(
            app, f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        )
    _install(app, language, str(resources.path("translations")))


def _install(app: QCoreApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
    else:
        _LOG.warning(
            "no translation %s in %s: English is shown; run the set-up again", name, folder
        )
