"""Say what the command line takes, in the language of the user."""

import argparse
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NoReturn
from uuid import UUID

from typing_extensions import override

from desktop.cli import paper_kinds
from desktop.cli.help_texts import HELP, PARSER_MESSAGES
from desktop.settings import Language

USAGE_ERROR = 2
COMMANDS = ("window", "sample", "meetings", "log", "issue", "correct", "paper", "dump", "verify")

_PROGRAM = "courtyard-minutes" if getattr(sys, "frozen", False) else "python -m desktop"


class _RussianHelp(argparse.HelpFormatter):
    """Begin the usage with a Russian word; ``argparse`` has an English one."""

    @override
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "вызов: " if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """Report a wrong command line in one line."""

    @override
    def error(self, message: str) -> NoReturn:
        text = self._worded(message)
        print(" ".join(f"{text} ({self.prog} --help)".split()), file=sys.stderr)
        sys.exit(USAGE_ERROR)

    def _worded(self, message: str) -> str:
        return message


class _RussianParser(_Parser):
    """Speak Russian where ``argparse`` knows English alone."""

    @override
    def _worded(self, message: str) -> str:
        for pattern, russian in PARSER_MESSAGES:
            if found := re.fullmatch(pattern, message):
                return russian.format(*found.groups())
        return message


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line; a wrong one ends the process with code 2 and one line.

    ``language`` is ``None`` unless it was named, ``command`` is ``window`` unless it was.
    """
    language = chosen_language(arguments) or Language.RUSSIAN
    # Defaults of a parser would be those of its commands too and wipe out what stood before them.
    unnamed = argparse.Namespace(
        command="window",
        data_dir=None,
        password_file=None,
        language=None,
        debug=False,
        report_start=False,
    )
    parser = _build_parser(language)
    options = parser.parse_args(arguments, unnamed)
    if options.command == "paper" and (missing := paper_kinds.missing(options)):
        parser.error(f"the following arguments are required: {missing}")
    opened: Path | None = getattr(options, "opened", None)
    if opened is not None:  # a file manager names the file, the program wants its folder
        options.data_dir = opened if opened.is_dir() else opened.absolute().parent
    return options


def chosen_language(arguments: Sequence[str]) -> Language | None:
    """Return the language that is named on the command line, before that is read as a whole."""
    for place, argument in enumerate(arguments):
        if argument.startswith("--language="):
            found = argument.partition("=")[2]
        elif argument == "--language" and place + 1 < len(arguments):
            found = arguments[place + 1]
        else:
            continue
        return Language(found) if found in set(Language) else None
    return None


def _build_parser(language: Language) -> argparse.ArgumentParser:
    words = HELP[language]
    kind: type[_Parser] = _RussianParser if language is Language.RUSSIAN else _Parser
    formatter = _RussianHelp if language is Language.RUSSIAN else argparse.HelpFormatter
    common = _common(words)
    parser = kind(
        prog=_PROGRAM,
        description=words["program"],
        epilog=words["codes"],
        parents=[common],
        add_help=False,
        formatter_class=formatter,
    )
    parser.add_argument(
        "--report-start", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS
    )
    commands = parser.add_subparsers(
        dest="command", metavar=words["command_name"], title=words["commands"]
    )
    for name in COMMANDS:
        command = commands.add_parser(
            name,
            help=words[name],
            description=words[name],
            parents=[common],
            add_help=False,
            formatter_class=formatter,
        )
        _add_own(name, command, words)
    return parser


def _common(words: dict[str, str]) -> _Parser:
    """Take the options of every command, before its name or after it."""
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    options = common.add_argument_group(words["options"])
    options.add_argument("-h", "--help", action="help", help=words["help"])
    options.add_argument("--data-dir", type=Path, metavar="DIR", help=words["data_dir"])
    options.add_argument("--password-file", metavar="FILE", help=words["password_file"])
    options.add_argument("--language", choices=tuple(Language), help=words["language"])
    options.add_argument("--debug", action="store_true", help=words["debug"])
    return common


def _add_own(name: str, command: argparse.ArgumentParser, words: dict[str, str]) -> None:
    own = command.add_argument_group(words["own"])
    if name in {"log", "issue", "correct"}:
        own.add_argument("--meeting", type=UUID, required=True, metavar="ID", help=words["meeting"])
    if name == "issue":
        own.add_argument("--reason", metavar="TEXT", help=words["reason"])
    if name == "log":
        own.add_argument("--held", action="store_true", help=words["held"])
        own.add_argument("file", metavar="FILE", help=words["log_file"])
    if name == "paper":
        own.add_argument("--to", type=Path, required=True, metavar="FILE", help=words["to"])
        paper_kinds.add_options(own, words)
    if name == "verify":
        own.add_argument("--digits", default="", metavar="HEX", help=words["digits"])
        own.add_argument(
            "--copies", type=Path, action="append", default=[], metavar="DIR", help=words["copies"]
        )
    if name == "window":
        own.add_argument("opened", type=Path, nargs="?", metavar="FILE", help=words["opened"])
        own.add_argument(
            "--report-start", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS
        )
