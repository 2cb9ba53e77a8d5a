"""Wrap the key of the base for those who may open it.

The pages of the base are encrypted with a random *data key*. A *slot* holds that key, itself
encrypted with what a person knows: one slot with the password, one with the recovery code. So
another password rewrites a small file and not the base, and a lost password is no lost base.

Argon2id makes every guess cost memory and time; AES-256-GCM tells a wrong password (the slot does
not open) from a damaged base (the slot opens, SQLCipher then fails).
"""

import secrets
from dataclasses import dataclass, field
from enum import StrEnum

from db.domain.errors import EnvironmentFault, UserError

_KEY_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class DataKey:
    """Hold the key of the pages and the salt at the head of the file; never shown, never stored."""

    secret: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    def literal(self) -> str:
        """Return the key as SQLCipher takes a raw one: no derivation for each connection."""
        return f"x'{self.secret.hex()}{self.salt.hex()}'"


@dataclass(frozen=True, slots=True)
class Cost:
    """Say what one guess costs."""

    memory_kib: int
    passes: int
    lanes: int


FULL_COST = Cost(256 * 1024, 3, 2)
SMALL_COST = Cost(64 * 1024, 3, 2)
"""For a machine that cannot spare the memory of the full one."""


class SlotKind(StrEnum):
    """Name what opens a slot."""

    PASSWORD = "password"  # noqa: S105 - the name of a slot
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Slot:
    """Hold the data key, encrypted, and what its derivation was made with."""

    cost: Cost
    salt: bytes
    nonce: bytes
    wrapped: bytes


def new_data_key() -> DataKey:
    """Return a fresh random key."""
    return DataKey(secrets.token_bytes(_KEY_BYTES), secrets.token_bytes(_SALT_BYTES))


def seal(key: DataKey, kind: SlotKind, secret: str, cost: Cost = FULL_COST) -> Slot:
    """Wrap the data key with what a person knows; with less memory where there is not enough.

    Raises :class:`EnvironmentFault` ``memory_short`` when there is not even that.
    """
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    try:
        derived = _derive(secret, salt, cost)
    except EnvironmentFault:
        if cost.memory_kib <= SMALL_COST.memory_kib:
            raise
        cost = SMALL_COST
        derived = _derive(secret, salt, cost)
    wrapped = AESGCM(derived).encrypt(nonce, key.secret + key.salt, _bound(kind, cost))
    return Slot(cost, salt, nonce, wrapped)


def unseal(slot: Slot, kind: SlotKind, secret: str) -> DataKey:
    """Unwrap the data key.

    Raises :class:`UserError` ``password_wrong`` or ``recovery_code_wrong``, and
    :class:`EnvironmentFault` ``memory_short``.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    derived = _derive(secret, slot.salt, slot.cost)
    try:
        opened = AESGCM(derived).decrypt(slot.nonce, slot.wrapped, _bound(kind, slot.cost))
    except InvalidTag:
        wrong = "password_wrong" if kind is SlotKind.PASSWORD else "recovery_code_wrong"
        raise UserError(wrong) from None
    return DataKey(opened[:_KEY_BYTES], opened[_KEY_BYTES:])


def _derive(secret: str, salt: bytes, cost: Cost) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    derivation = Argon2id(
        salt=salt,
        length=_KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    try:
        return derivation.derive(secret.encode("utf-8", "surrogatepass"))
    except MemoryError as error:
        raise EnvironmentFault("memory_short", megabytes=cost.memory_kib // 1024) from error


def _bound(kind: SlotKind, cost: Cost) -> bytes:
    """Return what a slot vouches for besides its content: nobody may swap slots or lower a cost."""
    return f"{kind}:{cost.memory_kib}:{cost.passes}:{cost.lanes}".encode()
