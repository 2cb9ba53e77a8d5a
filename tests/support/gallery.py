"""Show every common widget in the real shell, to be looked at with one's own eyes.

    python -m tests.support.gallery FOLDER [--language ru|en]

saves a picture of each theme and size; under xvfb-run it uses the real X11 platform.
"""

import argparse
from pathlib import Path

from PySide6.QtCore import QDateTime, QSize
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.views.common.buttons import icon_button, primary_button, secondary_button
from desktop.views.common.chips import Chip, Variant
from desktop.views.common.completion_popup import CompletionItem, CompletionPopup
from desktop.views.common.empty_state import EmptyState
from desktop.views.common.flow_layout import FlowLayout
from desktop.views.common.form_field import FormField
from desktop.views.common.keycaps import KeyHint
from desktop.views.common.labels import Label, MutedLabel
from desktop.views.common.message_bar import MessageKind
from desktop.views.common.page_header import PageHeader
from desktop.views.common.panels import Card, Divider, SidePanel, page_frame, row
from desktop.views.common.search_box import SearchBox
from desktop.views.common.tables import dress_table
from desktop.views.common.theme import Theme, ThemeChoice
from desktop.views.common.translation import install_translations
from desktop.views.main_window import MainWindow, Section

SIZES = (QSize(1366, 768), QSize(1920, 1080), QSize(1024, 700))
OFFERS = [
    CompletionItem("МП «Горэлектросеть»", "освещение дворов · 14 поручений, 2 просрочено"),
    CompletionItem("Управление городского хозяйства", "освещение улиц"),
    CompletionItem("<b>Не разметка</b> & не разметка", "показано как есть"),
]


