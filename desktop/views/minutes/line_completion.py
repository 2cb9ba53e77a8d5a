"""Offer completions for the fragment that is being typed after a sign."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent

from db.domain.entry_fragments import Fragment, fragment_at, insert_completion
from db.domain.lexicon import Lexicon
from db.domain.text import from_utf16, to_utf16
from desktop.views.common.completion_popup import CompletionItem, CompletionPopup
from desktop.views.common.theme import Theme
from desktop.views.minutes.entry_edit import EntryEdit

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class LineCompletion(QObject):
    """Join the popup with the line."""

    def __init__(self, theme: Theme, edit: EntryEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._fragment: Fragment | None = None
        self._lexicon: Lexicon | None = None
        self.popup = CompletionPopup(theme, edit)
        self.popup.chosen.connect(self._on_popup_chosen)

    def set_lexicon(self, lexicon: Lexicon) -> None:
        """Look fragments up here from now on."""
        self._lexicon = lexicon

    def offer(self, text: str) -> None:
        """Show what the fragment under the caret may name."""
        caret = from_utf16(text, self._edit.textCursor().position())
        self._fragment = fragment_at(text, caret)
        anchor = self._edit.cursorRect()
        anchor.setLeft(0)  # at the left edge it covers neither the card nor the letters
        self.popup.show_items(self._offers(self._fragment), anchor)

    def let_enter_through(self, event: QKeyEvent) -> None:
        """Close the popup before Enter where the fragment names one entry already."""
        if event.key() in _ENTER and not self.popup.isHidden() and self._is_settled():
            self.popup.hide()

    def _is_settled(self) -> bool:
        """Tell whether the fragment names one entry already: then Enter need not choose it."""
        items = self.popup.items()
        fragment, lexicon = self._fragment, self._lexicon
        if fragment is None or lexicon is None or not items or self.popup.current() != items[0]:
            return False
        if fragment.sign == "@":
            return lexicon.assignees.resolve(fragment.text).entry is not None
        return lexicon.topics.resolve(fragment.text).entry is not None

    def _offers(self, fragment: Fragment | None) -> list[CompletionItem]:
        if fragment is None or self._lexicon is None:
            return []
        if fragment.sign == "@":
            return [
                CompletionItem(one.label, one.hint)
                for one in self._lexicon.assignees.find(fragment.text)
            ]
        return [
            CompletionItem(one.label, one.hint) for one in self._lexicon.topics.find(fragment.text)
        ]

    @Slot(object)
    def _on_popup_chosen(self, item: CompletionItem) -> None:
        if self._fragment is not None:
            line, caret = insert_completion(self._edit.line(), self._fragment, item.label)
            self._edit.put(line, to_utf16(line, caret))
            self.popup.hide()
