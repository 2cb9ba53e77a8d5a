"""Put our own part into a bundle: the code as an archive of compiled modules, and the resources."""

import importlib.util
import marshal
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("db", "desktop")
ARCHIVE = "own.zip"  # packaging/start.py looks for it
RESOURCES = ("fonts", "help", "icons", "reference", "sample", "styles", "licences")
MIGRATIONS = ("env.py", "script.py.mako", "versions/*.py")  # Alembic reads them as files
BESIDES = ("LICENSE", "CHANGELOG.md")
UNCHECKED_HASH = (1).to_bytes(4, "little")
"""How a compiled module says that it is known by the hash of its source and never looked after."""
MOMENT = (1980, 1, 1, 0, 0, 0)


def put(inside: Path, root: Path = ROOT) -> None:
    """Put all of it into the folder that the frozen program takes its modules from."""
    with zipfile.ZipFile(inside / ARCHIVE, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, source in sources(root):
            entry = zipfile.ZipInfo(f"{name}c", MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, compiled(name, source))
    for source, target in _files(root):
        (inside / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, inside / target)


def sources(root: Path = ROOT) -> Iterator[tuple[str, bytes]]:
    """Return every module of ours, as its path and its text."""
    for package in PACKAGES:
        for file in sorted((root / package).rglob("*.py")):
            yield file.relative_to(root).as_posix(), file.read_bytes()


def compiled(name: str, source: bytes) -> bytes:
    """Return a module as Python keeps it compiled; errors in it name no folder of this machine."""
    code = marshal.dumps(compile(source, name, "exec", dont_inherit=True))
    known_by = importlib.util.MAGIC_NUMBER + UNCHECKED_HASH + importlib.util.source_hash(source)
    return known_by + code


def differences(inside: Path, root: Path = ROOT) -> list[str]:
    """Name the modules and files of a bundle that are not those of the project as it stands."""
    with zipfile.ZipFile(inside / ARCHIVE) as archive:
        frozen = {name.removesuffix("c"): archive.read(name)[8:16] for name in archive.namelist()}
    ours = {name: importlib.util.source_hash(source) for name, source in sources(root)}
    wrong = {name for name in {*frozen, *ours} if frozen.get(name) != ours.get(name)}
    for source, target in _files(root):
        placed = inside / target
        if not placed.exists() or placed.read_bytes() != source.read_bytes():
            wrong.add(target)
    return sorted(wrong)


def _files(root: Path) -> Iterator[tuple[Path, str]]:
    found = [root / "resources" / "translations" / f"{name}.qm" for name in ("ru", "en")]
    for name in RESOURCES:
        found += sorted((root / "resources" / name).rglob("*"))
    for name in MIGRATIONS:
        found += sorted((root / "db" / "migrations").glob(name))
    found += [root / name for name in BESIDES]
    for file in found:
        if file.is_file():
            yield file, file.relative_to(root).as_posix()
