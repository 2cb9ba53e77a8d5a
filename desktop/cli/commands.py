"""Name the commands; each loads what it needs only when it is called."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from db.domain.errors import EnvironmentFault, UserError
from db.domain.local_time import local_date
from desktop.cli import paper_kinds, protocol_papers
from desktop.cli.unlocking import key_of
from desktop.paths import AppPaths
from desktop.template_words import word_misfit
from desktop.wording import state_words

if TYPE_CHECKING:
    from db.database import Database
    from db.domain.rows.protocols import ProtocolRow
    from desktop.bootstrap.services import Services

translate = QCoreApplication.translate

_EVERY = 1_000_000
"""More meetings than there will ever be."""


def sample(paths: AppPaths, options: argparse.Namespace) -> int:
    """Fill an empty data folder with the sample city."""
    from desktop.bootstrap.services import open_services
    from desktop.services.sample import fill

    services = open_services(paths, key=key_of(paths, options))
    try:
        fill(services.database)
    finally:
        services.close()
    print(translate("CommandLine", "The sample city is made."))
    return 0


def meetings(paths: AppPaths, options: argparse.Namespace) -> int:
    """List the meetings, those without a date first, with tabs between the columns."""
    with _opened(paths, options) as services:
        for row in services.schedule.agenda(since=date.min, limit=_EVERY):
            cells = (
                str(row.id),
                row.on.isoformat() if row.on else "—",
                f"{row.at:%H:%M}" if row.at else "—",
                state_words(row.state),
                str(row.questions),
                row.protocol_number or "—",
                row.title,
            )
            print("\t".join(cells))
    return 0


def log(paths: AppPaths, options: argparse.Namespace) -> int:
    """Log each line of a text; return 1 if one of them was refused."""
    from desktop.cli.logging_lines import log_lines, read_lines

    lines = read_lines(options.file)
    with _opened(paths, options) as services:
        code = log_lines(services, options.meeting, lines)
        if options.held:
            services.minutes.end(options.meeting)
    return code


def issue(paths: AppPaths, options: argparse.Namespace) -> int:
    """Issue the protocol: give it a number and freeze what it says; or its next edition."""
    from db.domain.clock import system_clock

    with _opened(paths, options) as services:
        today = local_date(system_clock(), services.directories.city().time_zone)
        if options.reason is None:
            issued = services.protocols.issue(options.meeting, today)
        else:
            protocol = _issued(services, options.meeting)
            issued = services.protocols.correct(protocol.id, options.reason, today)
    text = translate("CommandLine", "Protocol No. {number} is issued.")
    if issued.protocol.edition > 1:
        text = translate("CommandLine", "Edition {edition} of protocol No. {number} is issued.")
    print(text.format(number=issued.protocol.number_text, edition=issued.protocol.edition))
    return 0


def correct(paths: AppPaths, options: argparse.Namespace) -> int:
    """Open an issued protocol for a correction, and say what is changed by now."""
    with _opened(paths, options) as services:
        protocol = _issued(services, options.meeting)
        services.protocols.open_correction(protocol.id, protocol.version)
        for change in services.protocols.corrections(options.meeting):
            print(change)
    return 0


def _issued(services: "Services", meeting_id: UUID) -> "ProtocolRow":
    protocol = services.protocols.protocol(meeting_id)
    if protocol is None:
        raise UserError("protocol_not_issued")
    return protocol


def paper(paths: AppPaths, options: argparse.Namespace) -> int:
    """Save a paper and tell where: beside the name asked for if that was taken."""
    with _opened(paths, options) as services:
        if protocol_papers.is_folder(options):
            return protocol_papers.save_folder(services.papers, options)
        saved = paper_kinds.save(services, options)
    text = translate("CommandLine", "{path} (items: {items})") if saved.items else "{path}"
    print(text.format(path=saved.path, items=saved.items))
    if saved.refused:
        print(word_misfit(saved.refused), file=sys.stderr)
    return 0


def dump(paths: AppPaths, options: argparse.Namespace) -> int:
    """Print every record as one JSON object on a line."""
    import json

    from db.queries.everything import records

    with _records(paths, options) as database, database.read() as connection:
        for record in records(connection):
            print(json.dumps(record, ensure_ascii=False))
    return 0


def verify(paths: AppPaths, options: argparse.Namespace) -> int:
    """Say that everything is whole, or on stderr what is not; the places of it go to stdout."""
    from desktop.services.journal_check import JournalCheckService
    from desktop.verification_words import word_report

    with _records(paths, options) as database:
        report = JournalCheckService(database).check(options.digits, *options.copies)
    for line in word_report(report):
        print(line, file=sys.stderr if report.findings else sys.stdout)
    for line in report.faults:
        print(line)
    return 1 if report.findings else 0


@contextmanager
def _opened(paths: AppPaths, options: argparse.Namespace) -> Iterator["Services"]:
    """Lend the services over a file that is there: a mistyped folder must not become a new one."""
    from desktop.bootstrap.services import open_services

    _refuse_missing(paths)
    services = open_services(paths, key=key_of(paths, options))
    try:
        yield services
    finally:
        services.close()


@contextmanager
def _records(paths: AppPaths, options: argparse.Namespace) -> Iterator["Database"]:
    from db.database import open_database

    _refuse_missing(paths)
    database = open_database(paths.records, create=False, key=key_of(paths, options))
    try:
        yield database
    finally:
        database.close()


def _refuse_missing(paths: AppPaths) -> None:
    from db.protection import settle

    settle(paths.records)
    if not paths.records.exists():
        raise EnvironmentFault("file_missing", name=str(paths.records))
