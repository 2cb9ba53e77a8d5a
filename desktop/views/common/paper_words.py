"""Count in words what became of a paper.

Apart from the desk, which is subclassed: ``self.tr`` of PySide stops at the class of the object
when a text holds %n, since the number makes its answer differ from the source.
"""

from PySide6.QtCore import QObject


class PaperWords(QObject):
    """Say how much was saved and printed."""

    def saved(self, items: int) -> str:
        """Return the sentence for a file with so many items; {0} stands for its name."""
        if not items:
            return self.tr("Saved and read back: {0}")
        return self.tr("Saved and read back: {0}, %n item(s)", "", items)

    def saved_whole(self, papers: int) -> str:
        """Return the sentence for a packet in one file; {0} stands for its name."""
        return self.tr("Saved and read back: {0}, %n paper(s)", "", papers)

    def saved_packet(self, files: int) -> str:
        """Return the sentence for a folder with so many files; {0} stands for its name."""
        return self.tr("Saved and read back: %n file(s) in {0}.", "", files)

    def printed(self, pages: int) -> str:
        """Return the sentence for so many pages."""
        return self.tr("%n page(s) sent to the printer", "", pages)
