"""The command line speaks the sentences of the window, each on one line."""

import pytest
from PySide6.QtCore import QCoreApplication

from db.domain.errors import UserError
from db.domain.rows.protocols import Check, CheckCode, CheckLevel
from desktop.check_words import word_check
from desktop.cli.arguments import COMMANDS, chosen_language, parse
from desktop.cli.help_texts import HELP
from desktop.cli.words import one_line
from desktop.wording import known_codes


def test_the_help_is_complete():
    assert HELP["ru"].keys() == HELP["en"].keys()
    assert set(COMMANDS) <= HELP["ru"].keys()


@pytest.mark.parametrize("code", sorted(known_codes()))
def test_a_sentence_is_one_line_whatever_it_is_told(code):
    assert "\n" not in one_line(UserError(code, name="a\nb", address="в\nг"))


@pytest.mark.parametrize("code", list(CheckCode))
def test_every_finding_is_worded(qapp: QCoreApplication, code):
    assert word_check(Check(code, CheckLevel.WARNS, (1, 4), "УК Дом"))


def test_obstacles_name_their_questions():
    found = [
        Check(CheckCode.NO_WORDING, CheckLevel.BLOCKS, (1, 4)),
        Check(CheckCode.ASSIGNEE_GONE, CheckLevel.BLOCKS, (2,), "УК Дом"),
    ]
    text = one_line(UserError("obstacles", checks=found))

    assert "№ 1, 4" in text
    assert "№ 2" in text


def test_a_pattern_with_braces_can_be_worded():
    text = one_line(UserError("bad_number_pattern", pattern="{x"))

    assert "{x" in text
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
