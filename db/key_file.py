"""Read and write ``base.key``, the file with the slots, which stands beside an encrypted base.

It is there exactly when the base is encrypted, so nobody needs to look into the base to know.
"""

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from db.domain.errors import EnvironmentFault
from db.durable import replace_file
from db.encryption import Cost, Slot, SlotKind

Envelope = Mapping[SlotKind, Slot]

_VERSION = 1
_LARGEST = Cost(memory_kib=4 * 1024 * 1024, passes=64, lanes=64)
"""More is no setting of ours: a forged file must not hang the machine."""


def key_file(records: Path) -> Path:
    """Return where the key of a base stands."""
    return records.with_name("base.key")


def write_key_file(path: Path, envelope: Envelope) -> None:
    """Write the slots; a kill or a power cut leaves the old file or the new one."""
    slots = {kind.value: _to_plain(slot) for kind, slot in envelope.items()}
    content = {"version": _VERSION, "slots": slots, "digest": _digest(slots)}
    replace_file(path, json.dumps(content, indent=1).encode())


def read_key_file(path: Path) -> Envelope:
    """Return the slots.

    Raises :class:`EnvironmentFault` ``key_unreadable``, ``key_damaged``, ``key_newer``.
    """
    try:
        content = json.loads(path.read_bytes())
        if content["version"] > _VERSION:
            raise EnvironmentFault("key_newer", name=path.name)
        if content["digest"] != _digest(content["slots"]):
            raise EnvironmentFault("key_damaged", name=path.name)
        return {SlotKind(kind): _to_slot(plain) for kind, plain in content["slots"].items()}
    except OSError as error:
        raise EnvironmentFault("key_unreadable", name=path.name) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise EnvironmentFault("key_damaged", name=path.name) from error


def _digest(slots: Any) -> str:
    """Return what tells a flipped bit from a wrong password."""
    return hashlib.sha256(json.dumps(slots, sort_keys=True).encode()).hexdigest()


def _to_plain(slot: Slot) -> dict[str, Any]:
    return {
        "kdf": "argon2id",
        "memory_kib": slot.cost.memory_kib,
        "passes": slot.cost.passes,
        "lanes": slot.cost.lanes,
        "salt": b64encode(slot.salt).decode(),
        "nonce": b64encode(slot.nonce).decode(),
        "wrapped": b64encode(slot.wrapped).decode(),
    }


def _to_slot(plain: Mapping[str, Any]) -> Slot:
    cost = Cost(int(plain["memory_kib"]), int(plain["passes"]), int(plain["lanes"]))
    if not (
        0 < cost.memory_kib <= _LARGEST.memory_kib
        and 0 < cost.passes <= _LARGEST.passes
        and 0 < cost.lanes <= _LARGEST.lanes
    ):
        raise ValueError("a cost out of range")
    salt, nonce, wrapped = (
        b64decode(plain[name], validate=True) for name in ("salt", "nonce", "wrapped")
    )
    return Slot(cost, salt, nonce, wrapped)
