"""Keep Python's collector of cycles from stopping the screen.

A full round over all that the program has loaded takes a tenth of a second, holds every thread and
comes when it likes. What stands after the start stays until the end, so the rounds leave it out.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_rounds() -> Iterator[None]:
    """Make no round while modules are loaded: nothing of them can be thrown away."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.collect()


def keep_for_good() -> None:
    """Leave out of all further rounds whatever stands now."""
    gc.freeze()


def let_go() -> None:
    """Look at everything again."""
    gc.unfreeze()
