"""Have LibreOffice turn DOCX into PDF, as a city hall without Word would see them."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

_PATIENCE = 240


def office() -> str | None:
    """Return the program, if it is here."""
    return shutil.which("soffice")


def as_pdf(papers: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """Return the PDF of each DOCX; all are converted in one run."""
    files = {name: folder / f"{number}.docx" for number, name in enumerate(papers)}
    for name, file in files.items():
        file.write_bytes(papers[name])
    command = [office() or "soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    command += ["--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    command += [str(file) for file in files.values()]
    subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE)
    return {name: file.with_suffix(".pdf").read_bytes() for name, file in files.items()}
