"""Hold write-through to its promise: the newest text wins and none waits for a pause."""

import threading

from db.domain.rows.minutes import DraftRow
from desktop.operations import DraftSaver, Operations


def draft(text: str, key: str = "line:1") -> DraftRow:
    return DraftRow(key, "line", text, len(text))


def test_the_newest_text_wins_while_the_disk_is_slow(qtbot):
    operations, gate, written = Operations(), threading.Event(), []

    def save(row: DraftRow) -> None:
        if not written:
            assert gate.wait(5)
        written.append(row.text)

    saver = DraftSaver(operations, save)
    for end in range(1, 12):
        saver.put(draft("не горит фонарь"[:end]))
    gate.set()
    qtbot.waitUntil(lambda: saver.is_idle)
    operations.close()

    assert written == ["н", "не горит фо"]


def test_a_stored_record_takes_its_waiting_draft_along(qtbot):
    operations, gate, written = Operations(), threading.Event(), []

    def save(row: DraftRow) -> None:
        assert gate.wait(5)
        written.append((row.key, row.text))

    saver = DraftSaver(operations, save)
    saver.put(draft("а"))
    saver.put(draft("аб"))
    saver.put(draft("в", key="line:2"))
    saver.forget("line:1")
    gate.set()
    qtbot.waitUntil(lambda: saver.is_idle)
    operations.close()

    assert written == [("line:1", "а"), ("line:2", "в")]


def test_a_failed_write_keeps_the_text_for_the_next_try(qtbot):
    operations, written, broken = Operations(), [], [True]

    def save(row: DraftRow) -> None:
        if broken[0]:
            raise OSError("no room")
        written.append(row.text)

    saver = DraftSaver(operations, save)
    with qtbot.waitSignal(saver.failed):
        saver.put(draft("подвал"))
    assert not saver.is_idle

    broken[0] = False
    saver.flush()
    qtbot.waitUntil(lambda: saver.is_idle)
    operations.close()

    assert written == ["подвал"]
