"""Ask the command line for papers where no file can be made: one plain line, no file, no number."""

import sys

import pytest

from tests.desktop.cli.test_protocol_papers import meeting, paper

__all__ = ["meeting"]

FAULT = 3


@pytest.mark.parametrize(
    ("name", "said"),
    [("файл/п.docx", "файл"), (f"{'п' * 300}.pdf", "длинное")],
    ids=["a file for a folder", "too long"],
)
def test_a_place_that_takes_no_paper_is_told_in_one_line(tmp_path, meeting, name, said):
    (tmp_path / "файл").write_text("не папка")
    before = sorted(path.name for path in tmp_path.iterdir())
    _, error = paper(tmp_path, "protocol", meeting, tmp_path / name, expect=FAULT)
    assert said in error
    assert sorted(path.name for path in tmp_path.iterdir()) == before


@pytest.mark.skipif(sys.platform != "linux", reason="/proc takes no files, even from root")
def test_a_folder_that_takes_no_files_is_told(tmp_path, meeting):
    _, error = paper(tmp_path, "packet", meeting, "/proc/бумага.pdf", expect=FAULT)
    assert "/proc" in error
