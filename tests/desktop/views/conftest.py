"""Give the widgets' tests a dressed application."""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop.views.common.theme import Theme, ThemeChoice

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply(qapp)
    theme.dress(qapp)
    yield theme
    qapp.setStyleSheet("")
