"""Keep real files in a real data file; the journal never sees their bytes."""

import json
import zlib
from io import BytesIO
from uuid import uuid4

import pytest
from PIL import Image
from sqlalchemy import text

from db.domain.enums import AttachmentPurpose, RecordKind
from db.domain.errors import EnvironmentFault, UserError
from desktop.services.attachments import AttachmentInput, AttachmentService, Owner
from desktop.services.emblem import EmblemService
from tests.support.records import HandClock, fresh_database


@pytest.fixture
def database(tmp_path):
    with fresh_database(tmp_path) as found:
        yield found


def packed(image: Image.Image, kind: str = "PNG") -> bytes:
    target = BytesIO()
    image.save(target, kind)
    return target.getvalue()


def photo(shade: int = 90) -> AttachmentInput:
    data = packed(Image.new("RGB", (40, 30), (shade, 40, 40)), "JPEG")
    return AttachmentInput(AttachmentPurpose.PHOTO, "двор.jpg", data)


def contents(database) -> int:
    with database.read() as connection:
        return connection.execute(text("SELECT count(*) FROM attachment_content")).scalar()


def test_a_file_comes_back_as_it_was_and_its_bytes_are_kept_once(database):
    service = AttachmentService(database, HandClock())
    first, second = (Owner(RecordKind.QUESTION, uuid4()) for _ in range(2))
    service.add(first, photo())
    service.add(second, photo())
    (row,) = service.of(first)
    assert service.content(row.id) == photo().content
    assert (row.file_name, row.media_type, row.size) == (
        "двор.jpg",
        "image/jpeg",
        len(photo().content),
    )
    assert contents(database) == 1


def test_the_journal_tells_the_hash_and_not_the_bytes(database):
    service = AttachmentService(database, HandClock())
    owner = Owner(RecordKind.QUESTION, uuid4())
    service.add(owner, photo())
    with database.read() as connection:
        values = connection.execute(
            text("SELECT fields FROM operation WHERE kind = 'attachment'")
        ).scalar()
    fields = json.loads(values)
    assert fields["sha256"] == service.of(owner)[0].sha256
    assert "content" not in fields


def test_bytes_are_forgotten_for_good_only_when_nobody_carries_them(database):
    service = AttachmentService(database, HandClock())
    first, second = (Owner(RecordKind.QUESTION, uuid4()) for _ in range(2))
    service.add(first, photo())
    service.add(second, photo())
    service.remove(service.of(first)[0].id, for_good=True)
    assert contents(database) == 1
    service.remove(service.of(second)[0].id, for_good=True)
    assert contents(database) == 0
    assert service.of(second) == []


def test_a_repeated_call_with_the_same_key_writes_nothing_twice(database):
    service = AttachmentService(database, HandClock())
    owner, key = Owner(RecordKind.QUESTION, uuid4()), uuid4()
    service.add(owner, photo(), key)
    assert not service.add(owner, photo(), key)
    assert len(service.of(owner)) == 1


@pytest.mark.parametrize(
    ("purpose", "content", "code"),
    [
        (AttachmentPurpose.PHOTO, b"", "attachment_empty"),
        (AttachmentPurpose.PHOTO, b"\xff\xd8\xff" + bytes(10_000_001), "attachment_too_large"),
        (AttachmentPurpose.PHOTO, b"MZ\x90\0", "attachment_not_allowed"),
        (AttachmentPurpose.TEMPLATE, photo().content, "attachment_not_allowed"),
        (AttachmentPurpose.DOCUMENT, b"PK\x03\x04 a plain archive", "attachment_not_allowed"),
    ],
)
def test_what_is_no_such_file_is_refused_and_nothing_is_kept(database, purpose, content, code):
    service = AttachmentService(database, HandClock())
    owner = Owner(RecordKind.QUESTION, uuid4())
    with pytest.raises(UserError) as caught:
        service.add(owner, AttachmentInput(purpose, "x", content))
    assert caught.value.code == code
    assert contents(database) == 0
    assert service.of(owner) == []


def test_damaged_bytes_are_told_and_not_handed_out(database):
    service = AttachmentService(database, HandClock())
    owner = Owner(RecordKind.QUESTION, uuid4())
    service.add(owner, photo())
    with database.unit_of_work() as uow:
        uow.session.execute(text("UPDATE attachment_content SET content = x'00'"))
        uow.commit()
    with pytest.raises(EnvironmentFault, match="attachment_damaged"):
        service.content(service.of(owner)[0].id)


def take(service: EmblemService, path):
    return service.keep(service.prepare(path), path.name)


