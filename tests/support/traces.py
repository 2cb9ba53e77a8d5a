"""Look for traces of words in files as a thief would: in every encoding, and inside containers."""

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from zipfile import BadZipFile, ZipFile, is_zipfile

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1251", "koi8-r", "cp866")


def needles(words: Iterable[str]) -> frozenset[bytes]:
    """Return the bytes that words are in the encodings, composed and decomposed."""
    forms = {form for word in words for form in (word, unicodedata.normalize("NFD", word))}
    return frozenset(
        form.encode(encoding) for form in forms for encoding in ENCODINGS if _fits(form, encoding)
    )


def files_with(wanted: frozenset[bytes], *places: Path, but: Iterable[Path] = ()) -> list[str]:
    """Return the files below the places in which one of the needles can be read."""
    exempt = tuple(but)
    return [
        str(file)
        for file in _files(places)
        if not any(file == one or one in file.parents for one in exempt)
        and any(needle in part for part in _parts(file) for needle in wanted)
    ]


def _fits(word: str, encoding: str) -> bool:
    try:
        word.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _files(places: Iterable[Path]) -> Iterator[Path]:
    for place in places:
        if place.is_dir():
            yield from (file for file in place.rglob("*") if file.is_file())


def _parts(file: Path) -> Iterator[bytes]:
    try:
        yield str(file.name).encode()
        yield file.read_bytes()
        if is_zipfile(file):
            with ZipFile(file) as archive:
                yield from (archive.read(name) for name in archive.namelist())
    except (OSError, BadZipFile):
        return
