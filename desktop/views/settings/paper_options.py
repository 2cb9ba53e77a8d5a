"""Choose how the papers of the city look; every choice is kept when it is made."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QWidget,
)
from typing_extensions import override

from db.domain.paper_options import (
    MOST_ATTENDED,
    MOST_REMIND_DAYS,
    ItemLayout,
    PaperOptions,
    ProtocolForm,
)
from desktop.operations import Operations
from desktop.services.directories import DirectoriesService
from desktop.views.common.form_field import FormField
from desktop.views.common.panels import row
from desktop.views.common.theme import Theme
from desktop.views.settings.choice_card import ChoiceCard
from desktop.views.settings.options_keeper import OptionsKeeper


class PaperOptionsCard(ChoiceCard):
    """Show the choices about papers; an issued protocol keeps those of its day."""

    def __init__(
        self,
        theme: Theme,
        directories: DirectoriesService,
        operations: Operations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", OptionsKeeper(directories, operations), parent)
        self.set_title(self.tr("Papers"))
        self.form = QComboBox()
        self.form.addItem(self.tr("Short: orders only"), ProtocolForm.SHORT.value)
        self.form.addItem(self.tr("Full: heard, said, decided"), ProtocolForm.FULL.value)
        self.form.addItem(self.tr("List of orders with approval"), ProtocolForm.LIST.value)
        self.layout_of_items = QComboBox()
        self.layout_of_items.addItem(self.tr("Table"), ItemLayout.TABLE.value)
        self.layout_of_items.addItem(self.tr("Points"), ItemLayout.POINTS.value)
        self.attended = QSpinBox(maximum=MOST_ATTENDED)
        self.remind_days = QSpinBox(maximum=MOST_REMIND_DAYS)
        self.distribution = QCheckBox(self.tr("Append the distribution list"))
        self.acquaintance = QCheckBox(self.tr("Append the acquaintance sheet"))
        self.executor = QCheckBox(self.tr("Name who prepared the paper"))
        self.journal = QCheckBox(self.tr("Print the digits of the journal under the signatures"))
        self.letters = QCheckBox(self.tr("Covering letters in the packet"))
        self.restricted = QCheckBox(self.tr("Mark “For official use only”"))
        self.seal_place = QCheckBox(self.tr("Place for the seal on extracts"))
        self._boxes = {
            "distribution_list": self.distribution,
            "acquaintance_sheet": self.acquaintance,
            "executor_mark": self.executor,
            "journal_mark": self.journal,
            "covering_letters": self.letters,
            "restricted": self.restricted,
            "seal_place": self.seal_place,
        }
        self.certifier_name = QLineEdit()
        self.certifier_post = QLineEdit()
        self.kept_at = QLineEdit()
        self.case_file = QLineEdit()
        self._lines = {
            "certifier_name": self.certifier_name,
            "certifier_post": self.certifier_post,
            "kept_at": self.kept_at,
            "case_file": self.case_file,
        }
        self._lay_out(theme)
        self.watch(self.form, self.layout_of_items, self.attended, self.remind_days)
        self.watch(*self._boxes.values(), *self._lines.values())
        self.form.activated.connect(self._show_layout)

    @override
    def show_options(self, options: PaperOptions) -> None:
        self.form.setCurrentIndex(self.form.findData(options.form.value))
        self.layout_of_items.setCurrentIndex(self.layout_of_items.findData(options.layout.value))
        self.attended.setValue(options.attended_limit)
        self.remind_days.setValue(options.remind_days)
        for name, box in self._boxes.items():
            box.setChecked(getattr(options, name))
        for name, line in self._lines.items():
            line.setText(getattr(options, name))
        self._show_layout()

    @override
    def values(self) -> dict[str, Any]:
        return {
            "form": ProtocolForm(self.form.currentData()),
            "layout": ItemLayout(self.layout_of_items.currentData()),
            "attended_limit": self.attended.value(),
            "remind_days": self.remind_days.value(),
            **{name: box.isChecked() for name, box in self._boxes.items()},
            **{name: line.text().strip() for name, line in self._lines.items()},
        }

    def _lay_out(self, theme: Theme) -> None:
        self.body.setSpacing(12)
        self.form.setMinimumContentsLength(12)  # the long one gives way, not the short one
        self.form.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.form.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look = _side_by_side(
            FormField(self.tr("Protocol"), self.form),
            FormField(self.tr("Items as"), self.layout_of_items),
        )
        self.body.addLayout(look)
        for spin in (self.attended, self.remind_days):
            spin.setMaximumWidth(theme.px(120))
        hint = self.tr("with more people their list is an appendix")
        early = self.tr("before the deadline a reminder is offered")
        counts = _side_by_side(
            FormField(self.tr("Names in the heading, at most"), self.attended, hint=hint),
            FormField(self.tr("Days before"), self.remind_days, hint=early),
        )
        self.body.addLayout(counts)
        for box in self._boxes.values():
            self.add(box)
        self.body.addLayout(self._certifier())
        hint = self.tr("for “The original is kept in …”")
        kept = _side_by_side(
            FormField(self.tr("Where originals are kept"), self.kept_at, hint=hint),
            FormField(self.tr("File of protocols"), self.case_file, hint=self.tr("its index")),
        )
        self.body.addLayout(kept)
        self.add(self.fault)

    def _certifier(self) -> QHBoxLayout:
        hint = self.tr("initials and surname; the secretary where it is empty")
        return _side_by_side(
            FormField(self.tr("Extracts are certified by"), self.certifier_name, hint=hint),
            FormField(self.tr("Post"), self.certifier_post, hint=self.tr("as under a signature")),
        )

    def _show_layout(self, _index: int = 0) -> None:
        """Offer no table where the form is always set as points."""
        is_full = self.form.currentData() == ProtocolForm.FULL.value
        self.layout_of_items.setEnabled(not is_full)


def _side_by_side(*fields: FormField) -> QHBoxLayout:
    """Return a row in which the fields stand level, however long their hints are."""
    line = row(*fields, spacing=12)
    for field in fields:
        line.setAlignment(field, Qt.AlignmentFlag.AlignTop)
    return line
