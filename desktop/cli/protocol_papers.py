"""Save the papers of a protocol: itself, what goes to each party, and all at once."""

import argparse
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.cli.words import one_line
from desktop.template_words import word_misfit

if TYPE_CHECKING:
    from desktop.services.papers import PaperService, SavedPaper

PACKET = "packet"
FOR_ONE = ("extract", "letter", "reminder")
KINDS = ("protocol", *FOR_ONE, "register", PACKET)
_FAULT = 3


def save(papers: "PaperService", options: argparse.Namespace) -> "SavedPaper":
    """Save one paper, or the packet as one PDF."""
    from desktop.services.paper_making import PaperChoice, PaperKind

    if options.kind == PACKET:
        return papers.save_packet_pdf(options.meeting, options.to)
    kinds = {
        "protocol": PaperKind.PROTOCOL,
        "extract": PaperKind.EXTRACT,
        "letter": PaperKind.LETTER,
        "reminder": PaperKind.REMINDER,
        "register": PaperKind.DISPATCH,
    }
    choice = PaperChoice(kinds[options.kind], options.party or "")
    return papers.save(options.meeting, options.to, choice)


def is_folder(options: argparse.Namespace) -> bool:
    """Tell whether a packet goes into a folder, file by file."""
    return options.kind == PACKET and not options.to.suffix


def save_folder(papers: "PaperService", options: argparse.Namespace) -> int:
    """Save the packet into a folder, name each file, and on stderr each that failed."""
    packet = papers.save_packet(options.meeting, options.to)
    for saved in packet.saved:
        print(saved.path)
        if saved.refused:
            print(word_misfit(saved.refused), file=sys.stderr)
    if packet.unsure:
        text = QCoreApplication.translate(
            "CommandLine", "In the nominative, because the dative is not sure: {names}"
        )
        print(text.format(names=", ".join(packet.unsure)))
    for failed in packet.failed:
        print(f"{failed.name}: {one_line(failed.fault)}", file=sys.stderr)
    return _FAULT if packet.failed else 0
