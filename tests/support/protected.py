"""Give records a password that is quickly tried."""

from pathlib import Path

from db import protection
from db.domain.passwords import new_recovery_code, normal_password, normal_recovery_code
from db.encryption import Cost, DataKey, SlotKind, new_data_key, seal

CHEAP = Cost(64, 1, 1)
PASSWORD = "ёлка во дворе"  # noqa: S105 - of a test


def protect(records: Path, password: str = PASSWORD, cost: Cost = CHEAP) -> tuple[DataKey, str]:
    """Encrypt a closed base; return its key and its recovery code."""
    key, code = new_data_key(), new_recovery_code()
    slots = {
        SlotKind.PASSWORD: seal(key, SlotKind.PASSWORD, normal_password(password), cost),
        SlotKind.CODE: seal(key, SlotKind.CODE, normal_recovery_code(code), cost),
    }
    protection.encrypt(records, key, slots)
    protection.confirm(records)
    return key, code
