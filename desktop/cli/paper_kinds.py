"""Name the papers that the command line saves, and say what each of them takes."""

import argparse
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.cli import protocol_papers
from desktop.documents.builders.announcement import STRICTEST, Network
from desktop.documents.posters.sheet import PosterOptions, SheetSize

if TYPE_CHECKING:
    from desktop.bootstrap.services import Services
    from desktop.services.notice_files import Notice
    from desktop.services.papers import SavedPaper

SCHEDULE = "schedule"
NOTICES = (SCHEDULE, "poster", "results", "cards", "tickets", "announcement")
KINDS = (*protocol_papers.KINDS, *NOTICES)
_DAYS = ("%Y-%m-%d", "%d.%m.%Y")


def add_options(own: "argparse._ArgumentGroup", words: Mapping[str, str]) -> None:
    """Take what the papers need; :func:`missing` says what a kind lacks."""
    own.add_argument("kind", choices=KINDS, help=words["paper_kind"])
    own.add_argument("--meeting", type=UUID, metavar="ID", help=words["meeting"])
    own.add_argument("--party", metavar="NAME", help=words["party"])
    own.add_argument("--from", dest="first", type=_day, metavar="DATE", help=words["from"])
    own.add_argument("--till", dest="last", type=_day, metavar="DATE", help=words["till"])
    own.add_argument("--no-stamp", action="store_true", help=words["no_stamp"])
    own.add_argument("--size", type=SheetSize, choices=tuple(SheetSize), help=words["size"])
    own.add_argument("--strips", action="store_true", help=words["strips"])
    own.add_argument("--answer-on", type=_day, metavar="DATE", help=words["answer_on"])
    own.add_argument("--network", type=Network, choices=tuple(Network), help=words["network"])


def missing(options: argparse.Namespace) -> str:
    """Name the options that a paper cannot be made without, empty where all are there."""
    needed = {"--from": "first", "--till": "last"}
    if options.kind != SCHEDULE:
        needed = {"--meeting": "meeting"}
    if options.kind in protocol_papers.FOR_ONE:
        needed["--party"] = "party"
    return ", ".join(name for name, key in needed.items() if getattr(options, key) is None)


def save(services: "Services", options: argparse.Namespace) -> "SavedPaper":
    """Save the paper that the options name."""
    if options.kind in protocol_papers.KINDS:
        return protocol_papers.save(services.papers, options)
    make = _notices(services, options)[options.kind]
    return services.notices.save(make, options.to)


def _notices(
    services: "Services", options: argparse.Namespace
) -> dict[str, Callable[[], "Notice"]]:
    from desktop.services.notices import CardOptions

    notices, meeting = services.notices, options.meeting
    size = options.size or SheetSize.A4
    cards = CardOptions(answer_on=options.answer_on)
    days = sorted(day for day in (options.first, options.last) if day is not None)
    schedule = partial(notices.schedule, *days, stamped=not options.no_stamp)
    is_calendar = options.to.suffix.lower() == ".ics"
    return {
        SCHEDULE: partial(notices.calendar, *days) if is_calendar else schedule,
        "poster": partial(notices.poster, meeting, PosterOptions(size, options.strips)),
        "results": partial(notices.results, meeting, size),
        "cards": partial(notices.cards, meeting, cards),
        "tickets": partial(notices.tickets, meeting, cards),
        "announcement": partial(notices.announcement, meeting, options.network or STRICTEST),
    }


def _day(text: str) -> date:
    return next(_days(text))


def _days(text: str) -> Iterator[date]:
    """Read a day as 2026-11-25 or 25.11.2026."""
    for pattern in _DAYS:
        try:
            yield datetime.strptime(text, pattern).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise ValueError(text)
