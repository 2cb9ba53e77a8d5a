"""Unlock protected records with the password that a file holds."""

import argparse
from typing import TYPE_CHECKING

from db.domain.clock import system_clock
from desktop.cli.logging_lines import read_lines
from desktop.paths import AppPaths
from desktop.services.unlocking import UnlockService

if TYPE_CHECKING:
    from db.encryption import DataKey


def key_of(paths: AppPaths, options: argparse.Namespace) -> "DataKey | None":
    """Return the key of the records, ``None`` where no file was named or nothing is protected.

    The password is the first line. Raises as :func:`read_lines` and
    :meth:`UnlockService.unlock_with_password` do.
    """
    unlocking = UnlockService(paths.records, system_clock)
    if options.password_file is None or not unlocking.is_protected():
        return None
    return unlocking.unlock_with_password(read_lines(options.password_file)[0])
