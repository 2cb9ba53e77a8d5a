"""List the rows of the fault matrix.

Each names its function rather than holding it: the process of a row imports what that row needs, and
not what all the others do.
"""

import shutil
import sys
from importlib import import_module

from tests.faults.row import Outcome, Row, Scale

ROWS = (
    Row("A1", "a killed window comes back with field, text and caret; 5 letters at most are lost", "typing_kills.killed_typing"),
    Row("A1p", "the same with a password", "typing_kills.killed_typing_encrypted"),
    Row("A2", "what was shown as saved survives a kill, nothing is half done", "crash.killed_writers"),
    Row("A2p", "the same with a password", "crash.killed_encrypted_writers"),
    Row("A3", "what was shown as saved survives a power cut", "power.power_cuts", ("gcc",)),
    Row("A3p", "the same with a password", "power.power_cuts_encrypted", ("gcc",)),
    Row("A4", "a log cut off at any byte costs only what came after", "wal.truncated_logs"),
    Row("A4f", "flipped bits in the log cost only what came after", "wal.flipped_logs"),
    Row("A5", "a full disk costs nothing, and work goes on once it is freed", "full_disk.full_disk"),
    Row("A5r", "on a full disk what is typed goes on being saved, in the reserve", "reserve.reserve_on_a_full_disk", ("gcc",)),
    Row("A5w", "a full disk is said in the window, and work goes on without a restart", "session.full_disk_in_the_window", ("gcc",)),
    Row("A6", "a failing write or sync costs and doubles nothing", "full_disk.failing_disk", ("gcc",)),
    Row("A7", "what may only be read is explained, nothing of it changes", "places.read_only"),
    Row("A8", "a file that is gone is told within 5 s, nothing is saved into it, all is rescued", "gone.file_gone"),
    Row("A9", "typing on a disk whose sync lasts 150 ms longer never stands still", "session.slow_disk", ("gcc",)),
    Row("A10", "records are neither made nor opened on network and cloud folders", "places.network_folders"),
    Row("A11", "a second start shows the first window, two never write", "places.two_instances"),
    Row("A12", "one SQLite in the process, Python never opens the live file", "one_library.one_library"),
    Row("A13", "another process may open and close the file meanwhile", "crash.visited_while_running"),
    Row("B1", "a damaged page is noticed, every record is saved from the file", "damage.zeroed_pages"),
    Row("B1f", "a flipped bit that changes the content is noticed", "damage.flipped_pages"),
    Row("B2", "a missing, empty or foreign file never becomes a new empty base", "files.strange_files"),
    Row("B3", "an older schema is brought up to date after a copy", "files.older_schemas"),
    Row("B4", "a newer schema is refused, not a byte changes", "files.newer_schema"),
    Row("B5", "a killed upgrade leaves the old or the new base", "files.killed_upgrades", forks=True),
    Row("B6", "a killed backup leaves no part and no gap", "copies.killed_backups"),
    Row("B6d", "a backup on a full disk leaves no part, and works once it is freed", "copies.backups_on_a_full_disk"),
    Row("B7", "a damaged or forged backup is refused before anything is touched", "copies.forged_backups"),
    Row("B8", "a restored base equals the backup and is another laptop", "copies.restored_backups"),
    Row("B8k", "a killed restore leaves the old or the restored base", "copies.killed_restores"),
    Row("B9", "old backups go by the rules, a wrong clock pushes none out", "copies.rotated_backups"),
    Row("B10", "a killed change of the password leaves the old or the new one", "passwords.killed_passwords"),
    Row("D1", "odd text is cleaned at one gate and kept letter by letter", "text_gate.nasty_fields"),
    Row("D2", "markup is printed as it stands, no file and no network is touched", "text_papers.markup"),
    Row("D3", "field codes, templates and formulas are only words", "text_papers.field_codes"),
    Row("D4", "formulas in tables are words, coming in and going out", "hostile_tables.formulas"),
    Row("D5", "a megabyte pasted anywhere: half a second, cut at the limit and told", "text_window.endless_pastes"),
    Row("D6", "a text taller than a page, a word wider than a line: whole", "text_papers.endless"),
    Row("D7", "any text may be searched for or typed: found or not, never an error", "text_window.odd_searches"),
    Row("D8", "rare letters are kept, and boxes stand for what a face lacks", "text_papers.rare_letters"),
    Row("D9", "what people typed is plain words in every label, hint and button", "text_window.plain_words"),
    Row("D10", "file names made of any text stay in their folder on every system", "file_names.file_names"),
    Row("D11", "bombs, lies and fragments are refused soon, nothing is changed", "hostile_tables.hostile_files"),
    Row("D11t", "a template that means harm is refused by name, and one forced in holds no paper back", "hostile_templates.hostile_templates"),
    Row("E4", "an error in a slot, an event, a painter or a thread costs nothing, work goes on", "failing.raising_places"),
    Row("E5", "where closing or the last save fails the window stays and says why", "failing.failing_close"),
    Row("E6", "nothing in the window ends the process on the spot", "failing.no_exit_in_slots"),
    Row("E7", "after a death in C code the next start has the draft and offers the report", "failing.deaths_in_c"),
    Row("E1", "a clock set back or forth changes no order, and is told", "clocks.jumping_clock"),
    Row("E2", "dates and the years of numbers are those on the wall, in eleven zones", "clocks.zones"),
    Row("E3", "the same under other languages of the system and in awkward folders", "environments.environments"),
    Row("E8", "a failed paper or print is told, leaves nothing broken, uses up no number", "failing_papers.failing_papers"),
    Row("F1", "a stolen laptop with a password shows nothing of anybody", "privacy.stolen_folder"),
    Row("F2", "a driver without a cipher is refused, nothing is written with it", "secrets_tried.missing_ciphers"),
    Row("F3", "a wrong password is told from damage, costs a growing pause and locks nobody out", "secrets_tried.wrong_passwords"),
    Row("F4", "a guess costs 256 MiB three times over", "secrets_tried.guesses"),
    Row("F5", "the recovery code opens what the forgotten password does not", "secrets_tried.recovery_codes"),
    Row("F6", "no keyring is asked: without one the password opens all the same", "secrets_tried.no_keyring"),
    Row("F7", "no log, title, setting or terminal quotes anybody, whatever fails", "privacy.talkative_files"),
    Row("F8", "a process that dies leaves no picture of its memory", "left_alone.memory_dumps"),
    Row("F9", "a laptop left alone forgets the key, closes the file and keeps the draft", "left_alone.left_alone"),
    Row("F10", "no paper for the public tells of a resident what nobody let through", "public_papers.public_papers"),
    Row("F11", "a person who was erased is in no byte of the file", "forgotten.forgotten_people"),
    Row("F12", "an edited, deleted or reordered row of the journal is noticed", "journal.forged_journal"),
    Row("F12c", "a cut journal is noticed by a backup and by the digits of a paper", "journal.cut_tails"),
    Row("E9", "when the session ends, what was typed is on the disk before", "session.ended_sessions"),
)  # fmt: skip


def run(row: Row, scale: Scale) -> Outcome:
    """Try a row, or say why it cannot be tried on this machine."""
    if sys.platform != "linux":
        return Outcome(0, skipped="measured on Linux")
    missing = [program for program in row.needs if not shutil.which(program)]
    if missing:
        return Outcome(0, skipped=f"{', '.join(missing)} is not installed")
    module, _, name = row.work.partition(".")
    outcome: Outcome = getattr(import_module(f"tests.faults.{module}"), name)(scale)
    return outcome
