"""Save the indicators as XLSX, and as a PDF that is readable in black and white."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from db.database import Database
from db.domain.clock import Clock
from db.domain.errors import UserError
from db.domain.indicators import Figure, Grouping, Period, closed_in_time, percent
from db.domain.rows.indicators import AnalysisRow, CountedRows, Figures
from db.queries import directories
from desktop.documents.report.inputs import ReportInput, ReportTable
from desktop.documents.seal import seal
from desktop.exchange.written import Value, WrittenColumn, WrittenSheet, write_workbook
from desktop.services import notice_files as files
from desktop.services.finished import FinishedPdf, SavedPaper
from desktop.services.indicator_charts import (
    GROUPINGS,
    charts_of,
    label_of,
    period_words,
    tiles_of,
)
from desktop.services.indicators import IndicatorService
from desktop.services.notice_files import SheetNotice
from desktop.services.paper_files import safe_name, write_sealed

_TITLE = "Анализ обращений жителей"
PASSPORT = (
    (Figure.MEETINGS, "Встреч главы города с жителями"),
    (Figure.PARTICIPANTS, "Приняло участие, человек"),
    (Figure.REQUESTS, "Принято заявок от жителей"),
    (Figure.FULFILLED, "Исполнено заявок"),
)
_COLUMNS = (
    (Figure.REQUESTS, "Заявок принято"),
    (Figure.FULFILLED, "Исполнено"),
    (Figure.ANSWERED, "Разъяснено на месте"),
    (Figure.REPEATED, "Повторных"),
    (Figure.ORDERS, "Поручений"),
    (Figure.IN_TIME, "Исполнено в срок"),
    (Figure.LATE, "Исполнено с опозданием"),
    (Figure.OVERDUE, "Просрочено сейчас"),
    (Figure.REOPENED, "Возвращалось"),
    (Figure.SATISFIED, "Довольны"),
    (Figure.PARTLY, "Довольны отчасти"),
    (Figure.DISSATISFIED, "Недовольны"),
)
_NOTES = (
    (
        "Заявка исполнена, когда исполнены и сняты с контроля все поручения по ней. Поручение исполнено "
        "в срок, если день исполнения по отчёту ответственного не позже действующего срока."
    ),
    (
        "Участники: жители по записи в протоколе и присутствовавшие из команды главы. Оценка заявки "
        "нескольких заявителей – худшая из последних оценок."
    ),
)


class IndicatorPapers:
    """Make the report of what the screen shows, and save it."""

    def __init__(
        self, database: Database, indicators: IndicatorService, clock: Clock, fonts: Path
    ) -> None:
        self._database = database
        self._indicators = indicators
        self._clock = clock
        self._fonts = fonts

    def name(self, grouping: Grouping, period: Period, fmt: str) -> str:
        """Return the name that a file is saved under unless the user chooses another."""
        return safe_name(f"Анализ {GROUPINGS[grouping][0]} {period_words(period)}", f".{fmt}")

    def finished(self, today: date, grouping: Grouping, period: Period) -> FinishedPdf:
        """Return the PDF."""
        return files.finished(self._notice(today, grouping, period), self._fonts)

    def save(
        self,
        path: Path,
        today: date,
        grouping: Grouping,
        period: Period,
        _progress: Callable[[int, int], object] | None = None,
    ) -> SavedPaper:
        """Save as the suffix says, beside a file that somebody has changed.

        Raises :class:`UserError` ``paper_other_format`` and as
        :func:`~desktop.services.paper_files.write_paper`.
        """
        suffix = path.suffix.lower()
        if suffix == ".pdf":
            return self.finished(today, grouping, period).save(path)
        if suffix != ".xlsx":
            raise UserError("paper_other_format", formats=".xlsx, .pdf")
        found = self._indicators.read(today, grouping, period)
        data = seal(write_workbook(self._sheets(found), self._clock()))
        return SavedPaper(write_sealed(path, data), len(found.groups))

    def save_records(self, path: Path, title: str, found: CountedRows) -> SavedPaper:
        """Save the records behind a figure as XLSX."""
        columns = (
            WrittenColumn("Встреча", 12, is_day=True),
            WrittenColumn("№", 6),
            WrittenColumn("Адрес", 26),
            WrittenColumn("Содержание", 60),
            WrittenColumn("Ответственный", 28),
            WrittenColumn("Срок", 12, is_day=True),
            WrittenColumn("Снято с контроля", 12, is_day=True),
        )
        rows: list[tuple[Value, ...]] = [
            (one.on, one.number or None, one.place, one.words, one.lead, one.deadline_on,
             one.closed_on)
            for one in found.rows
        ]  # fmt: skip
        sheet = WrittenSheet("Записи", columns, rows, (title,))
        data = seal(write_workbook((sheet,), self._clock()))
        return SavedPaper(write_sealed(path, data), len(rows))

    def _notice(self, today: date, grouping: Grouping, period: Period) -> SheetNotice:
        from desktop.documents.posters.setting import FAMILY, Setter
        from desktop.documents.renderers.pdf_fonts import Faces
        from desktop.documents.report.sheets import report_paper

        found = self._indicators.read(today, grouping, period)
        source = self._source(found)
        paper = report_paper(source, Setter(Faces(self._fonts, FAMILY)))
        return SheetNotice(source.title, paper, len(found.groups))

    def _source(self, found: AnalysisRow) -> ReportInput:
        name, head, _ = GROUPINGS[found.grouping]
        rows = tuple(
            (label_of(group, found.grouping), *_numbers(group.figures)) for group in found.groups
        )
        return ReportInput(
            moment=self._clock(),
            today=found.today,
            title=f"{_TITLE} {name}",
            subtitle=f"{self._city()}{period_words(found.period)}, "
            f"по данным на {found.today:%d.%m.%Y}",
            passport=_passport(found),
            charts=charts_of(found),
            tiles=tiles_of(found) if found.grouping is Grouping.QUARTER else None,
            table=ReportTable(
                f"Показатели {name}",
                (head, *(title for _, title in _COLUMNS)),
                rows,
                turned=True,
                sum_row=("Всего", *_numbers(found.total)),
            ),
            notes=_NOTES,
        )

    def _city(self) -> str:
        with self._database.read() as connection:
            city = directories.city(connection)
        return f"{city.name}, " if city is not None and city.name else ""

    def _sheets(self, found: AnalysisRow) -> Sequence[WrittenSheet]:
        name, head, _ = GROUPINGS[found.grouping]
        passport = _passport(found)
        columns = (WrittenColumn(head, 40), *(WrittenColumn(title, 12) for _, title in _COLUMNS),
                   WrittenColumn("Исполнено заявок, %", 12),
                   WrittenColumn("В срок, %", 12))  # fmt: skip
        rows = [_cells(label_of(group, found.grouping), group.figures) for group in found.groups]
        above = (f"{_TITLE} {name}", f"{period_words(found.period)}, на {found.today:%d.%m.%Y}")
        return (
            WrittenSheet(
                "Паспорт практики",
                (WrittenColumn(passport.heads[0], 44),
                 *(WrittenColumn(one, 18) for one in passport.heads[1:])),
                [
                    (label, *(figures.get(figure, 0) for _, figures in found.passport))
                    for figure, label in PASSPORT
                ],
                ("Показатели практики",),
            ),
            WrittenSheet(
                f"Показатели {name}", columns, [*rows, _cells("Всего", found.total)], above
            ),
        )  # fmt: skip


def _passport(found: AnalysisRow) -> ReportTable:
    (last, _), (this, _), _whole = found.passport
    heads = (
        "Показатель",
        f"{last.first.year if last.first else ''} год",
        f"{this.first.year if this.first else ''} год",
        "Весь период",
    )
    rows = tuple(
        (label, *(_spaced(figures.get(figure, 0)) for _, figures in found.passport))
        for figure, label in PASSPORT
    )
    return ReportTable("Показатели практики", heads, rows)


def _numbers(figures: Figures) -> tuple[str, ...]:
    return tuple(_spaced(figures.get(figure, 0)) for figure, _ in _COLUMNS)


def _cells(label: str, figures: Figures) -> tuple[Value, ...]:
    requests = figures.get(Figure.REQUESTS, 0)
    return (
        label,
        *(figures.get(figure, 0) for figure, _ in _COLUMNS),
        percent(figures.get(Figure.FULFILLED, 0), requests),
        closed_in_time(figures),
    )


def _spaced(number: int) -> str:
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}")