def test_a_coat_of_arms_is_made_small_opaque_and_replaced(database, tmp_path):
    service = EmblemService(database, HandClock())
    path = tmp_path / "герб.png"
    image = Image.new("RGBA", (2400, 3000), (0, 0, 0, 0))
    image.paste((200, 0, 0, 255), (600, 600, 1800, 2400))
    path.write_bytes(packed(image))
    assert service.picture() is None
    take(service, path)
    kept = Image.open(BytesIO(service.picture()))
    assert kept.mode == "RGB"
    assert kept.height == 402
    assert kept.getpixel((2, 2)) == (255, 255, 255)
    assert kept.getpixel((kept.width // 2, 200))[0] > 150

    path.write_bytes(packed(Image.new("RGB", (300, 400), "blue"), "BMP"))
    take(service, path)
    assert Image.open(BytesIO(service.picture())).getpixel((5, 5)) == (0, 0, 255)
    service.remove()
    assert service.picture() is None


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "CMYK"])
def test_pictures_of_every_kind_of_colour_are_taken(database, tmp_path, mode):
    service = EmblemService(database, HandClock())
    path = tmp_path / "герб"
    path.write_bytes(packed(Image.new(mode, (120, 160)), "JPEG" if mode == "CMYK" else "PNG"))
    take(service, path)
    assert Image.open(BytesIO(service.picture())).mode == "RGB"


def bomb() -> bytes:
    """Return a PNG of 20 000 × 20 000 dots that takes no room while it is packed."""

    def chunk(name: bytes, data: bytes) -> bytes:
        check = zlib.crc32(name + data).to_bytes(4, "big")
        return len(data).to_bytes(4, "big") + name + data + check

    side = (20_000).to_bytes(4, "big")
    head = chunk(b"IHDR", side + side + b"\x08\x06\0\0\0")
    return (
        b"\x89PNG\r\n\x1a\n"
        + head
        + chunk(b"IDAT", zlib.compress(bytes(1000)))
        + chunk(b"IEND", b"")
    )


SVG = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 40'>%s</svg>"


def test_a_drawing_is_kept_as_dots_for_every_word_processor(database, tmp_path):
    service = EmblemService(database, HandClock())
    drawing = tmp_path / "герб.svg"
    drawing.write_bytes(SVG % b"<rect width='30' height='20' fill='#d00'/>")
    take(service, drawing)
    kept = Image.open(BytesIO(service.picture()))
    assert (kept.format, kept.mode, kept.height) == ("PNG", "RGB", 402)
    assert abs(kept.width / kept.height - 30 / 40) < 0.01
    assert kept.getpixel((150, 100)) == (221, 0, 0)
    assert kept.getpixel((150, 300)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "picture_unknown"),
        ("Герб города — описание".encode(), "picture_unknown"),
        (SVG % b"<text>arms</text>", "picture_svg"),
        (SVG % b"<path d='", "picture_damaged"),
        (b"GIF89a" + bytes(20), "picture_unknown"),
        (bomb(), "picture_too_large"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50_000_000), "picture_too_large"),
        (packed(Image.new("RGB", (400, 400), "red"))[:300], "picture_damaged"),
        (packed(Image.new("RGB", (1, 400), "red")), "picture_damaged"),
    ],
    ids=["empty", "text", "letters", "broken SVG", "gif", "bomb", "50 MB", "cut off", "a line"],
)
def test_a_file_that_is_no_coat_of_arms_changes_nothing(database, tmp_path, content, code):
    service = EmblemService(database, HandClock())
    good = tmp_path / "good.png"
    good.write_bytes(packed(Image.new("RGB", (100, 100), "green")))
    take(service, good)
    before = service.picture()
    bad = tmp_path / "bad.png"
    bad.write_bytes(content)
    with pytest.raises(UserError) as caught:
        take(service, bad)
    assert caught.value.code == code
    assert service.picture() == before


def test_a_missing_file_is_told(database, tmp_path):
    with pytest.raises(EnvironmentFault, match="input_missing"):
        EmblemService(database, HandClock()).prepare(tmp_path / "нет.png")


def test_a_large_photograph_of_the_arms_is_turned_the_right_way_up(database, tmp_path):
    service = EmblemService(database, HandClock())
    path = tmp_path / "герб.jpg"
    image = Image.new("RGB", (3000, 2000), "white")
    image.paste((200, 0, 0), (0, 0, 1500, 2000))
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    image.save(path, "JPEG", exif=exif)
    take(service, path)
    kept = Image.open(BytesIO(service.picture()))
    assert kept.height > kept.width
    assert kept.getpixel((kept.width // 2, 20))[1] < 60
    assert kept.getpixel((kept.width // 2, kept.height - 20))[1] > 200
    assert not kept.getexif()


def test_a_large_picture_with_a_colour_that_is_seen_through_gets_white_there(database, tmp_path):
    service = EmblemService(database, HandClock())
    path = tmp_path / "герб.png"
    image = Image.new("RGB", (2000, 2600), (0, 255, 0))
    image.paste((0, 0, 200), (0, 1300, 2000, 2600))
    image.save(path, "PNG", transparency=(0, 255, 0))
    take(service, path)
    kept = Image.open(BytesIO(service.picture()))
    assert kept.getpixel((kept.width // 2, 20)) == (255, 255, 255)
    assert kept.getpixel((kept.width // 2, kept.height - 20)) == (0, 0, 200)
