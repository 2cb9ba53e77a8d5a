"""Put into one letter all that a party is to be reminded of, whichever protocol gave the order."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Connection

from db.queries import protocols as queries
from desktop.documents.inputs import OtherReminder
from desktop.services.paper_source import PaperSource, read_protocol
from desktop.services.reminders import read_reminders


def widened(
    connection: Connection, meeting_id: UUID, source: PaperSource, moment: datetime
) -> PaperSource:
    """Add to the reminders of a protocol what the same parties owe by all others."""
    keys = [key for one in source.reminders for key in _keys(one.key)]
    if not keys:
        return source
    last = source.today + timedelta(days=source.options.remind_days)
    found: dict[str, list[OtherReminder]] = {}
    for other in queries.with_open_orders(connection, keys, last):
        if other != meeting_id:
            protocol, _ = read_protocol(connection, other, moment)
            days = source.options.remind_days
            for one in read_reminders(connection, other, protocol, source.today, days):
                found.setdefault(one.key, []).append(OtherReminder(protocol, one.lines))
    reminders = (replace(one, others=tuple(found.get(one.key, ()))) for one in source.reminders)
    return replace(source, reminders=tuple(reminders))


def _keys(key: str) -> Iterator[UUID]:
    """Yield the id of a party; one that stands in no directory has none."""
    try:
        yield UUID(key)
    except ValueError:
        return
