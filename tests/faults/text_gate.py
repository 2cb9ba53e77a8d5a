"""D1: hostile and odd text through every field of the records, and out of them again."""

import csv
import io
import json
import unicodedata
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from functools import partial
from pathlib import Path

from sqlalchemy import Connection

from db.domain.enums import RecordKind
from db.domain.errors import UserError
from db.domain.text import TEXT_LIMIT, clean, clean_line, is_blank
from db.queries.everything import kinds, records
from db.queries.texts import text_fields
from db.verification import verify
from desktop.bootstrap.services import Services, build_services
from desktop.cli.logging_lines import log_lines
from desktop.settings import LONGEST_NAME, AppSettings, SettingsStore
from tests.data.nasty import NASTY
from tests.faults.nasty_fields import SHORT, Fields, Form, length, visible
from tests.faults.nasty_later import LaterFields
from tests.faults.row import Outcome, Scale
from tests.faults.scene import NOON, Scene, make_scene, work_folder

_EMPTY = (
    "no_street", "no_number", "no_name", "no_surname", "no_group", "question_empty",
    "no_telling_place", "no_check_title", "signal_empty", "no_publication_title",
    "no_advice_note", "no_approver", "nothing_told", "no_extension_reason", "nobody_allowed",
    "report_empty", "no_return_reason", "nobody_decided", "stage_without_title",
    "no_solution_title", "solution_empty",
)  # fmt: skip
_UNTRIED = frozenset({
    "protocol.series", "protocol.number_text", "protocol_version.content", "protocol_version.reason",
    "schedule_edition.content", "erasure.content", "erasure.reason", "head_word.said_by",
    "house.search", "check_item.code",
    "city.paper_options", "city.retention", "calendar_year.days", "topic.off_season",
    "typical_solution.term",
    "attachment.file_name", "attachment.media_type", "attachment.owner_kind", "attachment.sha256",
    "attachment.slot",
})  # fmt: skip
"""What is made of other texts, of few words that are known, or of papers; file names have D10."""
_LONGEST_OPTION = 200
_COLUMNS = ("Фамилия", "Имя", "Должность", "Примечание")


def nasty_fields(scale: Scale) -> Outcome:
    """Write every text into every field: refused with a word, or kept letter by letter."""
    losses: list[str] = []
    tries = 0
    with work_folder() as folder:
        scene = make_scene(folder)
        with scene.opened() as database:
            database = database.told_by(lambda: NOON)
            services = build_services(database, lambda: NOON)
            for form, texts in _given(services, scene, every=scale.of(8, 1)):
                for name, text in texts:
                    losses += [f"{form.name}, {name}: {loss}" for loss in _written(form, text)]
                    tries += len(form.long) + 1
            for road in (_line_by_line, partial(_imported, folder)):
                losses += road(services, scene)
                tries += len(NASTY)
            with database.read() as connection:
                losses += verify(connection).faults
                losses += _untried(connection)
        losses += _settings(folder)
    return Outcome(tries + len(NASTY), tuple(losses), f"{len(NASTY)} texts")


def _given(
    services: Services, scene: Scene, every: int
) -> Iterator[tuple[Form, list[tuple[str, str]]]]:
    """Yield the forms with the texts for them: of the later ones each takes its share in turn."""
    texts = list(NASTY.items())
    yield from ((form, texts) for form in Fields(services, scene).forms())
    for place, form in enumerate(LaterFields(services, scene).forms()):
        yield form, texts[place % every :: every]


def _untried(connection: Connection) -> Iterator[str]:
    """Yield the fields into which nobody has put any of the texts; each must be JSON besides."""
    texts = {visible(text) for text in NASTY.values()} - {""}
    tried: set[str] = set()
    for record in records(connection):
        json.dumps(record, ensure_ascii=False).encode()
        for name, value in record.items():
            field = f"{record['kind']}.{name}"
            if field not in tried and isinstance(value, str) and visible(value) in texts:
                tried.add(field)
    fields = {f"{model.kind.value}.{name}" for model in kinds() for name in text_fields(model)}
    yield from (f"nobody tries {field}" for field in sorted(fields - tried - _UNTRIED))


