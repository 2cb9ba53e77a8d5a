"""Photos on the spot: what is kept of them, and what is refused with a plain sentence."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image
from sqlalchemy import select

from db.domain.errors import UserError
from db.domain.inputs import ApplicantInput, QuestionInput
from db.models import AttachmentContent
from desktop.documents.photos import MOST_BYTES, Pixels
from desktop.services.backups import BackupService
from desktop.services.erasure import ErasureService
from desktop.services.minutes import MinutesService
from desktop.services.photos import MOST_PHOTOS, PhotoService, PhotoSource, fit_name
from desktop.services.undo import UndoService
from tests.support.records import HandClock, fresh_database, small_city


@pytest.fixture
def yard(tmp_path):
    with fresh_database(tmp_path) as database:
        yield small_city(database)


@pytest.fixture
def photos(yard):
    return PhotoService(yard.database, HandClock())


@pytest.fixture
def question(yard):
    minutes = MinutesService(yard.database, HandClock())
    minutes.log(yard.meeting, QuestionInput(raw_line="яма", words="яма"))
    return minutes.ribbon(yard.meeting)[0].id


def packed(fmt="JPEG", size=(2400, 1200), **options):
    stream = BytesIO()
    Image.new("RGB", size, "teal").save(stream, fmt, **options)
    return stream.getvalue()


def of_camera():
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held upright
    exif[0x010F] = "SecretPhone"
    exif.get_ifd(0x8825)[1] = "N"
    return packed(exif=exif)


def bomb():
    """Return a PNG of a few bytes that says to be 60 000 by 60 000 dots."""

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def test_a_photo_is_made_small_upright_and_says_nothing_of_the_camera(photos, question):
    photos.add(question, photos.prepare(PhotoSource("IMG_1.JPG", data=of_camera())))
    (row,) = photos.of(question)
    assert row.file.file_name == "IMG_1.jpg"
    assert row.thumbnail is not None
    assert row.thumbnail.height > row.thumbnail.width
    assert max(row.thumbnail.width, row.thumbnail.height) == 192
    shown = photos.picture(row.file.id, 5000, 5000)
    assert (shown.width, shown.height) == (960, 1920)
    kept = photos.prepare(PhotoSource("IMG_1.JPG", data=of_camera())).jpeg
    assert b"SecretPhone" not in kept
    assert not Image.open(BytesIO(kept)).getexif()


@pytest.mark.parametrize("fmt", ["PNG", "WEBP", "GIF", "BMP", "TIFF"])
def test_other_formats_are_taken_too(photos, fmt):
    kept = photos.prepare(PhotoSource("a", data=packed(fmt, (40, 30))))
    assert Image.open(BytesIO(kept.jpeg)).format == "JPEG"


def test_dots_of_the_clipboard_are_taken(photos):
    kept = photos.prepare(PhotoSource("", pixels=Pixels(2, 2, b"\x00" * 12)))
    assert kept.name == "photo.jpg"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (packed()[:3000], "photo_broken"),
        (bomb(), "photo_too_wide"),
        (b"\x00\x00\x00\x18ftypheic" + b"\x00" * 40, "photo_heic"),
        (b"<svg onload=alert(1)/>", "photo_unknown"),
        (b"", "photo_unknown"),
        (b"MZ" + b"\x00" * 90, "photo_unknown"),
    ],
)
def test_what_is_no_photo_is_refused_by_name(photos, data, code):
    with pytest.raises(UserError) as refused:
        photos.prepare(PhotoSource("a.jpg", data=data))
    assert refused.value.code == code


def test_a_file_of_200_megabytes_is_not_even_read(photos, tmp_path):
    path = tmp_path / "huge.jpg"
    with path.open("wb") as stream:
        stream.truncate(4 * MOST_BYTES)
    with pytest.raises(UserError) as refused:
        photos.prepare(PhotoSource(path.name, path))
    assert refused.value.code == "photo_too_large"
    with pytest.raises(UserError) as refused:
        photos.prepare(PhotoSource("gone.jpg", tmp_path / "gone.jpg"))
    assert refused.value.code == "photo_unreadable"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("<script>alert(1)</script>.png", "script.jpg"),
        ("..\\..\\etc\\яма.HEIC", "яма.jpg"),
        ("/home/me/двор 1.jpeg", "двор 1.jpg"),
        ("con\u202egpj.exe", "con_gpj.jpg"),
        ("", "photo.jpg"),
    ],
)
def test_a_name_means_nothing_but_a_name(name, wanted):
    assert fit_name(name) == wanted


def test_a_photo_is_removed_and_the_removal_undone(photos, question, yard):
    photos.add(question, photos.prepare(PhotoSource("a", data=packed(size=(20, 20)))))
    photos.remove(photos.of(question)[0].file.id)
    assert photos.of(question) == []
    UndoService(yard.database, HandClock()).undo()
    assert len(photos.of(question)) == 1


def test_a_question_takes_so_many_and_no_more(photos, question):
    kept = photos.prepare(PhotoSource("a", data=packed(size=(20, 20))))
    for _ in range(MOST_PHOTOS):
        photos.add(question, kept)
    with pytest.raises(UserError) as refused:
        photos.add(question, kept)
    assert refused.value.code == "photos_too_many"


def test_the_photos_of_a_person_are_counted_and_go_with_the_data(photos, yard):
    minutes = MinutesService(yard.database, HandClock())
    words = "яма"
    for name in ("Петрова", "Сидорова"):
        who = ApplicantInput(name=name, phone="8 912 345-67-89")
        minutes.log(yard.meeting, QuestionInput(raw_line=words, words=words, applicant=who))
    own, other = (row.id for row in minutes.ribbon(yard.meeting))
    for key, size in ((own, (20, 20)), (own, (30, 20)), (other, (30, 20))):
        photos.add(key, photos.prepare(PhotoSource("двор.png", data=packed("PNG", size))))
    photos.remove(photos.of(own)[0].file.id)
    erasure = ErasureService(
        yard.database, HandClock(), BackupService(yard.database, HandClock(), program="0")
    )
    found = erasure.find("Петрова")
    (person,) = (one for one in found.people if one.name == "Петрова")
    assert person.photos == 2
    done = erasure.erase(found.query, [person], [], "заявление 12")
    assert photos.of(own) == []
    assert len(photos.of(other)) == 1
    assert [one["kind"] for one in done.act.content["records"]].count("attachment") == 2
    with yard.database.read() as connection:
        assert len(connection.execute(select(AttachmentContent.sha256)).all()) == 1
