"""Have a spreadsheet program save a table anew, as a responsible party without Excel does.

python -m tests.support.resaved    renew the two tables in tests/data/tables
"""

import subprocess
import tempfile
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from openpyxl import load_workbook

from db.domain.enums import MeetingState
from desktop.services.order_tables import OrderTableService
from tests.support.controlled import controlled
from tests.support.office_pdf import office
from tests.support.records import HandClock, Yard, fresh_database, small_city

STORED = Path(__file__).parents[1] / "data" / "tables"
WAYS = {"resaved.xlsx": ("xlsx",), "resaved_through_ods.xlsx": ("ods", "xlsx")}
"""The stored tables, and what each was saved as, one after the other."""
TODAY = date(2026, 12, 10)
ORDERS = 8
DAYS = (date(2026, 12, 1), "2.12.2026", "2026-12-03", "4 декабря 2026 г.", "5/12/26", "06-12-2026")
"""As the parties write them: as a day of Excel, and in five spellings."""
_PATIENCE = 120
_TITLES, _TEXT, _DAY = 3, 8, 9


def asked(yard: Yard) -> None:
    """Put orders under control whose keys, and so the codes in their table, are always the same."""
    for number in range(1, ORDERS + 1):
        controlled(yard, number, id=UUID(int=number), wording=f"=исполнить {number}")


def answered(yard: Yard, folder: Path) -> Path:
    """Return the table of the party, filled in, sorted anew, with a column and lines of its own.

    Two rows stay as they were: one is not filled in, of one the day is missing.
    """
    (sent,) = OrderTableService(yard.database, HandClock()).write(folder, TODAY).paths
    book = load_workbook(sent)
    sheet = book.active
    if sheet is None:
        raise TypeError(sent)
    rows: list[list[Any]] = [
        [cell.value for cell in row] for row in sheet.iter_rows(min_row=_TITLES + 1)
    ]
    for number, row in enumerate(rows[:-1]):
        row[_TEXT - 1] = f"Сделано {number + 1}"
        row[_DAY - 1] = DAYS[number] if number < len(DAYS) else None
    for number, row in enumerate(reversed(rows), _TITLES + 1):
        for column, value in enumerate([*row, "для нас"], 1):
            sheet.cell(number, column).value = value
    sheet.insert_cols(1)
    sheet.cell(_TITLES, 1).value = "Наш номер"
    path = folder / "Ответ.xlsx"
    book.save(path)
    return path


def resave(path: Path, folder: Path, *formats: str) -> Path | None:
    """Return the table saved as one format after the other, nothing where nobody can do it."""
    program = office()
    if program is None:
        return None
    for fmt in formats:
        folder = folder / fmt
        command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
        command += ["--convert-to", fmt, "--outdir", str(folder), str(path)]
        subprocess.run(command, check=False, capture_output=True, timeout=_PATIENCE)
        path = folder / f"{path.stem}.{fmt}"
        if not path.exists():  # an office without its spreadsheet program
            return None
    return path


def main() -> None:
    """Renew the stored tables."""
    STORED.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place, fresh_database(Path(place)) as database:
        yard = small_city(database, MeetingState.HELD)
        asked(yard)
        table = answered(yard, Path(place))
        for name, formats in WAYS.items():
            found = resave(table, Path(place), *formats)
            if found is None:
                raise SystemExit("LibreOffice Calc is needed")
            (STORED / name).write_bytes(found.read_bytes())


if __name__ == "__main__":
    main()
