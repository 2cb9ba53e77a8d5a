"""Say what the command line takes, in the language of the user."""

import argparse
import re
import sys
from pathlib import Path
from typing import NoReturn
from uuid import UUID

from typing_extensions import override

from desktop.cli.help_texts import HELP, PARSER_MESSAGES

USAGE_ERROR = 2
LANGUAGES = ("ru", "en")


class Parser(argparse.ArgumentParser):
    """Report a wrong command line in one line of the user's language."""

    language = "ru"

    @override
    def error(self, message: str) -> NoReturn:
        for pattern, russian in PARSER_MESSAGES:
            if self.language == "ru" and (found := re.fullmatch(pattern, message)):
                message = russian.format(*found.groups())
                break
        hint = f"{self.prog} --help"
        print(" ".join(f"{message} ({hint})".split()), file=sys.stderr)
        sys.exit(USAGE_ERROR)


def build_parser(language: str) -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    words = HELP[language]
    parser_type = type("LocalParser", (Parser,), {"language": language})
    common = _common(parser_type, words)
    parser: argparse.ArgumentParser = parser_type(
        prog="python -m desktop",
        description=words["program"],
        epilog=words["codes"],
        parents=[common],
        add_help=False,
    )
    commands = parser.add_subparsers(
        dest="command", metavar=words["command_name"], title=words["commands"]
    )
    for name in ("window", "sample", "meetings", "log", "issue", "paper", "dump", "verify"):
        command = commands.add_parser(
            name, help=words[name], description=words[name], parents=[common], add_help=False
        )
        _add_own(name, command, words)
    parser.set_defaults(
        command="window", data_dir=None, language=None, debug=False, report_start=False
    )
    return parser


def chosen_language(arguments: list[str]) -> str | None:
    """Return the language named on the command line, before that is read as a whole."""
    for place, argument in enumerate(arguments):
        if argument.startswith("--language="):
            found = argument.partition("=")[2]
        elif argument == "--language" and place + 1 < len(arguments):
            found = arguments[place + 1]
        else:
            continue
        return found if found in LANGUAGES else None
    return None


def _common(
    parser_type: type[argparse.ArgumentParser], words: dict[str, str]
) -> argparse.ArgumentParser:
    """Take the options of every command, before its name or after it."""
    common = parser_type(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("-h", "--help", action="help", help=words["help"])
    common.add_argument("--data-dir", type=Path, metavar="DIR", help=words["data_dir"])
    common.add_argument("--language", choices=LANGUAGES, help=words["language"])
    common.add_argument("--debug", action="store_true", help=words["debug"])
    return common


def _add_own(name: str, command: argparse.ArgumentParser, words: dict[str, str]) -> None:
    if name == "window":
        command.add_argument("--report-start", action="store_true", help=argparse.SUPPRESS)
    if name == "paper":
        command.add_argument("kind", choices=("protocol",), help=words["paper_kind"])
    if name in {"log", "issue", "paper"}:
        command.add_argument(
            "--meeting", type=_meeting_id, required=True, metavar="ID", help=words["meeting"]
        )
    if name == "log":
        command.add_argument("--held", action="store_true", help=words["held"])
        command.add_argument("file", metavar="FILE", help=words["log_file"])
    if name == "paper":
        command.add_argument("--to", type=Path, required=True, metavar="FILE", help=words["to"])


def _meeting_id(text: str) -> UUID:
    return UUID(text)
