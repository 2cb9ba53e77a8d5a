"""Read the command line as a person or a file manager gives it."""

from pathlib import Path

from desktop.cli.arguments import parse


def test_a_file_of_records_opens_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "records.db"
    file.touch()
    options = parse(["window", str(file)])
    assert (options.command, options.data_dir) == ("window", tmp_path)
    assert parse(["window", str(tmp_path)]).data_dir == tmp_path


def test_without_a_file_the_usual_folder_is_meant() -> None:
    assert parse(["window"]).data_dir is None
    assert parse([]).command == "window"