class SamplePage(QWidget):
    """Stand for a screen with a list at the left and a card at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = page_frame(self)
        column.addWidget(self._header(theme))
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addLayout(self._left(theme), 1)
        body.addWidget(self._right(theme))
        column.addLayout(body, 1)

    def _header(self, theme: Theme) -> PageHeader:
        header = PageHeader(
            "ул. Зелёная, 14 — двор", "25 ноября, среда · глава города и 9 человек команды"
        )
        header.add_right(Chip(theme, "31 вопрос", Variant.ACCENT))
        header.add_right(Chip(theme, "без ответственного 6"))
        header.add_right(Label("18:42", "display"))
        header.add_right(secondary_button(theme, "Оглашение", keys="F11"))
        header.add_right(primary_button(theme, "Завершить"))
        return header

    def _left(self, theme: Theme) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setContentsMargins(16, 12, 16, 12)
        left.setSpacing(12)
        left.addLayout(row(SearchBox(theme, "Найти дом"), icon_button(theme, "filter", "Отбор")))
        table = QTableWidget(4, 3)
        dress_table(table)
        table.setHorizontalHeaderLabels(["№", "Слова жителя → поручение", "Срок"])
        for number in range(4):
            for at, text in enumerate((str(29 + number), "Подвал опять затоплен", "27.11 пт")):
                table.setItem(number, at, QTableWidgetItem(text))
        table.horizontalHeader().setStretchLastSection(True)
        table.setColumnWidth(1, 420)
        table.selectRow(1)
        left.addWidget(table)
        chips = QWidget()
        flow = FlowLayout(chips)
        for variant in Variant:
            flow.addWidget(Chip(theme, f"вид {variant.value}", variant))
        flow.addWidget(Chip(theme, "разъяснено на месте", Variant.OK, icon="check"))
        flow.addWidget(Chip(theme, "срочно", Variant.WARN, icon="urgent"))
        left.addWidget(chips)
        self.entry = QLineEdit("во дворе сломаны качели, ребёнок упал @го")
        self.entry.setAccessibleName("Строка")
        left.addWidget(self.entry)
        left.addLayout(
            row(
                KeyHint(theme, "Enter", "сохранить и дальше"),
                KeyHint(theme, "@", "кому"),
                KeyHint(theme, "F8", "слово главы"),
                QWidget(),
                spacing=16,
            )
        )
        self.popup = CompletionPopup(theme, self.entry)
        return left

    def _right(self, theme: Theme) -> QWidget:
        side = Card("Вопрос 31", look="side")
        side.add(FormField("Слова жителя (не меняются)", QLineEdit("Не горит фонарь")))
        wrong = FormField("Срок", QLineEdit("до 31 февраля"))
        wrong.set_error("Такого дня нет: 31 февраля")
        side.add(wrong)
        combo = QComboBox()
        combo.addItems(["Освещение", "Дороги"])
        side.body.addLayout(row(FormField("Тема", combo), FormField("Этаж", QSpinBox())))
        day = QDateEdit()
        day.setCalendarPopup(True)
        side.body.addLayout(row(FormField("Час", QTimeEdit()), FormField("День", day)))
        tick = QCheckBox("Согласие на обработку")
        tick.setChecked(True)
        radio = QRadioButton("Поручение")
        radio.setChecked(True)
        side.body.addLayout(row(tick, radio))
        note = Card("Уже обещали", look="note")
        note.add(Label("12 июня, эта встреча: «освещение у подъездов 2–4»", wrap=True))
        side.add(note)
        side.add(Divider())
        side.add(MutedLabel("F8 · слово главы 18:41", small=True))
        side.body.addLayout(
            row(
                primary_button(theme, "Назначить", keys="Ctrl+Enter", icon="check"),
                secondary_button(theme, "Отменить", icon="x"),
            )
        )
        disabled = primary_button(theme, "Нельзя")
        disabled.setEnabled(False)
        side.add(disabled)
        bar = QProgressBar()
        bar.setValue(40)
        side.add(bar)
        side.body.addStretch(1)
        return SidePanel(theme, side)


def tabs_page() -> QWidget:
    """Return a page of tabs and long text."""
    page = QWidget()
    column = page_frame(page)
    tabs = QTabWidget()
    for title in ("Дома", "Люди и организации", "Темы"):
        tabs.addTab(QPlainTextEdit("Текст\nвторая строка"), title)
    column.addWidget(tabs)
    return page


def build(theme: Theme) -> MainWindow:
    """Return the shell with placeholder pages."""

    def sample() -> QWidget:
        return SamplePage(theme)

    def empty() -> QWidget:
        return EmptyState(
            theme,
            "calendar-plus",
            "Встреч пока нет.",
            hint="Добавьте первую: день, час и дом.",
            action="Новая встреча",
            keys="N",
        )

    window = MainWindow(
        theme,
        [
            Section("schedule", "График", "calendar-month", empty),
            Section("minutes", "Встреча", "messages", sample),
            Section("orders", "Поручения", "list-check", sample),
            Section("directories", "Справочники", "address-book", tabs_page),
            Section("settings", "Настройки", "settings", empty),
        ],
    )
    window.status.show_saved(QDateTime.currentDateTime())
    window.status.set_item("copy", "копия на флешке 18:40")
    window.status.set_item("find", "Ctrl+K — найти всё", right=True)
    return window


def shoot(folder: Path, app: QApplication, theme: Theme) -> None:
    """Save a picture of each theme, size and page."""
    window = build(theme)
    window.show()
    window.activateWindow()
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.SUN):
        theme.choose(choice)
        for size in SIZES:
            window.resize(size)
            for key in ("schedule", "minutes", "directories"):
                window.show_section(key)
                app.processEvents()
                page = window.page(key)
                if isinstance(page, SamplePage):
                    page.entry.setFocus()
                    page.popup.show_items(OFFERS)
                    window.messages.show_message(
                        "Поручения назначены: 2", MessageKind.OK, action="Отменить", keys="Ctrl+Z"
                    )
                else:
                    window.messages.dismiss()
                app.processEvents()
                window.grab().save(str(folder / f"{key}-{choice.value}-{size.width()}.png"))


def main() -> None:
    """Read the command line and save the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", default="ru", choices=("ru", "en"))
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    install_translations(app, arguments.language)
    theme = Theme()
    theme.apply(app)
    theme.dress(app)
    shoot(arguments.folder, app, theme)


if __name__ == "__main__":
    main()
