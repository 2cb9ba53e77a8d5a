"""Word the codes of the services on one line, in Russian and English, without Qt."""

from collections.abc import Iterable

from db.domain.errors import EnvironmentFault, UserError
from db.domain.rows.protocols import Check
from desktop.cli.message_texts import CHECKS, SENTENCES


def word(error: UserError | EnvironmentFault, language: str) -> str:
    """Return what went wrong and what to do, on one line."""
    checks = error.params.get("checks")
    if error.code == "obstacles" and isinstance(checks, Iterable):
        obstacles = "; ".join(word_check(check, language) for check in checks)
        return SENTENCES["obstacles"][language].format(obstacles=obstacles)
    sentences = SENTENCES.get(error.code)
    if sentences is None:
        return SENTENCES["unknown"][language].format(code=error.code)
    return " ".join(sentences[language].format_map(_Params(error.params)).split())


def word_check(check: Check, language: str) -> str:
    """Return one finding with the questions it speaks of."""
    text = CHECKS[check.code][language].format(subject=check.subject)
    numbers = ", ".join(map(str, check.numbers))
    return f"{text} (№ {numbers})" if numbers else text


class _Params(dict[str, object]):
    """Leave out of a sentence what its error does not tell."""

    def __missing__(self, key: str) -> str:
        return ""
