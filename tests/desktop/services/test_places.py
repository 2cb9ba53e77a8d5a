"""Tell the places where records must not lie from those where they may."""

from pathlib import Path

import pytest

from db.domain.errors import EnvironmentFault
from desktop.services.places import look_at_place


def answer(folder: str, file_system: str = "ext4") -> tuple[str, str]:
    with pytest.raises(EnvironmentFault) as caught:
        look_at_place(Path(folder), file_system)
    return caught.value.code, str(caught.value.params["kind"])


@pytest.mark.parametrize(
    "kind",
    ["cifs", "CIFS", "smb3", "nfs", "nfs4", "fuse.sshfs", "9p", "fuse.davfs2", "davfs", "remote"],
)
def test_a_network_folder_is_refused(kind):
    assert answer("/srv/meetings", kind) == ("place_network", kind)


def test_a_folder_that_is_named_by_its_server_is_refused():
    assert answer("//server/share/meetings", "NTFS")[0] == "place_network"


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("/home/anna/OneDrive/встречи", "OneDrive"),
        ("/home/anna/OneDrive - Администрация города/встречи", "OneDrive"),
        ("/home/anna/Яндекс.Диск/встречи", "Яндекс.Диск"),
        ("/home/anna/YandexDisk/встречи", "Яндекс.Диск"),
        ("/home/anna/Yandex.Disk", "Яндекс.Диск"),
        ("/home/anna/Dropbox/встречи", "Dropbox"),
        ("/home/anna/Google Drive/встречи", "Google Drive"),
        ("/home/anna/Облако Mail.ru/встречи", "Облако Mail.ru"),
        ("/home/anna/iCloudDrive/встречи", "iCloud"),
        ("/home/anna/Nextcloud/встречи", "Nextcloud"),
    ],
)
def test_a_synchronised_folder_is_refused_by_its_name(folder, name):
    assert answer(folder) == ("place_cloud", name)


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/anna/.local/share/courtyard-minutes", "ext4"),
        ("/home/anna/Облако тегов", "btrfs"),
        ("/media/anna/KINGSTON/встречи", "vfat"),
        ("/media/anna/Диск Яны", "exfat"),
        ("/home/anna/onedrive-old", "xfs"),
        ("/home/anna/встречи", "fuseblk"),
        ("/home/anna/встречи", ""),
    ],
)
def test_a_folder_of_this_computer_is_taken(folder, kind):
    look_at_place(Path(folder), kind)
