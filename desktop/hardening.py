"""Keep the memory of this process out of files: it holds the key and what people said.

No more is promised: whoever runs programs under the same account can still look on.
"""

import ctypes
import logging
import sys

_PR_SET_DUMPABLE = 4
"""From linux/prctl.h; 0 also keeps other processes of the same account from attaching."""

_log = logging.getLogger(__name__)


def forbid_memory_dumps() -> None:
    """Write no core file when the process dies; does what the system has for it."""
    try:
        import resource
    except ImportError:  # Windows writes no core files by itself
        return
    try:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if sys.platform == "linux":
            ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    except (OSError, ValueError, AttributeError) as error:
        _log.warning("memory dumps could not be forbidden: %s", type(error).__name__)
