"""Tell that a paper was saved, and offer to open it and to show where it is."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from desktop.views.common.message_bar import MessageAction, MessageBar, MessageKind


class SavedPapers(QObject):
    """Say the same wherever papers are saved."""

    def __init__(self, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._messages = messages

    @Slot(str, object, object)
    def tell(self, text: str, kind: MessageKind, place: Path) -> None:
        """Show the message with its two actions; ``place`` is a file, or the folder of a packet."""
        actions = (
            MessageAction(self.tr("Open"), partial(self._open, place), stays=True),
            MessageAction(
                self.tr("Show in the folder"), partial(self._open, place.parent), stays=True
            ),
        )
        self._messages.show_message(text, kind, actions=actions)

    def _open(self, place: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(place))):
            text = self.tr("No program of this computer opens {0}.").format(place.name)
            self._messages.show_message(text, MessageKind.WARN)
