"""Save the indicators as XLSX, and as a PDF that is readable in black and white."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from db.database import Database
from db.domain.clock import Clock
from db.domain.dates_ru import MONTHS_NOMINATIVE
from db.domain.errors import UserError
from db.domain.indicators import Figure, Grouping, Period, closed_in_time, percent
from db.domain.rows.indicators import AnalysisRow, CountedRows, FigureGroup, Figures
from db.queries import directories
from desktop.documents.report.hatching import EMPTY, RISING, SOLID
from desktop.documents.report.inputs import (
    Chart,
    ChartBar,
    Part,
    ReportInput,
    ReportTable,
    Tile,
    TileMap,
)
from desktop.documents.seal import seal
from desktop.exchange.written import Value, WrittenColumn, WrittenSheet, write_workbook
from desktop.services import notice_files as files
from desktop.services.finished import FinishedPdf, SavedPaper
from desktop.services.indicators import IndicatorService
from desktop.services.notice_files import SheetNotice
from desktop.services.paper_files import safe_name, write_sealed

MOST_BARS = 14
_WEIGHTS = 4
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
_GROUPINGS = {
    Grouping.PERIOD: ("по времени", "Период", "Без даты"),
    Grouping.TOPIC: ("по темам", "Тема", "Без темы"),
    Grouping.QUARTER: ("по кварталам", "Квартал", "Квартал не указан"),
    Grouping.HOUSE: ("по домам", "Дом", "Дом не указан"),
    Grouping.PARTY: ("по ответственным", "Ответственный", "Без ответственного"),
}
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
        return safe_name(f"Анализ {_GROUPINGS[grouping][0]} {period_words(period)}", f".{fmt}")

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
        name, head, _ = _GROUPINGS[found.grouping]
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
            charts=_charts(found),
            tiles=_tiles(found) if found.grouping is Grouping.QUARTER else None,
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
        name, head, _ = _GROUPINGS[found.grouping]
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


def period_words(period: Period) -> str:
    """Return a period in the words of a paper."""
    if period.first is None or period.last is None:
        return "за весь период"
    first, last = period.first, period.last
    if (first.month, last.month) == (1, 12):
        return f"за {first.year} год"
    if (first.year, first.month) == (last.year, last.month):
        return f"за {MONTHS_NOMINATIVE[first.month - 1].lower()} {first.year} года"
    if last.month - first.month == 2 and first.month % 3 == 1:
        return f"за {(first.month + 2) // 3} квартал {first.year} года"
    return f"с {first:%d.%m.%Y} по {last:%d.%m.%Y}"


def label_of(group: FigureGroup, grouping: Grouping) -> str:
    """Return how a row is called on a paper."""
    if not group.label:
        return _GROUPINGS[grouping][2]
    if grouping is not Grouping.PERIOD:
        return group.label
    year, _, month = group.label.partition("-")
    return f"{MONTHS_NOMINATIVE[int(month) - 1].lower()} {year}" if month else f"{year} год"


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


def _charts(found: AnalysisRow) -> tuple[Chart, ...]:
    groups = found.groups
    if found.grouping is Grouping.PERIOD:
        shown, left_out = groups[-MOST_BARS:], max(len(groups) - MOST_BARS, 0)
    else:
        shown, left_out = groups[:MOST_BARS], max(len(groups) - MOST_BARS, 0)
    return (
        Chart(
            "Заявки жителей",
            ("исполнено", "разъяснено на месте", "остальные"),
            tuple(_requests(group, found.grouping) for group in shown),
            left_out,
        ),
        Chart(
            "Поручения",
            ("в срок", "с опозданием", "на контроле"),
            tuple(_orders(group, found.grouping) for group in shown),
            left_out,
        ),
    )


def _requests(group: FigureGroup, grouping: Grouping) -> ChartBar:
    figures = group.figures
    done, told = figures.get(Figure.FULFILLED, 0), figures.get(Figure.ANSWERED, 0)
    rest = figures.get(Figure.REQUESTS, 0) - done - told
    return _bar(label_of(group, grouping), done, told, rest)


def _orders(group: FigureGroup, grouping: Grouping) -> ChartBar:
    figures = group.figures
    in_time, late = figures.get(Figure.IN_TIME, 0), figures.get(Figure.LATE, 0)
    return _bar(
        label_of(group, grouping), in_time, late, figures.get(Figure.ORDERS, 0) - in_time - late
    )


def _bar(label: str, solid: int, hatched: int, empty: int) -> ChartBar:
    return ChartBar(label, (Part(solid, SOLID), Part(hatched, RISING), Part(empty, EMPTY)))


def _tiles(found: AnalysisRow) -> TileMap:
    most = max((group.figures.get(Figure.REQUESTS, 0) for group in found.groups), default=0)
    return TileMap(
        "Схема по кварталам: чем гуще штриховка, тем больше заявок",
        tuple(
            Tile(
                label_of(group, found.grouping),
                group.figures.get(Figure.REQUESTS, 0),
                weight(group.figures.get(Figure.REQUESTS, 0), most),
                f"просрочено поручений: {group.figures.get(Figure.OVERDUE, 0)}",
            )
            for group in found.groups
        ),
    )


def weight(number: int, most: int) -> int:
    """Return how heavy a tile is, from 0 for nothing to 4."""
    return -(-_WEIGHTS * number // most) if most else 0


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
