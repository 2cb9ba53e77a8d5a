"""Have a marked resident in everything that came after the minutes: photos, talks, tables, dossiers."""

import zipfile
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from PIL import Image
from pypdf import PdfReader

from db.domain.control_inputs import FeedbackInput, OrderKey, ReportInput
from db.domain.enums import FeedbackChannel, Outcome, SignalSource, TellingChannel
from db.domain.inputs import HeadWordInput
from db.domain.preparation import PreparedInput, PublicationInput, SignalInput, TellingInput
from db.domain.rows.indicators import CountedRows
from db.models import Order
from desktop.bootstrap.services import Services
from desktop.services.photos import PhotoSource
from tests.support.controlled import controlled
from tests.support.records import Yard

TODAY = date(2026, 11, 26)
_ARTIST, _WHAT = 0x013B, 0x010E
"""Tags in which a camera or a telephone notes whose picture it is."""


def live(services: Services, yard: Yard, export: Path, name: str, line: str) -> None:
    """Write about a resident wherever a later screen lets somebody write, and save every table."""
    yard.database = services.database
    order = controlled(yard, 90, name=name, wording=f"Ответить: {line}")
    with services.database.read() as connection:
        found = connection.execute(Order.__table__.select().where(Order.id == order.id)).one()
    question = found.question_id
    picture = _photo(line)
    for number in range(2):
        photo = services.photos.prepare(PhotoSource(f"{name} {number}.jpg", data=picture))
        services.photos.add(question, photo)
    services.photos.remove(services.photos.of(question)[0].file.id)
    services.head_words.say(question, HeadWordInput(found.created_at, line))
    services.preparation.add_prepared(yard.meeting, [PreparedInput(line, name)])
    telling = TellingInput(TellingChannel.ENTRANCE, TODAY, f"у двери: {line}", name)
    services.preparation.tell(yard.meeting, telling)
    services.signals.save(SignalInput(TODAY, SignalSource.RECEPTION, line))
    services.publications.save(PublicationInput(TODAY, f"Письмо: {name}", note=line))
    services.order_tables.write(export, TODAY)
    for table in export.glob("Поручения*.xlsx"):
        services.order_tables.preview(table, TODAY)
    report = ReportInput(Outcome.DONE, f"Сделано при ней: {line}", TODAY, TODAY)
    services.control.report(OrderKey(order.id, order.version), report)
    told = FeedbackInput(question, None, FeedbackChannel.CALL, TODAY, "Белова", line, remark=line)
    services.feedback.record(told)
    services.undo.undo()
    services.signals.export(export / "сигналы.xlsx")
    services.indicator_papers.save_records(export / "записи.xlsx", "Записи", CountedRows(()))
    for ending in ("docx", "pdf"):
        services.dossier_papers.save(yard.meeting, export / f"досье.{ending}")


def told_by_metadata(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield what the papers of a folder say of themselves beside their text."""
    for file in sorted(one for one in folder.rglob("*") if one.is_file()):
        content = file.read_bytes()
        if file.suffix == ".pdf":
            reader = PdfReader(BytesIO(content))
            xmp = reader.xmp_metadata
            yield file.name, str(reader.metadata).encode()
            yield file.name, xmp.stream.get_data() if xmp else b""
        elif file.suffix in {".docx", ".xlsx"}:
            with zipfile.ZipFile(BytesIO(content)) as archive:
                parts = [one for one in archive.namelist() if one.startswith("docProps/")]
                yield file.name, b"".join(map(archive.read, parts)) + archive.comment
        if file.suffix == ".xlsx":
            yield file.name, str(load_workbook(file, read_only=True).sheetnames).encode()


def _photo(line: str) -> bytes:
    picture = Image.new("RGB", (64, 48), "gray")
    exif = Image.Exif()
    exif[_ARTIST] = exif[_WHAT] = line
    stream = BytesIO()
    picture.save(stream, "JPEG", exif=exif, comment=line.encode())
    return stream.getvalue()
