"""Set-up and checks say what they do, do it once, and fail with one sentence."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def dev(tmp_path: Path) -> ModuleType:
    """Return ``dev.py`` as a module that works on an empty project."""
    specification = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    module.ROOT = tmp_path
    module.VENV = tmp_path / ".venv"
    module.PYTHON = module.VENV / "bin" / "python"
    module.STAMP = module.VENV / "set-up.json"
    module.LOCKS = tmp_path / "locks"
    module.TRANSLATIONS = tmp_path / "translations"
    for file in ("locks/runtime.txt", "locks/dev.txt", "translations/ru.ts"):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).write_text(file, encoding="utf-8")
    return module


@pytest.fixture
def steps(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect the steps of the set-up instead of taking them."""
    taken: list[str] = []

    def call(command: list[object], purpose: str) -> None:
        taken.append(purpose.partition(" (")[0])
        if "make .venv" in purpose:
            dev.PYTHON.parent.mkdir(parents=True)
            dev.PYTHON.touch()
            (dev.VENV / "pyvenv.cfg").write_text("version = 3.11.7\n", encoding="utf-8")
        if "translations" in purpose:
            (dev.TRANSLATIONS / "ru.qm").touch()

    monkeypatch.setattr(dev, "call", call)
    monkeypatch.setattr(dev, "missing_packages", lambda *_: [])
    return taken


INSTALL, COMPILE = "install the libraries", "compile the translations"


def test_set_up_is_done_once(dev: ModuleType, steps: list[str]) -> None:
    dev.set_up("runtime")
    assert steps == ["make .venv", INSTALL, COMPILE]
    steps.clear()
    dev.set_up("runtime")
    assert not steps


def test_tools_of_developers_contain_what_the_program_needs(
    dev: ModuleType, steps: list[str]
) -> None:
    dev.set_up("dev")
    steps.clear()
    dev.set_up("runtime")
    assert not steps


@pytest.mark.parametrize(
    ("file", "done_again"),
    [
        ("locks/runtime.txt", [INSTALL, COMPILE]),
        ("translations/ru.ts", [COMPILE]),
        (".venv/pyvenv.cfg", [INSTALL, COMPILE]),
    ],
)
def test_what_changed_is_done_again(
    dev: ModuleType, steps: list[str], tmp_path: Path, file: str, done_again: list[str]
) -> None:
    dev.set_up("runtime")
    steps.clear()
    (tmp_path / file).write_text("version = 3.12.1\n", encoding="utf-8")
    dev.set_up("runtime")
    assert steps == done_again


def test_set_up_that_was_cut_short_is_done_again(
    dev: ModuleType, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(dev, "install", lambda *_: (x for x in ()).throw(dev.SetupError("cut")))
        with pytest.raises(dev.SetupError):
            dev.set_up("runtime")
    steps.clear()
    dev.set_up("runtime")
    assert steps == [INSTALL, COMPILE]


@pytest.mark.skipif(sys.platform != "linux", reason="asks the loader of Linux")
def test_missing_library_is_named_with_its_command(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(dev, "NEEDED_LIBRARIES", {"libc.so.6": "libc6"})
    monkeypatch.setattr(dev, "DESKTOP_LIBRARIES", {"libnot-there.so.9": "libnot-there9"})
    assert not dev.install_system_libraries("runtime")
    command = "sudo apt-get install --no-install-recommends libnot-there9"
    assert capsys.readouterr().err.strip().endswith(command)
    monkeypatch.setattr(dev, "NEEDED_LIBRARIES", {"libnot-there.so.9": "libnot-there9"})
    with pytest.raises(dev.SetupError, match=command):
        dev.install_system_libraries("runtime")


def test_old_python_is_refused_in_one_sentence(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "OLDEST", (4, 0))
    assert dev.main(["setup"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_unknown_command(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["polish"]) == 2
    assert "polish" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("check_passes", "failed", "complete", "code", "last"),
    [
        (True, 0, True, 0, "5 passed, 0 failed, 1 skipped"),
        (True, 2, False, 1, "5 passed, 2 failed, 1 skipped"),
        (False, 0, True, 1, "5 passed, 0 failed, 1 skipped; not passed: mypy"),
        (True, 0, False, 1, "5 passed, 0 failed, 1 skipped; not passed: pytest"),
    ],
)
def test_last_line_tells_all(
    dev: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    check_passes: bool,
    failed: int,
    complete: bool,
    code: int,
    last: str,
) -> None:
    counts = {"passed": 5, "failed": failed, "skipped": 1}
    monkeypatch.setattr(dev, "set_up", lambda *_: None)
    monkeypatch.setattr(dev, "check", lambda name, *_: check_passes or name != "mypy")
    monkeypatch.setattr(dev, "run_pytest", lambda *_: (counts, complete))
    assert dev.main(["test", "-q"]) == code
    assert capsys.readouterr().out.splitlines()[-1] == last


SUMMARY = "5 passed, 0 failed, 0 skipped"


@pytest.mark.parametrize(
    ("script", "code", "told"),
    [
        ("print('papers ok')", 0, ["frozen program...... ok", SUMMARY]),
        (
            "print('papers FAILED'); raise SystemExit(1)",
            1,
            [
                "frozen program...... FAILED",
                "papers FAILED",
                f"{SUMMARY}; not passed: frozen program",
            ],
        ),
        (
            "print('no binutils'); raise SystemExit(3)",
            0,
            ["frozen program...... SKIPPED: no binutils", SUMMARY],
        ),
    ],
)
def test_the_frozen_program_is_tried_with_the_whole(
    dev: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    script: str,
    code: int,
    told: list[str],
) -> None:
    """Chosen tests and the fast ones go without: then the try is not even begun."""
    build = dev.ROOT / "packaging" / "build.py"
    build.parent.mkdir()
    build.write_text(script, encoding="utf-8")
    monkeypatch.setattr(dev, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(dev, "FROZEN_LOG", dev.ROOT / "frozen.txt")
    monkeypatch.setattr(dev, "CHECKS", {})
    monkeypatch.setattr(dev, "set_up", lambda *_: None)
    monkeypatch.setattr(
        dev, "run_pytest", lambda *_: ({"passed": 5, "failed": 0, "skipped": 0}, True)
    )
    for arguments in (["--fast"], ["-k", "deadline"]):
        assert dev.main(["test", *arguments]) == 0
        assert not dev.FROZEN_LOG.exists()
    capsys.readouterr()
    assert dev.main(["test"]) == code
    assert capsys.readouterr().out.splitlines() == told
