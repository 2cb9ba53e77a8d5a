"""Under a locale that knows no UTF-8 the program has nothing to complain of on stderr."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCALE = ("LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LC_TIME")


@pytest.mark.skipif(sys.platform == "win32", reason="Qt asks Windows for no characters")
@pytest.mark.parametrize("told", [{"LC_ALL": "C"}, {"LANG": "нет_такой.KOI8-R"}], ids=str)
def test_only_the_program_itself_speaks_on_stderr(tmp_path: Path, told: dict[str, str]) -> None:
    plain = {name: value for name, value in os.environ.items() if name not in LOCALE}
    done = subprocess.run(
        [sys.executable, "-P", "-m", "desktop", "--data-dir", str(tmp_path), "meetings"],
        # Python itself would take UTF-8 for the C locale; the frozen program has no such help.
        env={**plain, **told, "PYTHONPATH": str(ROOT), "PYTHONCOERCECLOCALE": "0"},
        capture_output=True,
        check=False,
        timeout=60,
    )
    said = done.stderr.decode().splitlines()
    assert done.returncode == 3
    assert len(said) == 1
    assert "records.db" in said[0]
