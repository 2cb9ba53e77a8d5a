"""Pack the bundle as a package of Debian, in a private folder."""

import gzip
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from bundle import BUILD, BUNDLE, DIST, NAME, ROOT, needed_libraries, size, version

LINUX = ROOT / "packaging" / "linux"
PRIVATE = f"usr/lib/{NAME}"
PLACES = {  # of our files in the package
    f"{NAME}.desktop": "usr/share/applications",
    f"{NAME}.metainfo.xml": "usr/share/metainfo",
    f"{NAME}.xml": "usr/share/mime/packages",
    f"{NAME}.svg": "usr/share/icons/hicolor/scalable/apps",
}
BESIDES = ("xkb-data", "fontconfig-config")  # data that a bundled library reads
CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: The maintainers of courtyard-minutes <maintainers@courtyard-minutes.invalid>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: cups-client, desktop-file-utils, shared-mime-info, hicolor-icon-theme
Section: office
Priority: optional
Description: minutes and orders of meetings in the yards
 Keeps the minutes of the meetings that the head of the city holds with residents
 in their yards: questions, orders, deadlines, protocols and papers for residents.
 Works without a network; the records stay on this machine.
"""


def make() -> Path | None:
    """Make the package; ``None`` where this system has no tools for it."""
    if not shutil.which("dpkg-deb"):
        print("No .deb: this system has no dpkg-deb.")
        return None
    folder = BUILD / "deb"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(BUNDLE, folder / PRIVATE, symlinks=True)
    _put_launcher(folder / "usr/bin")
    for name, place in PLACES.items():
        _copy(LINUX / name, folder / place / name)
    _put_manual(folder / "usr/share/man")
    _put_documents(folder / f"usr/share/doc/{NAME}")
    _put_control(folder)
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    target = DIST / f"{NAME}_{version()}_{_architecture()}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", folder, target]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(folder)
    return target


def _put_launcher(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / NAME).symlink_to(f"../lib/{NAME}/{NAME}")


def _put_manual(folder: Path) -> None:
    for language in ("", "ru"):
        page = LINUX / language / f"{NAME}.1"
        _pack(_filled(page).encode(), folder / language / "man1" / f"{NAME}.1.gz")


def _put_documents(folder: Path) -> None:
    _copy(LINUX / "copyright", folder / "copyright")
    _pack((ROOT / "CHANGELOG.md").read_bytes(), folder / "changelog.gz")


def _put_control(folder: Path) -> None:
    kilobytes = size(folder) // 1024
    text = CONTROL.format(
        name=NAME,
        version=version(),
        architecture=_architecture(),
        kilobytes=kilobytes,
        depends=", ".join(depends()),
    )
    (folder / "DEBIAN").mkdir()
    (folder / "DEBIAN" / "control").write_text(text, "utf-8")


def depends() -> list[str]:
    """Return the packages that hold what the bundle asks of the system.

    Raises :class:`RuntimeError` where a library is in no package here: then nobody could name it.
    """
    listed = _output("ldconfig", "-p")
    found = dict(re.findall(r"^\s+(\S+) \(.*x86-64.*\) => (\S+)$", listed, re.MULTILINE))
    packages = set(BESIDES)
    for library in sorted(needed_libraries()):
        path = Path(found.get(library, f"/lib64/{library}"))
        packages.add(_package_of(path))
    glibc = f"libc6 (>= {_glibc()})"
    return sorted((packages - {"libc6"}) | {glibc})


def _glibc() -> str:
    from bundle import newest_glibc

    return newest_glibc()


def _package_of(file: Path) -> str:
    for path in (file, file.resolve(), Path("/usr") / file.resolve().relative_to("/")):
        found = subprocess.run(
            ["dpkg-query", "--search", path], check=False, capture_output=True, text=True
        ).stdout
        if found:
            return found.split(":")[0]
    raise RuntimeError(f"no package of this system holds {file}")


def _architecture() -> str:
    return _output("dpkg", "--print-architecture").strip()


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(_filled(source), "utf-8")


def _filled(source: Path) -> str:
    today = datetime.now(UTC).date().isoformat()
    return source.read_text("utf-8").replace("@VERSION@", version()).replace("@DATE@", today)


def _pack(content: bytes, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(content, mtime=0))
