"""D5, D7, D9: endless pastes, odd searches and markup in the window itself."""

import random
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtGui import Qt as QtOfGui
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from db.domain.addresses import split_address
from db.domain.day_times import parse_time
from db.domain.deadlines import parse_deadline
from db.domain.interpretation import interpret
from db.domain.text import TEXT_LIMIT
from desktop.bootstrap.pages import Pages
from desktop.bootstrap.services import Services, build_services
from desktop.bootstrap.window import Desk
from desktop.views.common.form_field import FormField
from desktop.views.common.search_box import SearchBox
from desktop.views.schedule.when_fields import parse_day
from tests.data.nasty import CODES, MARKUP, NASTY
from tests.faults.nasty_fields import SHORT, length
from tests.faults.nasty_papers import DAY
from tests.faults.nasty_window import (
    data_folder,
    furnish,
    running_meeting,
    settle,
    turn,
    widgets,
    window_over,
)
from tests.faults.row import Outcome, Scale
from tests.faults.scene import NOON, Scene, make_scene, work_folder

_PASTES = {
    "1 MB of words": "двор и дом " * 95_000,
    "1 000 000 letters without a blank": "я" * 1_000_000,
    "1 000 000 marks": "о" + "\u0301" * 1_000_000,
    "1 000 000 lines": "а\n" * 500_000,
}
_PASTE_S = 0.5
_TYPED, _FEW, _SOMETIMES = 2000, 6, 100
_OPERATORS = (
    *"\"'`()[]{}*+-:;,.!?%_^~@#>=<&|\\/ \t\n№ёй5а",
    *(
        "AND",
        "OR",
        "NOT",
        "NEAR(",
        "5-а",
        "до ",
        "кв ",
        " д.",
        "\x00",
        "\ud83d",
        "\u0301",
        "\u202e",
    ),
)


def plain_words(scale: Scale) -> Outcome:
    """Walk every widget over records of markup: no label guesses at it, no hint is read as it."""
    texts = [text for text in (*MARKUP.values(), *CODES.values()) if length(text) <= SHORT]
    losses: list[str] = []
    seen = 0
    with work_folder() as folder:
        paths = data_folder(folder)
        furnish(paths, texts)
        with window_over(paths) as (desk, pages, mishaps):
            for _ in _views(desk, pages):
                for widget in widgets(desk):
                    losses += _read_as_markup(widget)
                    seen += 1
            desk.window.messages.show_message(MARKUP["bold"])
            losses += _read_as_markup(desk.window.messages)
        losses += mishaps.found
    return Outcome(seen, tuple(dict.fromkeys(losses)), "widgets looked at")


def _views(desk: Desk, pages: Pages) -> Iterator[str]:
    """Show each section, and in each of its lists one row after another."""
    for key in desk.window.section_keys():
        if key == "minutes":
            pages.ways.open_minutes(running_meeting(pages))
        desk.window.show_section(key)
        settle(desk)
        yield key
        for view in desk.window.page(key).findChildren(QAbstractItemView):
            for part in (0.0, 0.5, 1.0):
                if _chooses(view, part):
                    settle(desk)
                    yield key


def _chooses(view: QAbstractItemView, part: float) -> bool:
    """Choose a row of a list that is seen; a list may be gone since another was chosen in."""
    if not isValid(view) or not view.isVisible() or view.model() is None:
        return False
    last = view.model().rowCount() - 1
    if last >= 0:
        view.setCurrentIndex(view.model().index(round(last * part), 0))
    return last >= 0


def _read_as_markup(widget: QWidget) -> list[str]:
    """Return what Qt would read as markup of a widget, or swallow of its words."""
    name = f"{type(widget).__name__} in {type(widget.window()).__name__}"
    losses = []
    is_plain = isinstance(widget, QLabel) and widget.textFormat() is Qt.TextFormat.PlainText
    if isinstance(widget, QLabel) and widget.text() and not is_plain:
        losses.append(f"{name}: guesses at {widget.text()[:60]!r}")
    hints = [widget.toolTip(), widget.statusTip(), widget.whatsThis()]
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        hints += _hints_of(widget.model())
    if isinstance(widget, QAbstractButton | QMenu):
        losses += [f"{name}: swallows {one[:60]!r}" for one in _words_of(widget) if _swallows(one)]
    return losses + [f"{name}: hint {one[:60]!r}" for one in hints if _is_markup(one)]


def _is_markup(hint: str) -> bool:
    """Tell whether a hint is rich text of which something is not escaped."""
    inner = hint.removeprefix("<span>").removesuffix("</span>")
    return QtOfGui.mightBeRichText(hint) and "<" in inner


def _hints_of(model: QAbstractItemModel) -> list[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    roles = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.WhatsThisRole)
    return [
        str(found)
        for row in range(min(model.rowCount(), 200))
        for column in range(columns)
        for role in roles
        if (found := model.index(row, column).data(role))
    ]


def _words_of(widget: QWidget) -> list[str]:
    if isinstance(widget, QAbstractButton):
        return [widget.text()]
    return [action.text() for action in widget.findChildren(QAction)]


def _swallows(words: str) -> bool:
    return "&" in words.replace("&&", "")


def endless_pastes(scale: Scale) -> Outcome:
    """Paste a megabyte into every edit of the window: half a second at most, cut, and told."""
    losses: list[str] = []
    tries, longest = 0, 0.0
    with work_folder() as folder:
        paths = data_folder(folder)
        furnish(paths, ["нет света"])
        with window_over(paths) as (desk, pages, mishaps):
            seen: set[QWidget] = set()
            for _ in _views(desk, pages):
                for edit in _new_edits(desk, seen):
                    is_line = isinstance(edit, QLineEdit) and not scale.full
                    for name, text in list(_PASTES.items())[: 1 if is_line else None]:
                        took, faults = _pasted(desk, edit, text)
                        losses += [f"{_named(edit)}, {name}: {fault}" for fault in faults]
                        tries, longest = tries + 1, max(longest, took)
            losses += mishaps.found
    return Outcome(tries, tuple(losses), f"longest {longest:.2f} s")


