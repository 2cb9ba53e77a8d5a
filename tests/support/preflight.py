"""Ask PDFBox Preflight, a program of its own, whether files are PDF/A-1b."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

JARS = [
    Path("/usr/share/java", f"{name}.jar")
    for name in (
        "preflight", "pdfbox2", "fontbox2", "xmpbox",
        "commons-logging", "javax.activation", "jaxb-api",
    )
]  # fmt: skip
"""Where Debian's libpdfbox2-java and libjaxb-api-java put them."""
_MAIN = "org.apache.pdfbox.preflight.Validator_A1b"
_PATIENCE = 240


def what_is_missing() -> str:
    """Return what has to be installed before anything can be asked, empty where all is there."""
    missing = [path.name for path in JARS if not path.exists()]
    return ", ".join([*([] if shutil.which("java") else ["java"]), *missing])


def faults(papers: Mapping[str, bytes], folder: Path) -> dict[str, list[str]]:
    """Return what is wrong with each of the files, by name; an empty list is a valid file."""
    files = {f"{number}.pdf": name for number, name in enumerate(papers)}
    for file, name in files.items():
        folder.joinpath(file).write_bytes(papers[name])
    listed = folder / "papers.txt"
    listed.write_text("".join(f"{folder / file}\n" for file in files), encoding="utf-8")
    command = ["java", "-cp", ":".join(map(str, JARS)), _MAIN, "xml", "group", str(listed)]
    subprocess.run(command, check=False, capture_output=True, timeout=_PATIENCE)
    report = ET.parse(folder / "papers.txt.preflight.xml")  # noqa: S314 - written just now
    return {files[one.get("name", "")]: _said(one) for one in report.iter("preflight")}


def _said(one: ET.Element) -> list[str]:
    if one.findtext("isValid") == "true":
        return []
    details = [fault.findtext("details") or "" for fault in one.iter("error")]
    return details or [one.findtext("exceptionThrown/message") or "not valid"]
