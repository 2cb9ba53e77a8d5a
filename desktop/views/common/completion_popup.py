"""Offer what a few typed letters may mean, while the field keeps the keyboard."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from db.domain.text import show_bidi_controls
from desktop.views.common.theme import Theme

_ROWS = 8
_ROW_HEIGHT = 32
_WIDTH = 620
_MARGIN = 12

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class CompletionItem:
    """Hold one offer: its name, what tells it from the others, and what the caller needs."""

    label: str
    hint: str = ""
    data: object = None


class CompletionPopup(QFrame):
    """Float over the window beside a field, which keeps the focus and lends its keys.

    Up, Down, Page Up and Page Down move; Enter and Tab choose; Esc hides.

    Signals:
        chosen(object): a CompletionItem was chosen.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, owner: QWidget) -> None:
        super().__init__(owner)
        self._theme = theme
        self._owner = owner
        self._anchor = QRect()
        self.setProperty("look", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._model = _ItemModel(self)
        self._list = QListView(self)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setModel(self._model)
        self._list.setItemDelegate(_ItemDelegate(theme, self))
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._on_list_clicked)
        self._list.setAccessibleName(self.tr("Suggestions"))
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 4, 2, 4)
        column.addWidget(self._list)
        owner.installEventFilter(self)
        self.hide()

    def show_items(self, items: Sequence[CompletionItem], anchor: QRect | None = None) -> None:
        """Offer the items beside ``anchor`` (in the field's coordinates; else the whole field)."""
        if not items:
            self.hide()
            return
        self._model.set_items(items)
        self._anchor = anchor or self._owner.rect()
        self._place()
        self.show()
        self._list.setCurrentIndex(self._model.index(0, 0))
        self._list.scrollToTop()
        self.raise_()
        self._announce()

    def items(self) -> tuple[CompletionItem, ...]:
        """Return what is offered."""
        return self._model.items

    def current(self) -> CompletionItem | None:
        """Return the item that Enter would choose."""
        return self._model.item(self._list.currentIndex())

    def handle_key(self, event: QKeyEvent) -> bool:
        """Act on a key of the field; return whether the popup has used it."""
        if self.isHidden() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -_ROWS,
            Qt.Key.Key_PageDown: _ROWS,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._move(steps[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}:
            self._choose(self._list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._owner and not self.isHidden():
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self.handle_key(event)
            if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
                return self._claim(event)
            if event.type() in {QEvent.Type.FocusOut, QEvent.Type.Hide}:
                self.hide()
            if event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
                self._place()
        return super().eventFilter(watched, event)

    def _claim(self, event: QKeyEvent) -> bool:
        """Keep the keys of the popup from being taken as shortcuts of the window."""
        keys = {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
        if Qt.Key(event.key()) in keys and not event.modifiers():
            event.accept()
            return True
        return False

    def _move(self, step: int) -> None:
        rows = self._model.rowCount()
        at = self._list.currentIndex().row() + step
        at = at % rows if abs(step) == 1 else max(0, min(rows - 1, at))
        self._list.setCurrentIndex(self._model.index(at, 0))
        self._announce()

    def _choose(self, index: QModelIndex) -> None:
        item = self._model.item(index)
        self.hide()
        if item is not None:
            self.chosen.emit(item)

    @Slot(QModelIndex)
    def _on_list_clicked(self, index: QModelIndex) -> None:
        self._choose(index)

    def _announce(self) -> None:
        item = self.current()
        if item is not None and QAccessible.isActive():
            words = f"{item.label}, {item.hint}" if item.hint else item.label
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._owner, words))

    def _place(self) -> None:
        """Stand above the anchor where there is room, else below, inside the window."""
        window = self._owner.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        rows = min(self._model.rowCount(), _ROWS)
        height = rows * self._theme.px(_ROW_HEIGHT) + 8 + 2 * self._theme.border
        top = self._owner.mapTo(window, self._anchor.topLeft())
        bottom = self._owner.mapTo(window, self._anchor.bottomLeft())
        most = window.width() - _MARGIN
        left = max(_MARGIN, min(top.x(), most - self._theme.px(_WIDTH // 2)))
        width = min(self._theme.px(_WIDTH), most - left)
        below = window.height() - bottom.y() - _MARGIN
        y = bottom.y() + 4 if below >= height else max(0, top.y() - height - 4)
        self.setGeometry(QRect(QPoint(left, y), QSize(width, height)))


class _ItemModel(QAbstractListModel):
    """Give the offers to the list."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.items: tuple[CompletionItem, ...] = ()

    def set_items(self, items: Sequence[CompletionItem]) -> None:
        """Offer others."""
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def item(self, index: Index) -> CompletionItem | None:
        """Return the offer at an index."""
        return self.items[index.row()] if index.isValid() else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.items)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.item(index)
        if item is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return item.label
        return item.hint if role == Qt.ItemDataRole.AccessibleDescriptionRole else None


class _ItemDelegate(QStyledItemDelegate):
    """Paint the name in bold and, muted, what tells it from the others."""

    def __init__(self, theme: Theme, popup: CompletionPopup) -> None:
        super().__init__(popup)
        self._theme = theme
        self._popup = popup

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._theme.px(_ROW_HEIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = self._popup.items()[index.row()]
        state: QStyle.StateFlag = option.state
        area: QRect = option.rect
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(area, self._theme.color("selected"))
        box = area.adjusted(_MARGIN, 0, -_MARGIN, 0)
        font = self._theme.font(bold=True)
        painter.setFont(font)
        painter.setPen(self._theme.color("on_selected" if selected else "ink"))
        cut = Qt.TextElideMode.ElideRight
        label = QFontMetrics(font).elidedText(show_bidi_controls(item.label), cut, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, label)
        box.setLeft(box.left() + QFontMetrics(font).horizontalAdvance(label) + _MARGIN)
        font = self._theme.font()
        painter.setFont(font)
        painter.setPen(self._theme.color("on_selected_mute" if selected else "mute"))
        hint = QFontMetrics(font).elidedText(
            show_bidi_controls(item.hint), cut, max(box.width(), 0)
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, hint)
        painter.restore()
