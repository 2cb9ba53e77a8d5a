"""Keep the translations: collect the strings, list what is missing, fill it in, compile.

    python packaging/translations.py update            collect tr() strings from desktop into *.ts
    python packaging/translations.py missing           print what Russian lacks, as JSON
    python packaging/translations.py fill FILE.json    put in what «missing» printed, filled
    python packaging/translations.py compile [FOLDER]  make the *.qm that the program reads

The tools are those of PySide6-Essentials; nothing is downloaded. The ``.ts``
have no line numbers, so that moving code changes no translation.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"ru": "ru_RU", "en": "en_GB"}  # English holds the plural forms alone


def update(folder: Path = FOLDER) -> None:
    """Collect the strings of the program into the ``.ts`` files of a folder."""
    sources = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "desktop").rglob("*.py"))
    for language, locale in LANGUAGES.items():
        target = folder / f"{language}.ts"
        options = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", "en"]
        plurals = ["-pluralonly"] if language == "en" else []
        _run(
            "lupdate", *options, *plurals, *sources, "-target-language", locale, "-ts", str(target)
        )
    _fill_plurals(folder / "en.ts")


def compile_translations(folder: Path = FOLDER) -> None:
    """Make the ``.qm`` in a folder where they are missing or older than their ``.ts``."""
    folder.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        source, target = FOLDER / f"{language}.ts", folder / f"{language}.qm"
        if not target.exists() or target.stat().st_mtime <= source.stat().st_mtime:
            _run("lrelease", "-silent", str(source), "-qm", str(target))


def unfinished(file: Path) -> list[dict[str, object]]:
    """Return the messages of a ``.ts`` file that have no finished translation."""
    found: list[dict[str, object]] = []
    for context, message in _messages(_parse(file)):
        translation = message.find("translation")
        if translation is not None and not translation.get("type"):
            continue
        plural = message.get("numerus") == "yes"
        empty: object = [""] * _forms(file) if plural else ""
        source = message.findtext("source", "")
        found.append({"context": context, "source": source, "translation": empty})
    return found


def fill(file: Path, entries: list[dict[str, object]]) -> int:
    """Write translations into a ``.ts`` file; return how many found their message."""
    wanted = {(entry["context"], entry["source"]): entry["translation"] for entry in entries}
    tree = _parse(file)
    done = 0
    for context, message in _messages(tree):
        words = wanted.get((context, message.findtext("source", "")))
        translation = message.find("translation")
        if not words or translation is None:
            continue
        _set_words(translation, words)
        done += 1
    _save(tree, file)
    return done


def _fill_plurals(file: Path) -> None:
    """Take «(s)» apart; a word with another plural is mended in the file by hand and stays."""
    entries = [
        entry | {"translation": [str(entry["source"]).replace("(s)", end) for end in ("", "s")]}
        for entry in unfinished(file)
    ]
    fill(file, entries)


def _set_words(translation: ET.Element, words: object) -> None:
    tail = translation.tail
    translation.clear()
    translation.tail = tail
    if isinstance(words, list):
        for form in words:
            ET.SubElement(translation, "numerusform").text = str(form)
    else:
        translation.text = str(words)


def _parse(file: Path) -> "ET.ElementTree[ET.Element]":
    return ET.parse(file)  # noqa: S314 - the files are our own


def _messages(tree: "ET.ElementTree[ET.Element]") -> list[tuple[str, ET.Element]]:
    return [
        (context.findtext("name", ""), message)
        for context in tree.getroot().iter("context")
        for message in context.iter("message")
    ]


def _forms(file: Path) -> int:
    return 3 if file.stem == "ru" else 2


def _save(tree: "ET.ElementTree[ET.Element]", file: Path) -> None:
    body = ET.tostring(tree.getroot(), encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    file.write_text(f"{head}{body}\n", encoding="utf-8", newline="\n")


def _run(tool: str, *arguments: str) -> None:
    suffix = ".exe" if sys.platform == "win32" else ""
    program = Path(PySide6.__file__).parent / f"{tool}{suffix}"
    subprocess.run([str(program), *arguments], check=True, cwd=ROOT)


def main() -> None:
    """Read the command line and do what it asks."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=("update", "missing", "fill", "compile"))
    parser.add_argument("path", nargs="?", type=Path)
    arguments = parser.parse_args()
    russian = FOLDER / "ru.ts"
    if arguments.command == "update":
        update()
    elif arguments.command == "missing":
        print(json.dumps(unfinished(russian), ensure_ascii=False, indent=1))
    elif arguments.command == "fill":
        entries = json.loads(arguments.path.read_text(encoding="utf-8"))
        print(f"{fill(russian, entries)} filled; still missing: {len(unfinished(russian))}")
    else:
        compile_translations(arguments.path or FOLDER)


if __name__ == "__main__":
    main()