def _written(form: Form, text: str) -> list[str]:
    """Write a text into the short and the long fields at once, then into the long ones alone."""
    losses = _one_writing(form, text, text)
    if length(text) > SHORT and form.long:
        losses += _one_writing(form, "двор", text)
    return losses


def _one_writing(form: Form, short: str, long: str) -> list[str]:
    try:
        stored = form.write(short, long)
    except UserError as error:
        return _refused(form, short, long, error.code)
    except Exception as error:  # every error but a refusal is a loss, whatever its kind
        return [f"{type(error).__name__}: {error}"[:200]]
    return [
        f"{field} is {value[:40]!r}"
        for field, value in stored.items()
        if not _is_kept(long if field in form.long else short, value, field in form.many_lines)
    ]


def _refused(form: Form, short: str, long: str, code: str) -> list[str]:
    """Tell which refusal was not called for."""
    texts = (short, long) if form.long else (short,)
    too_long = length(short) > SHORT or any(length(text) > TEXT_LIMIT for text in texts)
    expected = {
        "text_too_long": too_long,
        "bad_paper_option": length(short) > _LONGEST_OPTION,
        "unknown_place": "{" in long or "}" in long,
        **dict.fromkeys(_EMPTY, is_blank(short)),
    }
    return [] if expected.get(code) else [f"refused: {code}"]


def _is_kept(text: str, value: str, many_lines: bool) -> bool:
    """Tell whether a stored value holds every letter of a text and nothing that must not be.

    A draft alone is cut at the limit: the edit that it comes from takes no more.
    """
    letters = "".join(value.split())
    is_whole = letters == visible(text)
    return (
        (is_whole or (len(value) == TEXT_LIMIT and visible(text).startswith(letters)))
        and clean(value) == value
        and unicodedata.is_normalized("NFC", value)
        and (many_lines or not set(value) & set("\n\t"))
        and value.encode().decode() == value
    )


def _line_by_line(services: Services, scene: Scene) -> list[str]:
    """Log every text as the command line does; what it prints is one JSON object a line."""
    told, refused = io.StringIO(), io.StringIO()
    lines = [text for text in NASTY.values() if not text.isspace()]
    try:
        with redirect_stdout(told), redirect_stderr(refused):
            log_lines(services, scene.meeting, lines)
    except Exception as error:
        return [f"command line: {type(error).__name__}: {error}"[:200]]
    printed = told.getvalue().encode().decode().split("\n")[:-1]
    answers = len(printed) + len(refused.getvalue().splitlines())
    losses = [] if answers == sum(map(bool, lines)) else [f"command line: {answers} answers"]
    return losses + [f"command line: {one}" for one in printed if "words" not in json.loads(one)]


def _imported(folder: Path, services: Services, scene: Scene) -> list[str]:
    """Import every text in a table of people, and look for it among them."""
    kept = {name: text for name, text in NASTY.items() if visible(text) and length(text) <= SHORT}
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";")
    writer.writerow(_COLUMNS)
    for number, text in enumerate(kept.values()):
        fit = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
        writer.writerow((f"Импорт{number}", "я", fit.replace("\0", ""), fit.replace("\0", "")))
    path = folder / "люди.csv"
    path.write_text(stream.getvalue(), "utf-8", newline="")
    preview = services.imports.preview(path, RecordKind.PERSON)
    services.imports.confirm(preview)
    found = {row.surname: row for row in services.directories.people()}
    losses = []
    for number, (name, text) in enumerate(kept.items()):
        row = found.get(f"Импорт{number}")
        if row is None or "".join(row.post.split()) != visible(text):
            losses.append(f"import, {name}: {row and row.post[:40]!r}")
    return losses


def _settings(folder: Path) -> list[str]:
    """Keep every text as the name of the user in the settings of the machine."""
    path, losses = folder / "settings.toml", []
    for name, text in NASTY.items():
        try:
            SettingsStore(path).apply(replace(AppSettings(), user=text, export_folder=text))
            found = SettingsStore(path).settings
        except Exception as error:
            losses.append(f"settings, {name}: {type(error).__name__}: {error}"[:200])
            continue
        wanted = clean_line(text, limit=LONGEST_NAME).strip()
        if found.user != wanted or found.user.encode().decode() != wanted:
            losses.append(f"settings, {name}: {found.user[:40]!r}")
    return losses
