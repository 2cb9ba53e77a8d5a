"""What the root documents name exists."""

import re
from pathlib import Path

import pytest

from tests.architecture.sources import ROOT

DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")
NAMED_PATH = re.compile(
    r"`((?:db|desktop|tests|packaging|resources|\.ci)/[\w./-]*|dev\.py|[A-Z]+\.md)`"
)
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)[^)]*\)")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_named_files_exist(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    named = set(NAMED_PATH.findall(text)) | set(LINK.findall(text))
    missing = sorted(path for path in named if not Path(ROOT, path).exists())
    assert not missing


def test_licence_is_the_one_that_the_metadata_name() -> None:
    metadata = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert 'license = "GPL-3.0-or-later"' in metadata
    assert "GNU GENERAL PUBLIC LICENSE" in (ROOT / "LICENSE").read_text(encoding="utf-8")
