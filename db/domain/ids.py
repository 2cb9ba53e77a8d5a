"""Make the keys of the records: UUID version 7 (RFC 9562), sorted by the time of making."""

import secrets
from datetime import datetime
from uuid import UUID

_VERSION_7 = 0x7 << 76
_VARIANT = 0b10 << 62


def new_id(moment: datetime) -> UUID:
    """Return a fresh UUIDv7 whose first 48 bits are ``moment`` in milliseconds.

    The other 74 bits are random, so two laptops, a clone and a restored copy never make the same.
    """
    milliseconds = int(moment.timestamp() * 1000) & 0xFFFF_FFFF_FFFF
    high, low = secrets.randbits(12), secrets.randbits(62)
    return UUID(int=milliseconds << 80 | _VERSION_7 | high << 64 | _VARIANT | low)
