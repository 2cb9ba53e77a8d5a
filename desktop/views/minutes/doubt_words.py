"""Word what speaks against a deadline: a few quiet words, no sentence."""

from PySide6.QtCore import QObject

from db.domain.feasibility import DeadlineDoubt, Doubt


class DoubtWords(QObject):
    """Hold the words: plural forms are collected for translation from ``self.tr`` alone."""

    def word(self, doubt: DeadlineDoubt) -> str:
        """Return a doubt in words."""
        return {
            Doubt.OUT_OF_SEASON: self.tr("out of season"),
            Doubt.MANY_ON_ONE_DAY: self.tr("%n order(s) on that day", "", doubt.number),
            Doubt.SOONER_THAN_USUAL: self.tr(
                "such questions take %n day(s) on average", "", doubt.number
            ),
            Doubt.PARTY_ABSENT: self.tr("was not at the meeting"),
        }[doubt.kind]
