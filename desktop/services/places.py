"""Tell places where records must not lie: another computer writes there too, or a synchroniser.

On a network folder the locks of SQLite are not kept and its log does not work; a synchroniser
exchanges files beneath the program, and puts half of a save in the place of a whole one.
"""

import re
from pathlib import Path

from db.domain.errors import EnvironmentFault

_NETWORK = frozenset({
    "9p", "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "davfs2", "fuse.ceph",
    "fuse.curlftpfs", "fuse.davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse",
    "fuse.rclone", "fuse.s3fs", "fuse.sshfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4",
    "orangefs", "remote", "smb", "smb2", "smb3", "smbfs", "sshfs", "webdav",
})  # fmt: skip
"""As the systems call them; ``remote`` is what we call a drive that Windows says is one."""

_CLOUDS = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("OneDrive", r"onedrive( - .+)?"),
        ("Яндекс.Диск", r"яндекс[. ]?диск|yandex[. ]?disk"),
        ("Dropbox", r"dropbox( \(.+\))?"),
        ("Google Drive", r"google[ ]?drive|googledrive|google диск|мой диск|my drive"),
        ("Облако Mail.ru", r"облако mail\.?ru|cloud mail\.?ru|mail\.ru cloud|mail\.ru облако"),
        ("iCloud", r"icloud[ ]?drive|iclouddrive|com~apple~clouddocs"),
        ("Nextcloud", r"nextcloud|owncloud"),
        ("СберДиск", r"сбер[. ]?диск|sberdisk"),
    )
)
"""What the folders of the synchronisers are called, and how to call them to the user."""


def refuse_forbidden(folder: Path) -> None:
    """Refuse a folder that the system does not let this account enter, there or not.

    Raises :class:`EnvironmentFault` ``folder_forbidden``.
    """
    try:
        (folder / ".").stat()
        (folder / "records.db").stat()
    except PermissionError as error:
        raise EnvironmentFault("folder_forbidden", name=str(folder)) from error
    except OSError:
        return  # what else is wrong with it is told by who opens it


def look_at_place(folder: Path, file_system: str) -> None:
    """Refuse a folder for the records.

    ``file_system`` is the type of the file system as the system tells it. Raises
    :class:`EnvironmentFault` ``place_network`` or ``place_cloud``.
    """
    if file_system.lower() in _NETWORK or str(folder).startswith(("\\\\", "//")):
        raise EnvironmentFault("place_network", name=str(folder), kind=file_system)
    for part in folder.parts:
        for name, pattern in _CLOUDS:
            if pattern.fullmatch(part.strip()):
                raise EnvironmentFault("place_cloud", name=str(folder), kind=name)
