"""Hold the bridge to its promises: order of commands, newest query, nothing lost at closing."""

import threading
from concurrent.futures import ThreadPoolExecutor, wait
from uuid import uuid4

import pytest
from PySide6.QtCore import QThread

from db.domain.changes import ChangeSet, changed
from db.domain.enums import RecordKind
from db.domain.errors import EnvironmentFault, UserError
from desktop.operations import Operations
from desktop.operations.bridge import Cancelled, Progress


@pytest.fixture
def operations(qtbot):
    bridge = Operations()
    yield bridge
    bridge.close()


def one_change() -> ChangeSet:
    return changed([(RecordKind.MEETING, uuid4())])


def test_a_query_works_elsewhere_and_answers_on_the_gui_thread(qtbot, operations):
    seen = []

    def deliver(worker: int) -> None:
        seen.append((worker, threading.get_ident()))

    operations.query(threading.get_ident, deliver)
    qtbot.waitUntil(lambda: bool(seen))

    worker, gui = seen[0]
    assert worker != gui == threading.get_ident()
    assert QThread.currentThread().isMainThread()


def test_no_answer_comes_while_one_asks(qtbot, operations, monkeypatch):
    """The thread may be done before the one that asks has gone on: a busy machine stops it there."""
    submit, told = ThreadPoolExecutor.submit, []

    def submit_and_sleep_over_it(pool, work):
        future = submit(pool, work)
        wait([future], 10)
        return future

    monkeypatch.setattr(ThreadPoolExecutor, "submit", submit_and_sleep_over_it)
    operations.query(lambda: "an answer", told.append)
    operations.command(lambda: "another", told.append)
    operations.background(lambda _progress: "a third", told.append)
    monkeypatch.undo()

    assert told == []
    assert not operations.is_resting
    qtbot.waitUntil(lambda: operations.is_resting)
    assert told == ["an answer", "another", "a third"]


def test_commands_run_in_their_order_and_tell_what_changed(qtbot, operations):
    ran, news = [], []
    operations.changed.connect(news.append)
    sets = [one_change() for _ in range(20)]

    def work(number: int) -> ChangeSet:
        ran.append(number)
        return sets[number]

    for number in range(20):
        operations.command(lambda number=number: work(number))
    qtbot.waitUntil(lambda: len(news) == 20)

    assert ran == list(range(20))
    assert news == sets


def test_a_command_without_changes_stays_silent(qtbot, operations):
    news, done = [], []
    operations.changed.connect(news.append)

    operations.command(ChangeSet, done.append)
    qtbot.waitUntil(lambda: bool(done))

    assert news == []


def test_only_the_newest_query_of_a_channel_is_answered(qtbot, operations):
    gate, answers = threading.Event(), []

    def slow() -> str:
        assert gate.wait(5)
        return "old"

    operations.query(slow, answers.append, channel="page")
    operations.query(lambda: "new", answers.append, channel="page")
    qtbot.waitUntil(lambda: answers == ["new"])
    gate.set()
    operations.query(lambda: "last", answers.append)
    qtbot.waitUntil(lambda: "last" in answers)

    assert answers == ["new", "last"]


def test_an_error_nobody_looks_after_is_announced(qtbot, operations):
    def work() -> ChangeSet:
        raise ValueError("bad")

    with qtbot.waitSignal(operations.failed) as caught:
        operations.command(work)

    assert isinstance(caught.args[0], ValueError)


def test_closing_carries_out_the_commands_that_wait(qtbot):
    bridge, gate, ran = Operations(), threading.Event(), []

    def first() -> ChangeSet:
        assert gate.wait(5)
        return ChangeSet()

    bridge.command(first)
    for number in range(5):
        bridge.command(lambda number=number: ran.append(number))
    gate.set()
    bridge.close()

    assert ran == [0, 1, 2, 3, 4]


def test_long_work_reports_its_progress_and_can_be_cancelled(qtbot, operations):
    steps, errors = [], []
    gate = threading.Event()

    def work(progress: Progress) -> str:
        progress(1, 3)
        assert gate.wait(5)
        progress(2, 3)
        return "done"

    task = operations.background(work, steps.append, errors.append, lambda *at: steps.append(at))
    qtbot.waitUntil(lambda: steps == [(1, 3)])
    task.cancel()
    gate.set()
    qtbot.waitUntil(lambda: bool(errors))

    assert isinstance(errors[0], Cancelled)
    assert "done" not in steps


def test_what_is_asked_for_while_the_records_are_shut_waits(qtbot, operations):
    ran = []
    operations.hold()
    operations.command(lambda: ran.append("written"))
    operations.query(lambda: "read", ran.append)
    operations.background(lambda _progress: "made", ran.append)
    assert operations.is_resting
    assert ran == []

    operations.release()
    qtbot.waitUntil(lambda: len(ran) == 3)
    assert set(ran) == {"written", "read", "made"}


def test_a_fault_of_the_disk_is_told_whoever_looks_after_it(qtbot, operations):
    told, refused = [], []
    operations.stumbled.connect(told.append)

    def work() -> None:
        raise EnvironmentFault("disk_full")

    operations.command(work, None, refused.append)
    qtbot.waitUntil(lambda: bool(refused))
    assert told == refused


def test_what_the_user_can_mend_is_no_fault_of_the_disk(qtbot, operations):
    told, refused = [], []
    operations.stumbled.connect(told.append)

    def work() -> None:
        raise UserError("stale")

    operations.command(work, None, refused.append)
    qtbot.waitUntil(lambda: bool(refused))
    assert told == []


def test_the_end_of_a_session_waits_for_the_commands(operations):
    ran = []
    release = threading.Event()

    def work() -> None:
        release.wait(5)
        ran.append(True)

    operations.command(work)
    assert not operations.finish_writing(0.05)
    release.set()
    assert operations.finish_writing(5)
    assert ran == [True]


def test_nobody_reads_any_more_after_the_end(qapp):
    bridge, ran = Operations(), []
    bridge.close()
    bridge.query(lambda: "read", ran.append)
    assert ran == []
    with pytest.raises(RuntimeError):
        bridge.command(lambda: None)  # a word that cannot be saved must not vanish
