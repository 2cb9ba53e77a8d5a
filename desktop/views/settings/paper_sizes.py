"""Set the sizes and margins of the papers, and see at once whether they still fit."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from db.domain.paper_options import PaperOptions
from desktop.documents.measures import KINDS, AnyMeasures, differences, read_measures
from desktop.operations import Operations
from desktop.views.common.buttons import secondary_button
from desktop.views.common.form_field import FormField
from desktop.views.common.labels import Label, LabelTone, MutedLabel
from desktop.views.common.panels import row
from desktop.views.common.theme import Theme
from desktop.views.settings.choice_card import ChoiceCard
from desktop.views.settings.options_keeper import OptionsKeeper
from desktop.views.settings.size_grid import SizeGrid
from desktop.views.settings.size_words import size_name
from desktop.wording import word_error

TooNarrow = Callable[[AnyMeasures], tuple[str, ...]]
"""Return the names of the numbers that leave too little room; may take long."""


class PaperSizesCard(ChoiceCard):
    """Show the numbers of one paper at a time, once somebody asks for them."""

    def __init__(
        self,
        theme: Theme,
        keeper: OptionsKeeper,
        operations: Operations,
        too_narrow: TooNarrow,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", keeper, parent)
        self.set_title(self.tr("Sizes and margins"))
        self._theme = theme
        self._operations = operations
        self._too_narrow = too_narrow
        self.grids: dict[str, SizeGrid] = {}
        self.paper = QComboBox()
        self.paper.addItems(
            [self.tr("Protocol, extracts, letters"), self.tr("Schedule"), self.tr("Posters")]
        )
        self.open = secondary_button(theme, self.tr("Show the numbers"), icon="chevron-down")
        self.reset = secondary_button(theme, self.tr("As it was"), icon="arrow-back-up")
        self.note = Label("", "small", wrap=True)
        self._lay_out()
        self.paper.activated.connect(self._show_paper)
        self.open.clicked.connect(self._on_open_clicked)
        self.reset.clicked.connect(self._on_reset_clicked)

    @override
    def show_options(self, options: PaperOptions) -> None:
        for kind in KINDS:
            if kind.name in self.grids:
                stored = options.measures.get(kind.name, {})
                self.grids[kind.name].show_numbers(read_measures(kind, stored))
        self._show_reset()

    @override
    def values(self) -> dict[str, Any]:
        kept = dict(self.keeper.options.measures) if self.keeper.options else {}
        for name, grid in self.grids.items():
            kept.pop(name, None)
            changed = differences(grid.numbers())
            if changed:
                kept[name] = changed
        return {"measures": kept}

    @Slot()
    @override
    def on_left(self) -> None:
        """Keep the numbers if the paper still fits; else say what does not."""
        grid = self._grid()
        if grid is None or self.values() == self._shown:
            return
        self._operations.query(
            partial(self._too_narrow, grid.numbers()),
            partial(self._on_checked, grid),
            self._on_unchecked,
            channel=("sizes", self),
        )

    def _lay_out(self) -> None:
        hint = self.tr(
            "the defaults are those of GOST R 7.0.97; posters are to be read from three metres"
        )
        self.add(FormField(self.tr("Numbers of"), self.paper, hint=hint))
        buttons = row(self.open, self.reset)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.add(self.note)
        self.add(self.fault)
        self.explained = MutedLabel(
            self.tr("An issued protocol keeps the numbers of its day."), small=True, wrap=True
        )
        self.add(self.explained)
        self.note.hide()
        self.reset.hide()

    def _kind(self) -> type[AnyMeasures]:
        return KINDS[self.paper.currentIndex()]

    def _grid(self) -> SizeGrid | None:
        return self.grids.get(self._kind().name)

    def _on_checked(self, grid: SizeGrid, narrow: tuple[str, ...]) -> None:
        grid.mark(narrow)
        if narrow:
            names = ", ".join(size_name(name) for name in narrow)
            self._say(self.tr("✕ Not kept, the words have no room: {0}").format(names), "warn")
            self._show_reset()
            return
        self._say(self.tr("✓ The paper fits. Kept."), "ok")
        super().on_left()
        self._show_reset()

    def _on_unchecked(self, error: Exception) -> None:
        self._say(f"✕ {word_error(error)}", "warn")

    @Slot()
    def _on_open_clicked(self) -> None:
        grid = self._grid()
        if grid is None or grid.isHidden():
            self._show_paper()
        else:
            grid.hide()
            self._show_open()

    @Slot()
    def _on_reset_clicked(self) -> None:
        grid = self._grid()
        if grid is not None:
            grid.show_numbers(self._kind()())
            self.on_left()

    @Slot()
    def _show_paper(self, _index: int = 0) -> None:
        """Show the numbers of the chosen paper; they are made when first asked for."""
        kind = self._kind()
        if kind.name not in self.grids:
            self._make_grid(kind)
        for name, grid in self.grids.items():
            grid.setVisible(name == kind.name)
        self.note.hide()
        self._show_open()
        self._show_reset()

    def _make_grid(self, kind: type[AnyMeasures]) -> None:
        grid = SizeGrid(self._theme, kind)
        options = self.keeper.options or PaperOptions()
        grid.show_numbers(read_measures(kind, options.measures.get(kind.name, {})))
        grid.left.connect(self.on_left)
        self.grids[kind.name] = grid
        self.body.insertWidget(self.body.indexOf(self.explained), grid)
        self._shown = self.values()

    def _show_open(self) -> None:
        grid = self._grid()
        is_open = grid is not None and not grid.isHidden()
        text = self.tr("Hide the numbers") if is_open else self.tr("Show the numbers")
        self.open.setText(text)
        if not is_open:
            self.note.hide()
        self._show_reset()

    def _show_reset(self) -> None:
        grid = self._grid()
        is_open = grid is not None and not grid.isHidden()
        self.reset.setVisible(is_open)
        self.reset.setEnabled(grid is not None and bool(differences(grid.numbers())))

    def _say(self, text: str, tone: LabelTone) -> None:
        self.note.setText(text)
        self.note.set_tone(tone)
        self.note.show()
