"""Find the files that travel with the program: icons, styles, translations, fonts, templates.

They lie in ``resources`` beside the package, from source, installed and frozen alike.
"""

import sys
from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """Return the folder of the resources."""
    return _base() / "resources"


def beside(name: str) -> Path:
    """Return the path of a file that lies beside the resources: the changelog."""
    return _base() / name


def path(name: str) -> Path:
    """Return the path of a resource named from the root, such as ``icons/search.svg``."""
    return root() / name


def _base() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).resolve().parent.parent
