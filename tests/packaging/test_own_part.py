"""The bundle that is tried has the code of the project as it stands, never an older one."""

import zipimport
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

Tool = Callable[[str], ModuleType]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project of two modules, a step of the schema and a resource."""
    for name, text in {
        "db/__init__.py": "",
        "db/numbers.py": "first = 1\n",
        "db/migrations/versions/0001_first.py": "revision = '0001'\n",
        "desktop/__init__.py": "from db import numbers\n",
        "resources/styles/window.qss": "*{}",
        "CHANGELOG.md": "# 1",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def inside(project: Path, tool: Tool) -> Path:
    """Return a bundle with the part of that project."""
    folder = project / "bundle"
    folder.mkdir()
    tool("own").put(folder, project)
    return folder


def loaded(inside: Path) -> dict[str, object]:
    values: dict[str, object] = {}
    archive = zipimport.zipimporter(str(inside / "own.zip"))
    code = archive.get_code("db.numbers".replace(".", "/"))
    assert code is not None
    exec(code, values)  # noqa: S102 - that is what the test is about
    assert code.co_filename == "db/numbers.py"
    return values


def test_the_archive_holds_the_code(inside: Path, project: Path, tool: Tool) -> None:
    assert tool("own").differences(inside, project) == []
    assert loaded(inside)["first"] == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("db/numbers.py", "first = 2\n"),
        ("db/migrations/versions/0001_first.py", "revision = '0002'\n"),
        ("desktop/page.py", ""),
        ("resources/styles/window.qss", "*{color: red}"),
        ("resources/help/ru/new.md", "#"),
    ],
)
def test_whatever_changes_is_noticed_and_put_in(
    inside: Path, project: Path, tool: Tool, name: str, text: str
) -> None:
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_text(text, encoding="utf-8")
    assert tool("own").differences(inside, project) == [name]
    tool("own").put(inside, project)
    assert tool("own").differences(inside, project) == []


def test_a_module_that_is_gone_is_noticed(inside: Path, project: Path, tool: Tool) -> None:
    (project / "db" / "numbers.py").unlink()
    assert tool("own").differences(inside, project) == ["db/numbers.py"]


def test_the_try_refuses_an_older_bundle(
    inside: Path, project: Path, tool: Tool, monkeypatch: pytest.MonkeyPatch
) -> None:
    smoke, differences = tool("smoke"), tool("own").differences
    monkeypatch.setattr(smoke, "INSIDE", inside)
    monkeypatch.setattr(smoke.own, "differences", lambda folder: differences(folder, project))
    assert "modules as they stand" in smoke.own_part()
    (project / "desktop" / "__init__.py").write_text("changed = True\n", encoding="utf-8")
    with pytest.raises(smoke.SmokeError, match="desktop/__init__"):
        smoke.own_part()


def test_libraries_are_frozen_anew_for_a_new_import_alone(
    project: Path, tool: Tool, monkeypatch: pytest.MonkeyPatch
) -> None:
    libraries = tool("libraries")
    lock = project / "lock.txt"
    lock.write_text("one==1\n", encoding="utf-8")
    whole = libraries.imported
    monkeypatch.setattr(libraries, "imported", lambda: whole(project))
    first = libraries.key(lock)
    (project / "db" / "numbers.py").write_text("first = 2\nimport db.other\n", encoding="utf-8")
    assert libraries.key(lock) == first
    text = "def later():\n    from email import policy\n"
    (project / "db" / "numbers.py").write_text(text, encoding="utf-8")
    second = libraries.key(lock)
    lock.write_text("one==2\n", encoding="utf-8")
    assert len({first, second, libraries.key(lock)}) == 3
