"""Bridge the use cases, which know no Qt, and the Qt thread, which must never wait."""

from desktop.operations.autosave import DraftSaver
from desktop.operations.bridge import Operations, Task

__all__ = ["DraftSaver", "Operations", "Task"]
