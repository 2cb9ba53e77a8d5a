"""Run work off the GUI thread: queries on readers, commands on the one writer."""

from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from functools import partial
from queue import SimpleQueue
from threading import Event
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from db.domain.changes import ChangeSet
from db.domain.errors import EnvironmentFault, UserError
from desktop import crash

Result = TypeVar("Result")
Progress = Callable[[int, int], None]
"""Called with what is done and of how much; raises :class:`Cancelled` when it is to stop."""

_READERS = 3


class Cancelled(Exception):  # noqa: N818 - says what happened, not what went wrong
    """Say inside long work that the user has cancelled it."""


class HasChanges(Protocol):
    """Be the result of a command that tells more than what it changed."""

    @property
    def changes(self) -> ChangeSet:
        """Return the records that the command changed."""


class Task:
    """Hold long work that can be cancelled from the screen."""

    def __init__(self) -> None:
        self._cancelled = Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Tell whether it was asked to stop."""
        return self._cancelled.is_set()


class Operations(QObject):
    """Offer two verbs to the screens, ``query`` and ``command``, and ``background`` for papers.

    One writer thread owns the one writing connection, so commands are carried out in their order;
    readers stand beside it, and papers have a pool of their own: a long report never delays a
    save. Results come back on the GUI thread.

    Signals:
        changed: a command has committed; carries its :class:`ChangeSet`.
        failed: work nobody looks after has failed; carries the exception.
        stumbled: the disk, a lock or damage stood in the way of any work, whoever looks after it;
            carries the :class:`EnvironmentFault`.
        rested: the last piece of work under way was answered.
    """

    changed = Signal(object)
    failed = Signal(object)
    stumbled = Signal(object)
    rested = Signal()
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = ThreadPoolExecutor(1, "writer")
        self._readers = ThreadPoolExecutor(_READERS, "reader")
        self._papers = ThreadPoolExecutor(1, "papers")
        # Answers wait here and the signal only says that there is one: no Python object travels
        # through Qt from one thread to another.
        self._answers: SimpleQueue[Callable[[], object]] = SimpleQueue()
        self._newest: dict[Hashable, int] = {}
        self._under_way = 0
        self._held: list[Callable[[], None]] | None = None
        self._closed = False
        # Queued: work may be done before anybody waits for it, and its answer would then come in the
        # midst of whatever asks, a closing window for one.
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def query(
        self,
        work: Callable[[], Result],
        on_success: Callable[[Result], object],
        on_error: Callable[[Exception], object] | None = None,
        *,
        channel: Hashable = None,
    ) -> None:
        """Read on a reader thread and hand the result to the screen.

        Of several queries of one ``channel`` only the newest is answered.
        """
        if self._closed:
            return  # a timer of a page that is going away; its answer would reach no screen
        ticket = self._newest[channel] = self._newest.get(channel, 0) + 1

        def deliver(result: Result) -> None:
            if channel is None or self._newest[channel] == ticket:
                on_success(result)

        self._submit(self._readers, work, deliver, on_error)

    def command(
        self,
        work: Callable[[], Result],
        on_success: Callable[[Result], object] | None = None,
        on_error: Callable[[Exception], object] | None = None,
    ) -> None:
        """Write on the writer thread, then tell every screen what changed."""

        def deliver(result: Result) -> None:
            changes = _changes_of(result)
            if changes:
                self.changed.emit(changes)
            if on_success is not None:
                on_success(result)

        self._submit(self._writer, work, deliver, on_error)

    def background(
        self,
        work: Callable[[Progress], Result],
        on_success: Callable[[Result], object],
        on_error: Callable[[Exception], object] | None = None,
        on_progress: Callable[[int, int], object] | None = None,
    ) -> Task:
        """Do long work on the pool of the papers; the returned task can cancel it."""
        task = Task()

        def progress(done: int, total: int) -> None:
            if task.is_cancelled:
                raise Cancelled
            if on_progress is not None:
                self._deliver(partial(on_progress, done, total))

        self._submit(self._papers, partial(work, progress), on_success, on_error)
        return task

    @property
    def is_resting(self) -> bool:
        """Tell whether everything asked for was answered."""
        return not self._under_way

    def hold(self) -> None:
        """Let whatever is asked for from now on wait for :meth:`release`: the records are shut."""
        if self._held is None:
            self._held = []

    @property
    def is_held(self) -> bool:
        """Tell whether what is asked for waits."""
        return self._held is not None

    def release(self) -> None:
        """Begin what has waited, in its order."""
        held, self._held = self._held or [], None
        for begin in held:
            begin()

    def finish_writing(self, seconds: float) -> bool:
        """Wait, on the GUI thread too, until all commands so far are carried out: the session ends.

        Returns whether they were within that time.
        """
        if self._closed:
            return True
        return not wait([self._writer.submit(int)], seconds).not_done

    def close(self) -> None:
        """Carry out the commands still waiting, then stop; results reach no screen any more."""
        self._closed = True
        for pool in (self._readers, self._papers):
            pool.shutdown(wait=True, cancel_futures=True)
        self._writer.shutdown(wait=True)

    def _submit(
        self,
        pool: ThreadPoolExecutor,
        work: Callable[[], Result],
        deliver: Callable[[Result], object],
        refuse: Callable[[Exception], object] | None,
    ) -> None:
        if self._held is not None:
            self._held.append(partial(self._submit, pool, work, deliver, refuse))
            return
        self._under_way += 1
        future = pool.submit(work)
        future.add_done_callback(partial(self._finish, deliver, refuse or self.failed.emit))

    def _finish(
        self,
        deliver: Callable[[Any], object],
        refuse: Callable[[Exception], object],
        future: "Future[Any]",
    ) -> None:
        """Send the outcome to the GUI thread; runs on the thread of the pool, or on that itself."""
        if self._closed or future.cancelled():
            return
        error = future.exception()
        if error is None:
            answer: Callable[[], object] = partial(deliver, future.result())
        else:
            answer = partial(self._refuse, refuse, _noted(error))
        self._deliver(partial(self._answer, answer))

    def _refuse(self, refuse: Callable[[Exception], object], error: Exception) -> None:
        if isinstance(error, EnvironmentFault):
            self.stumbled.emit(error)
        refuse(error)

    def _answer(self, call: Callable[[], object]) -> None:
        """Give one answer to the screen; whatever becomes of it, the work is over."""
        try:
            call()
        finally:
            self._under_way -= 1
            if not self._under_way:
                self.rested.emit()

    def _deliver(self, call: Callable[[], object]) -> None:
        """Have the GUI thread make a call; runs on any thread."""
        self._answers.put(call)
        self._arrived.emit()

    @Slot()
    def _on_arrived(self) -> None:
        call = self._answers.get()
        if not self._closed:
            call()


def _noted(error: BaseException) -> Exception:
    """Note a bug in the log, whoever words it; an exit asked for in a thread ends nothing."""
    if not isinstance(error, (UserError, EnvironmentFault, Cancelled)):
        crash.note(error)
    return error if isinstance(error, Exception) else RuntimeError(type(error).__name__)


def _changes_of(result: object) -> ChangeSet | None:
    if isinstance(result, ChangeSet):
        return result
    found = getattr(result, "changes", None)
    return found if isinstance(found, ChangeSet) else None
