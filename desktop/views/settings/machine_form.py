"""Hold what belongs to this machine: look, language and the user's name."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop.settings import SCALES, AppSettings, Language, ThemeChoice
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Label
from desktop.views.common.panels import Card


class LookForm(Card):
    """Choose theme and size of the type; both hold at once.

    Signals:
        left(): another look was chosen.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Look"), parent=parent)
        self.theme = QComboBox()
        for choice, words in (
            (ThemeChoice.SYSTEM, self.tr("as the system: light or dark")),
            (ThemeChoice.LIGHT, self.tr("light")),
            (ThemeChoice.DARK, self.tr("dark")),
            (ThemeChoice.SUN, self.tr("sun: black on white, large, for outdoors")),
        ):
            self.theme.addItem(words, choice.value)
        self.scale = QComboBox()
        for percent in SCALES:
            self.scale.addItem(f"{percent} %", percent)
        self.theme.activated.connect(self.left)
        self.scale.activated.connect(self.left)
        self.body.setSpacing(12)
        self.add(FormField(self.tr("Theme"), self.theme))
        self.add(FormField(self.tr("Size of the type"), self.scale))

    def load(self, settings: AppSettings) -> None:
        """Show the settings; a size of one's own is added to the list."""
        self.theme.setCurrentIndex(self.theme.findData(settings.theme.value))
        if self.scale.findData(settings.scale_percent) < 0:
            self.scale.addItem(f"{settings.scale_percent} %", settings.scale_percent)
        self.scale.setCurrentIndex(self.scale.findData(settings.scale_percent))

    def save(self, settings: AppSettings) -> AppSettings:
        """Return the settings with what is chosen here."""
        return replace(
            settings,
            theme=ThemeChoice(self.theme.currentData()),
            scale_percent=int(self.scale.currentData()),
        )

    def check(self) -> bool:
        """Tell whether all is in order; nothing can be wrong here."""
        return True


class UserForm(Card):
    """Choose the language and tell one's name.

    Signals:
        left(): something here may have changed.
    """

    left = Signal()

    def __init__(self, running: Language, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Language and user"), parent=parent)
        self._running = running
        self.language = QComboBox()
        for language, words in ((Language.RUSSIAN, "Русский"), (Language.ENGLISH, "English")):
            self.language.addItem(words, language.value)
        self.language.activated.connect(self.left)
        self.user = QLineEdit()
        self.user.setPlaceholderText(self.tr("for example: Белова М. А."))
        self.user.editingFinished.connect(self.left)
        self._restart = Label("", "small", tone="amber", wrap=True)
        self._restart.hide()
        self.body.setSpacing(12)
        self.add(FormField(self.tr("Language"), self.language))
        self.add(self._restart)
        hint = self.tr("stands in the history beside what you change")
        self.add(FormField(self.tr("Your name"), self.user, hint=hint))

    def load(self, settings: AppSettings) -> None:
        """Show the settings."""
        self.language.setCurrentIndex(self.language.findData(settings.language.value))
        self.user.setText(settings.user)
        self._show_restart(settings.language)

    def save(self, settings: AppSettings) -> AppSettings:
        """Return the settings with what is chosen here."""
        language = Language(self.language.currentData())
        self._show_restart(language)
        return replace(settings, language=language, user=self.user.text().strip())

    def check(self) -> bool:
        """Tell whether all is in order; nothing can be wrong here."""
        return True

    def _show_restart(self, language: Language) -> None:
        """Say, in both languages, that the screens change with the next start."""
        self._restart.setText(
            "⚠ Язык сменится при следующем запуске программы. "
            "The language changes when the program is started again."
        )
        self._restart.setVisible(language is not self._running)
