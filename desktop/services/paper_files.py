"""Put a finished paper into a folder of the user: whole, or not at all."""

import errno
import os
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from tempfile import NamedTemporaryFile

from db.domain.errors import EnvironmentFault
from desktop.documents.cleaning import clean
from desktop.documents.seal import is_untouched

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_STEM_BYTES = 120
_DEVICE = re.compile(r"(?i)(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)")
"""What Windows opens a device for, whatever suffix follows."""
_CODES = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EACCES: "paper_folder_unwritable",
    errno.EPERM: "paper_folder_unwritable",
    errno.EROFS: "paper_folder_unwritable",
    errno.ENOENT: "paper_folder_missing",
    errno.ENOTDIR: "paper_folder_missing",
    errno.EEXIST: "paper_folder_missing",
    errno.ENAMETOOLONG: "paper_name_too_long",
}


def safe_name(stem: str, suffix: str) -> str:
    """Return a file name that every system takes, that stays in its folder and hides nothing."""
    shown = re.sub(r"[\s\xa0]+", " ", clean(stem))
    plain = _FORBIDDEN.sub("-", shown).strip(" .")
    if _DEVICE.match(plain):
        plain = f"_{plain}"
    cut = plain.encode()[:_STEM_BYTES].decode(errors="ignore")
    return f"{cut.strip(' .') or '-'}{suffix}"


def make_folder(folder: Path) -> None:
    """Make a folder where there is none; raise as :func:`write_paper` does."""
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise _fault(error, folder) from error


def write_paper(
    target: Path,
    data: bytes,
    look_over: Callable[[bytes], None],
    is_ours: Callable[[bytes], bool] = is_untouched,
) -> Path:
    """Write the bytes under ``target``, or beside it where a file stands that is not ours.

    ``is_ours`` tells a file that nobody has changed since we wrote it. ``look_over`` sees the bytes as the disk gives them back and raises if they are not right;
    only then does the file get its name. Raises :class:`EnvironmentFault` with the codes
    ``disk_full``, ``paper_folder_unwritable``, ``paper_folder_missing``, ``paper_name_too_long``,
    ``paper_open_elsewhere``, ``paper_not_written``.
    """
    try:
        partial = _write_partial(target.parent, data)
    except OSError as error:
        raise _fault(error, target) from error
    try:
        look_over(partial.read_bytes())
        place = _free_place(target, is_ours)
        _rename(partial, place)
    except OSError as error:
        raise _fault(error, target) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    return place


def write_sealed(path: Path, data: bytes) -> Path:
    """Write bytes that carry our seal, beside a file that somebody has changed since.

    Raises :class:`EnvironmentFault` ``paper_incomplete`` and as
    :func:`write_paper`.
    """

    def look_over(written: bytes) -> None:
        if written != data:
            raise EnvironmentFault("paper_incomplete", name=path.name)

    return write_paper(path, data, look_over)


def _write_partial(folder: Path, data: bytes) -> Path:
    """Write a file of a passing name and see it on the disk; leave nothing if that fails."""
    with NamedTemporaryFile(dir=folder, prefix=".", suffix=".partial", delete=False) as stream:
        partial = Path(stream.name)
        try:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        except BaseException:
            with suppress(OSError):  # what is still in the buffer fails once more
                stream.close()
            partial.unlink(missing_ok=True)
            raise
    if os.name != "nt":
        partial.chmod(0o644)
    return partial


def _free_place(target: Path, is_ours: Callable[[bytes], bool]) -> Path:
    """Return the first name that is free or holds a paper of ours that nobody has changed."""
    return next(place for place in _names(target) if _may_be_replaced(place, is_ours))


def _names(target: Path) -> Iterator[Path]:
    yield target
    for number in count(2):
        yield target.with_name(f"{target.stem} ({number}){target.suffix}")


def _may_be_replaced(place: Path, is_ours: Callable[[bytes], bool]) -> bool:
    if not place.exists():
        return True
    return place.is_file() and is_ours(place.read_bytes())


def _rename(partial: Path, place: Path) -> None:
    try:
        partial.replace(place)
    except PermissionError as error:
        # Windows: somebody has the older paper open.
        raise EnvironmentFault("paper_open_elsewhere", name=place.name) from error


def _fault(error: OSError, target: Path) -> EnvironmentFault:
    code = _CODES.get(error.errno or 0, "paper_not_written")
    return EnvironmentFault(code, name=target.name, folder=str(target.parent))
