"""Choose what stands on papers beside words: the coat of arms and the QR codes."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget
from typing_extensions import override

from db.domain.paper_options import PaperOptions, PosterCode
from db.domain.rows.directories import CityRow
from desktop.operations import Operations
from desktop.services.emblem import EmblemService
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Label
from desktop.views.common.panels import row
from desktop.views.common.theme import Theme
from desktop.views.settings.choice_card import ChoiceCard
from desktop.views.settings.emblem_box import EmblemBox
from desktop.views.settings.options_keeper import OptionsKeeper


class PaperMarksCard(ChoiceCard):
    """Show the coat of arms, the papers that bear it, and what the QR codes say."""

    def __init__(
        self,
        theme: Theme,
        emblem: EmblemService,
        operations: Operations,
        keeper: OptionsKeeper,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", keeper, parent)
        self.set_title(self.tr("Coat of arms and QR codes"))
        self.emblem = EmblemBox(theme, emblem, operations)
        self._boxes = {
            "emblem_protocol": QCheckBox(self.tr("Protocol and extracts")),
            "emblem_letters": QCheckBox(self.tr("Letters")),
            "emblem_schedule": QCheckBox(self.tr("Schedule")),
            "emblem_poster": QCheckBox(self.tr("Posters")),
        }
        self.code = QCheckBox(self.tr("QR code with number and date on the protocol"))
        self.code_link = QLineEdit()
        self.poster_code = QComboBox()
        self.poster_code.addItem(self.tr("None"), PosterCode.NONE.value)
        self.poster_code.addItem(self.tr("Link"), PosterCode.LINK.value)
        self.poster_code.addItem(self.tr("Telephone"), PosterCode.PHONE.value)
        self.poster_link = QLineEdit()
        self._lay_out()
        self.watch(*self._boxes.values(), self.code, self.poster_code)
        self.watch(self.code_link, self.poster_link)
        self.code.clicked.connect(self._show_needed)
        self.poster_code.activated.connect(self._show_needed)

    @override
    def load(self, city: CityRow) -> None:
        super().load(city)
        self.emblem.reload()

    @override
    def show_options(self, options: PaperOptions) -> None:
        for name, box in self._boxes.items():
            box.setChecked(getattr(options, name))
        self.code.setChecked(options.code)
        self.code_link.setText(options.code_link)
        self.poster_code.setCurrentIndex(self.poster_code.findData(options.poster_code.value))
        self.poster_link.setText(options.poster_link)
        self._show_needed()

    @override
    def values(self) -> dict[str, Any]:
        return {
            **{name: box.isChecked() for name, box in self._boxes.items()},
            "code": self.code.isChecked(),
            "code_link": self.code_link.text().strip(),
            "poster_code": PosterCode(self.poster_code.currentData()),
            "poster_link": self.poster_link.text().strip(),
        }

    def _lay_out(self) -> None:
        self.body.setSpacing(12)
        self.add(self.emblem)
        self.add(Label(self.tr("Papers with the coat of arms"), "label"))
        boxes = FlowLayout(spacing=16)
        for box in self._boxes.values():
            boxes.addWidget(box)
        self.body.addLayout(boxes)
        self.add(self.code)
        hint = self.tr("{0}, {1} and {2} in it are filled in; no personal data").format(
            "{number}", "{date}", "{uid}"
        )
        self.add(FormField(self.tr("Where a protocol is verified"), self.code_link, hint=hint))
        poster = row(
            FormField(self.tr("QR code on posters"), self.poster_code),
            FormField(self.tr("Its link"), self.poster_link),
            spacing=12,
        )
        poster.setStretch(1, 2)
        self.body.addLayout(poster)
        self.add(self.fault)

    def _show_needed(self, _state: object = None) -> None:
        """Let be filled in only what is printed."""
        self.code_link.setEnabled(self.code.isChecked())
        is_link = self.poster_code.currentData() == PosterCode.LINK.value
        self.poster_link.setEnabled(is_link)