def _new_edits(desk: Desk, seen: set[QWidget]) -> Iterable[QLineEdit | QPlainTextEdit]:
    for widget in widgets(desk):
        if not isinstance(widget, QLineEdit | QPlainTextEdit) or widget in seen:
            continue
        if widget.isVisible() and not widget.isReadOnly():
            seen.add(widget)
            yield widget


def _pasted(desk: Desk, edit: QLineEdit | QPlainTextEdit, text: str) -> tuple[float, list[str]]:
    edit.clear()
    settle(desk)
    QApplication.clipboard().setText(text)
    began = time.thread_time()  # what others do on this machine proves nothing
    edit.paste()
    QApplication.processEvents()
    took = time.thread_time() - began
    kept = edit.text() if isinstance(edit, QLineEdit) else edit.toPlainText()
    faults = [f"{took:.2f} s"] if took > _PASTE_S else []
    if isinstance(edit, QPlainTextEdit):
        faults += [f"{len(kept)} characters kept"] if len(kept) > TEXT_LIMIT else []
        faults += [] if _is_told(desk, edit) else ["cut off in silence"]
    edit.clear()
    settle(desk)
    return took, faults


def _is_told(desk: Desk, edit: QWidget) -> bool:
    """Tell whether the field of an edit or the message bar says that something was cut off."""
    field = edit.parent()
    said = desk.window.messages.text()
    return bool(said) or (isinstance(field, FormField) and bool(field.error()))


def _named(edit: QWidget) -> str:
    return f"{type(edit).__name__} «{edit.accessibleName()}»"


def odd_searches(scale: Scale) -> Outcome:
    """Ask every search and every parser for odd texts, and type some into every box."""
    count = 5000
    losses: list[str] = []
    texts = list(_odd_texts(count))
    with work_folder() as folder:
        scene = make_scene(folder, questions=3)
        with scene.opened() as database:
            services = build_services(database.told_by(lambda: NOON), lambda: NOON)
            asked, parsers = _searches(services), _parsers(services, scene)
            for number, text in enumerate(texts):
                searches = asked if scale.full or not number % _SOMETIMES else {}
                for name, ask in (searches | parsers).items():
                    losses += _asked(name, ask, text)
        boxes = _typed_into_boxes(folder, scale, losses)
    return Outcome(
        count,
        tuple(losses[:50]),
        f"{len(asked) + len(parsers)} searches and parsers, {boxes} boxes",
    )


def _odd_texts(count: int) -> Iterator[str]:
    """Yield the texts of the corpus, then mixtures of operators, letters and pieces of them."""
    yield from NASTY.values()
    chance = random.Random(7)
    pieces = [*_OPERATORS, *(text[:40] for text in NASTY.values() if text)]
    for _ in range(count - len(NASTY)):
        yield "".join(chance.choices(pieces, k=chance.randint(1, 12)))


def _searches(services: Services) -> dict[str, Callable[[str], object]]:
    directories = services.directories
    return {
        "agenda": partial(_agenda, services),
        "houses": directories.houses,
        "organisations": directories.organisations,
        "people": directories.people,
        "topics": directories.topics,
    }


def _agenda(services: Services, text: str) -> object:
    return services.schedule.agenda(since=date.min, text=text)


def _parsers(services: Services, scene: Scene) -> dict[str, Callable[[str], object]]:
    lexicon = services.entry.lexicon()
    services.search.catch_up()
    directory = services.search.directory()
    meeting = services.schedule.card(scene.meeting)
    return {
        "search": lambda text: services.search.search(text, directory, DAY),
        "house of a number": lambda text: lexicon.houses.find(text, [scene.house]),
        "line": lambda text: interpret(text, lexicon, meeting=meeting, today=DAY),
        "deadline": lambda text: parse_deadline(text, DAY, lexicon.calendar),
        "time": parse_time,
        "day": lambda text: parse_day(text, DAY, lexicon.calendar),
        "assignee": lexicon.assignees.find,
        "assignee meant": lexicon.assignees.resolve,
        "topic": lexicon.topics.resolve,
        "address": split_address,
    }


def _asked(name: str, ask: Callable[[str], object], text: str) -> list[str]:
    try:
        ask(text)
    except Exception as error:
        return [f"{name}, {text[:40]!r}: {type(error).__name__}: {error}"[:200]]
    return []


def _typed_into_boxes(folder: Path, scale: Scale, losses: list[str]) -> int:
    """Type texts into every edit of one line, and press Enter where that only searches."""
    paths = data_folder(folder)
    furnish(paths, ["нет света", "яма & <b>лужа</b>"])
    texts = [text for text in NASTY.values() if len(text) < _TYPED]
    chosen = texts if scale.full else texts[:: len(texts) // _FEW]
    with window_over(paths) as (desk, pages, mishaps):
        seen: set[QWidget] = set()
        for _ in _views(desk, pages):
            for edit in _new_edits(desk, seen):
                if isinstance(edit, QLineEdit):
                    _type_all(desk, edit, chosen)
        losses += mishaps.found
    return len(seen)


def _type_all(desk: Desk, edit: QLineEdit, texts: Iterable[str]) -> None:
    edit.setFocus()
    for text in texts:
        edit.setText(text)
        edit.textEdited.emit(text)  # as a key would: lists are offered, filters are asked for
        if isinstance(edit, SearchBox):
            edit.returnPressed.emit()
        turn(0)
    edit.clear()
    settle(desk)
