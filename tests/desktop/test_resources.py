"""Find the files that travel with the program."""

from pathlib import Path

import pytest

from desktop import resources


def test_resources_lie_beside_the_package() -> None:
    assert resources.path("icons/search.svg").is_file()
    assert resources.root().parent == Path(resources.__file__).parent.parent


def test_a_frozen_program_looks_in_its_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    resources.root.cache_clear()
    try:
        assert resources.path("icons") == tmp_path / "resources" / "icons"
    finally:
        resources.root.cache_clear()
