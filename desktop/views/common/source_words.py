"""Word sources of signals and ways of telling for the screen."""

from PySide6.QtCore import QCoreApplication

from db.domain.enums import SignalSource, TellingChannel

translate = QCoreApplication.translate


def source_words(source: SignalSource) -> str:
    """Return through which channel something was heard of."""
    return {
        SignalSource.RECEPTION: translate("Sources", "reception of citizens"),
        SignalSource.HEARING: translate("Sources", "public hearing"),
        SignalSource.SESSION: translate("Sources", "session of the assembly"),
        SignalSource.EVENT: translate("Sources", "public event"),
        SignalSource.HOTLINE: translate("Sources", "hotline"),
        SignalSource.NETWORK: translate("Sources", "social network"),
        SignalSource.MEDIA: translate("Sources", "media"),
        SignalSource.LETTER: translate("Sources", "letter"),
        SignalSource.OTHER: translate("Sources", "another source"),
    }[source]


def telling_words(channel: TellingChannel) -> str:
    """Return where residents were told."""
    return {
        TellingChannel.ENTRANCE: translate("Sources", "board at the entrance"),
        TellingChannel.QUARTER: translate("Sources", "board in the quarter"),
        TellingChannel.MEDIA: translate("Sources", "media"),
        TellingChannel.NETWORK: translate("Sources", "social network"),
        TellingChannel.CALL: translate("Sources", "call, word of mouth"),
        TellingChannel.OTHER: translate("Sources", "otherwise"),
    }[channel]
