"""Follow the folder that the user has chosen for the records, and forget it again."""

import sys
from pathlib import Path

import pytest

from db import migrate
from desktop.paths import AppPaths, app_paths, moved_to


def test_a_chosen_folder_is_followed_and_the_way_back_is_known(tmp_path: Path) -> None:
    given, chosen = tmp_path / "данные", tmp_path / "флешка"
    given.mkdir()

    assert moved_to(AppPaths(given), chosen) == AppPaths(chosen, given)
    assert app_paths(given) == AppPaths(chosen, given)

    assert moved_to(app_paths(given), given) == AppPaths(given)
    assert app_paths(given) == AppPaths(given)


def test_a_pointer_that_says_nothing_is_not_followed(tmp_path: Path) -> None:
    for content in (b"", b"\xff\xfe\xfa", b"not/absolute\n"):
        (tmp_path / "records-are-in.txt").write_bytes(content)
        assert app_paths(tmp_path) == AppPaths(tmp_path)


def test_a_folder_that_cannot_note_it_is_left_without_a_note(tmp_path: Path) -> None:
    missing = tmp_path / "нет такой"
    assert moved_to(AppPaths(missing), tmp_path) == AppPaths(tmp_path, missing)
    assert not missing.exists()


def test_a_portable_program_keeps_its_data_beside_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "courtyard-minutes"))
    (tmp_path / "portable.txt").touch()
    assert app_paths(None).data != tmp_path / "data"

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert app_paths(None) == AppPaths(tmp_path.resolve() / "data")

    (tmp_path / "portable.txt").unlink()
    assert app_paths(None).data != tmp_path / "data"


@pytest.mark.skipif(sys.platform == "win32", reason="its folders of users are closed anyway")
def test_another_user_of_the_machine_cannot_look_into_a_new_folder(tmp_path: Path) -> None:
    paths = AppPaths(tmp_path / "данные")
    migrate.create(paths.records)
    assert paths.data.stat().st_mode & 0o077 == 0
