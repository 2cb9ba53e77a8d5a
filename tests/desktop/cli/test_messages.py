"""Every code has its sentence in both languages."""

import re
from pathlib import Path

import pytest

from db.domain.enums import MeetingState
from db.domain.errors import UserError
from db.domain.rows.protocols import Check, CheckCode, CheckLevel
from desktop.cli.arguments import COMMANDS, chosen_language, parse
from desktop.cli.help_texts import HELP
from desktop.cli.message_texts import CHECKS, SENTENCES, STATES
from desktop.cli.messages import word

ROOT = Path(__file__).parents[3]
RAISED = re.compile(r'(?:UserError|EnvironmentFault)\(\s*"(\w+)"')
NO_COMMAND_GOES_THERE = {
    "services/directories", "services/directory_", "services/city_", "services/import_",
    "services/schedule", "services/meeting_records", "printing", "views/", "operations/", "app.py",
}  # fmt: skip


def reachable():
    for package in ("db", "desktop"):
        for path in (ROOT / package).rglob("*.py"):
            if not any(part in path.as_posix() for part in NO_COMMAND_GOES_THERE):
                yield from RAISED.findall(path.read_text("utf-8"))


@pytest.mark.parametrize("code", sorted(set(reachable())))
def test_every_code_that_a_command_can_meet_is_worded(code):
    assert set(SENTENCES[code]) == {"ru", "en"}


def test_the_lists_are_complete():
    assert set(CHECKS) == set(CheckCode)
    assert set(STATES) == set(MeetingState)
    assert HELP["ru"].keys() == HELP["en"].keys()
    assert set(COMMANDS) <= HELP["ru"].keys()


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_sentence_is_one_line_whatever_it_is_told(language):
    for code in SENTENCES:
        if code != "obstacles":
            assert "\n" not in word(UserError(code, name="a\nb"), language)


def test_obstacles_name_their_questions():
    found = [
        Check(CheckCode.NO_WORDING, CheckLevel.BLOCKS, (1, 4)),
        Check(CheckCode.ASSIGNEE_GONE, CheckLevel.BLOCKS, (2,), "УК Дом"),
    ]

    assert word(UserError("obstacles", checks=found), "ru") == (
        "Протокол выпустить нельзя: нет формулировки поручения (№ 1, 4); "
        "«УК Дом» удалён из справочника (№ 2)."
    )


def test_a_pattern_with_braces_can_be_worded():
    text = word(UserError("bad_number_pattern", pattern="{x"), "ru")

    assert "«{x»" in text
    assert "{number}" in text


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["--language", "en"], "en"),
        (["meetings", "--language=ru"], "ru"),
        (["--language", "fr"], None),
        (["--language"], None),
        ([], None),
    ],
)
def test_the_language_is_known_before_the_rest(arguments, language):
    assert chosen_language(arguments) == language


def test_options_stand_before_the_command_or_after_it(tmp_path):
    for line in (["--data-dir", str(tmp_path), "dump"], ["dump", "--data-dir", str(tmp_path)]):
        assert parse(line).data_dir == tmp_path
        assert parse(line).command == "dump"
    assert parse([]).command == "window"
    assert parse(["--debug"]).debug
    assert parse(["window", "--report-start"]).report_start
    assert parse(["--report-start"]).report_start
