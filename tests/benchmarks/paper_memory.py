"""Make the longest protocol in both formats and print the most memory that it took, in KB."""

import sys
from pathlib import Path

from desktop.documents.builders.protocol import build_protocol
from desktop.documents.renderers.docx import render_docx
from desktop.documents.renderers.pdf import render_pdf
from desktop.documents.style import OFFICIAL
from tests.benchmarks.papers import FONTS
from tests.desktop.documents.protocol_samples import protocol


def peak() -> int:
    """Return the most that this program has had; what stood here before it does not count.

    ``getrusage`` would count the process that started this one too.
    """
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return int(next(line for line in lines if line.startswith("VmHWM")).split()[1])


document = build_protocol(protocol(int(sys.argv[1])))
made = len(render_pdf(document, OFFICIAL, FONTS)) + len(render_docx(document, OFFICIAL))
sys.stdout.write(f"{peak()}\n")
