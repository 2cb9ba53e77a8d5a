"""Print a finished paper: ask for the printer, and say in plain words where there is none."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.operations import Operations
from desktop.operations.bridge import Cancelled
from desktop.printing import make_ready, print_pdf
from desktop.services.finished import FinishedPdf
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.paper_words import PaperWords
from desktop.views.common.work_bar import WorkBar
from desktop.wording import word_error


class PaperPrinting(QObject):
    """Hold what was chosen about the sheets, and the print that is under way.

    Signals:
        told(str, object): a message with its kind.
        missed(): there is no printer.
    """

    told = Signal(str, object)
    missed = Signal()

    def __init__(self, operations: Operations, work: WorkBar, desk: QWidget) -> None:
        super().__init__(desk)
        self._operations = operations
        self._work = work
        self._desk = desk
        self._say = PaperWords(self)
        self._dialog: QPrintDialog | None = None
        self.sides = QComboBox()
        self.sides.setAccessibleName(self.tr("Sides of the sheet"))
        self.sides.setToolTip(
            self.tr("On both sides each paper of a packet begins on a sheet of its own.")
        )
        self.sides.addItem(self.tr("As the printer is set"), None)
        self.sides.addItem(self.tr("One side"), QPrinter.DuplexMode.DuplexNone.value)
        self.sides.addItem(self.tr("Both sides"), QPrinter.DuplexMode.DuplexAuto.value)

    def ask(self, pdf: FinishedPdf, pages: int) -> None:
        """Show the dialog of the system; it does not stop the program."""
        if not QPrinterInfo.availablePrinterNames():
            self.missed.emit()
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._choose_sides(printer)
        dialog = QPrintDialog(printer, self._desk)
        dialog.setMinMax(1, pages)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintCollateCopies)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.accepted.connect(partial(self.print_on, printer, pdf))
        self._dialog = dialog
        dialog.show()

    def print_on(self, printer: QPrinter, pdf: FinishedPdf) -> None:
        """Print off this thread, with a bar that can stop it."""
        if self._work.is_busy:
            return
        make_ready(printer)
        task = self._operations.background(
            partial(print_pdf, pdf.data, printer, starts=pdf.starts),
            self._on_printed,
            self._on_not_printed,
            self._work.advance,
        )
        self._work.begin(task, self.tr("Printing"))

    def _choose_sides(self, printer: QPrinter) -> None:
        chosen = self.sides.currentData()
        if chosen is not None:
            printer.setDuplex(QPrinter.DuplexMode(chosen))

    def _on_printed(self, pages: int) -> None:
        self._work.end()
        self.told.emit(self._say.printed(pages), MessageKind.OK)

    def _on_not_printed(self, error: Exception) -> None:
        self._work.end()
        if isinstance(error, Cancelled):
            text = self.tr("Stopped. What the printer has taken already may still come out.")
            self.told.emit(text, MessageKind.WARN)
            return
        self.told.emit(word_error(error), MessageKind.ERROR)
