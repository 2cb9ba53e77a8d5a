"""Choose how the papers of the city look; every choice is kept when it is made."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget

from db.domain.changes import ChangeSet
from db.domain.paper_options import MOST_ATTENDED, ItemLayout, PaperOptions, ProtocolForm
from db.domain.rows.directories import CityRow
from desktop.operations import Operations
from desktop.services.directories import DirectoriesService
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Label
from desktop.views.common.panels import Card, row
from desktop.views.common.theme import Theme
from desktop.wording import word_error


class PaperOptionsCard(Card):
    """Show the choices about papers; an issued protocol keeps those of its day."""

    def __init__(
        self,
        theme: Theme,
        directories: DirectoriesService,
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Papers"), parent=parent)
        self._directories = directories
        self._operations = operations
        self._kept: PaperOptions | None = None
        self.form = QComboBox()
        self.form.addItem(self.tr("Short: orders only"), ProtocolForm.SHORT.value)
        self.form.addItem(self.tr("Full: heard, said, decided"), ProtocolForm.FULL.value)
        self.form.addItem(self.tr("List of orders with approval"), ProtocolForm.LIST.value)
        self.layout_of_items = QComboBox()
        self.layout_of_items.addItem(self.tr("Table"), ItemLayout.TABLE.value)
        self.layout_of_items.addItem(self.tr("Points"), ItemLayout.POINTS.value)
        self.attended = QSpinBox(maximum=MOST_ATTENDED)
        self.distribution = QCheckBox(self.tr("Append the distribution list"))
        self.acquaintance = QCheckBox(self.tr("Append the acquaintance sheet"))
        self.executor = QCheckBox(self.tr("Name who prepared the paper"))
        self.journal = QCheckBox(self.tr("Print the digits of the journal under the signatures"))
        self.letters = QCheckBox(self.tr("Covering letters in the packet"))
        self.kept_at = QLineEdit()
        self.case_file = QLineEdit()
        self._fault = Label("", tone="warn", wrap=True)
        self._fault.hide()
        self._lay_out(theme)
        self._connect()
        self.setEnabled(False)

    def load(self, city: CityRow) -> None:
        """Show the choices, unless something here was changed and is not kept yet."""
        if self._kept is not None and self.options() != self._kept:
            return
        chosen = city.paper_options
        self.setEnabled(True)
        self.form.setCurrentIndex(self.form.findData(chosen.form.value))
        self.layout_of_items.setCurrentIndex(self.layout_of_items.findData(chosen.layout.value))
        self.attended.setValue(chosen.attended_limit)
        for box, is_on in (
            (self.distribution, chosen.distribution_list),
            (self.acquaintance, chosen.acquaintance_sheet),
            (self.executor, chosen.executor_mark),
            (self.journal, chosen.journal_mark),
            (self.letters, chosen.covering_letters),
        ):
            box.setChecked(is_on)
        self.kept_at.setText(chosen.kept_at)
        self.case_file.setText(chosen.case_file)
        self._kept = self.options()
        self._show_layout()

    def options(self) -> PaperOptions:
        """Return what is chosen now."""
        return PaperOptions(
            form=ProtocolForm(self.form.currentData()),
            layout=ItemLayout(self.layout_of_items.currentData()),
            attended_limit=self.attended.value(),
            distribution_list=self.distribution.isChecked(),
            acquaintance_sheet=self.acquaintance.isChecked(),
            executor_mark=self.executor.isChecked(),
            journal_mark=self.journal.isChecked(),
            covering_letters=self.letters.isChecked(),
            kept_at=self.kept_at.text().strip(),
            case_file=self.case_file.text().strip(),
        )

    def flush(self) -> None:
        """Keep what was typed in a field that was not left yet."""
        self._on_left()

    def _lay_out(self, theme: Theme) -> None:
        self.body.setSpacing(12)
        self.attended.setMaximumWidth(theme.px(120))
        look = row(
            FormField(self.tr("Protocol"), self.form),
            FormField(self.tr("Items as"), self.layout_of_items),
            spacing=12,
        )
        self.body.addLayout(look)
        hint = self.tr("with more people their list is an appendix")
        self.add(FormField(self.tr("Names in the heading, at most"), self.attended, hint=hint))
        for box in self._boxes():
            self.add(box)
        hint = self.tr("for “The original is kept in …”")
        kept = row(
            FormField(self.tr("Where originals are kept"), self.kept_at, hint=hint),
            FormField(self.tr("File of protocols"), self.case_file, hint=self.tr("its index")),
            spacing=12,
        )
        self.body.addLayout(kept)
        self.add(self._fault)

    def _boxes(self) -> tuple[QCheckBox, ...]:
        return (self.distribution, self.acquaintance, self.executor, self.journal, self.letters)

    def _connect(self) -> None:
        for picker in (self.form, self.layout_of_items):
            picker.activated.connect(self._on_left)
        for box in self._boxes():
            box.clicked.connect(self._on_left)
        for edit in (self.kept_at, self.case_file):
            edit.editingFinished.connect(self._on_left)
        self.attended.editingFinished.connect(self._on_left)

    def _show_layout(self) -> None:
        """Offer no table where the form is always set as points."""
        is_full = self.form.currentData() == ProtocolForm.FULL.value
        self.layout_of_items.setEnabled(not is_full)

    @Slot()
    def _on_left(self) -> None:
        options = self.options()
        self._show_layout()
        if self._kept is None or options == self._kept:
            return
        before, self._kept = self._kept, options
        self._operations.command(
            partial(self._directories.save_paper_options, options),
            self._on_saved,
            partial(self._on_refused, before),
        )

    def _on_saved(self, _changes: ChangeSet) -> None:
        self._fault.hide()

    def _on_refused(self, before: PaperOptions, error: Exception) -> None:
        self._kept = before
        self._fault.setText(f"✕ {word_error(error)}")
        self._fault.show()
