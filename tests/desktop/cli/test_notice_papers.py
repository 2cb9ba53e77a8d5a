"""Save the papers for residents by the command line, in a process of its own."""

import pytest

from desktop.documents.readback import read_docx_text, read_pdf_text
from tests.desktop.cli.test_commands import REFUSED, USAGE, folder, meeting, run

__all__ = ["folder", "meeting"]

DAYS = ("--from", "01.11.2026", "--till", "2026-11-30")


@pytest.mark.parametrize(
    ("kind", "options", "wanted"),
    [
        ("poster", ("--size", "a3", "--strips"), "25 ноября"),
        ("cards", (), "№ 40"),
        ("tickets", ("--answer-on", "25.12.2026"), "25 декабря 2026 г."),
        ("results", (), "ВЫ СПРОСИЛИ"),
    ],
)
def test_a_paper_of_a_meeting(folder, meeting, kind, options, wanted):
    target = folder / f"{kind}.pdf"
    out, _ = run("paper", kind, "--meeting", meeting, *options, "--to", target, folder=folder)
    assert str(target) in out
    assert wanted in read_pdf_text(target.read_bytes()).replace("\xa0", " ")


def test_the_schedule_in_three_formats(folder, meeting):
    for suffix in ("docx", "pdf", "ics"):
        target = folder / f"график.{suffix}"
        run("paper", "schedule", *DAYS, "--to", target, folder=folder)
    assert "УТВЕРЖДАЮ" in read_docx_text((folder / "график.docx").read_bytes())
    assert "25.11.2026" in read_pdf_text((folder / "график.pdf").read_bytes())
    assert str(meeting).encode() in (folder / "график.ics").read_bytes()
    target = folder / "без грифа.pdf"
    run("paper", "schedule", *DAYS, "--no-stamp", "--to", target, folder=folder)
    assert "УТВЕРЖДАЮ" not in read_pdf_text(target.read_bytes())


def test_the_announcement_is_a_text(folder, meeting):
    target = folder / "объявление.txt"
    run(
        "paper", "announcement", "--meeting", meeting, "--network", "telegram", "--to", target,
        folder=folder,
    )  # fmt: skip
    assert "25 ноября 2026 г." in target.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "named"),
    [
        (("schedule", "--to", "x.pdf"), USAGE, "--from, --till"),
        (("poster", "--to", "x.pdf"), USAGE, "--meeting"),
        (
            ("schedule", "--from", "31.02.2026", "--till", "1.3.2026", "--to", "x.pdf"),
            USAGE,
            "31.02",
        ),
        (("schedule", *DAYS, "--to", "x.odt"), REFUSED, ".docx, .pdf"),
        (("poster", "--size", "a5", "--to", "x.pdf"), USAGE, "a5"),
    ],
)
def test_a_wrong_command_is_named(folder, meeting, arguments, code, named):
    _, error = run("paper", *arguments, folder=folder, expect=code)
    assert named in error
