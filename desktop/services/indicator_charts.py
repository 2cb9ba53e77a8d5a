"""Word the groups of the indicators for papers, and turn them into charts of hatches."""

from db.domain.dates_ru import MONTHS_NOMINATIVE
from db.domain.indicators import Figure, Grouping, Period
from db.domain.rows.indicators import AnalysisRow, FigureGroup
from desktop.documents.report.hatching import EMPTY, RISING, SOLID
from desktop.documents.report.inputs import Chart, ChartBar, Part, Tile, TileMap

MOST_BARS = 14
_WEIGHTS = 4
GROUPINGS = {
    Grouping.PERIOD: ("по времени", "Период", "Без даты"),
    Grouping.TOPIC: ("по темам", "Тема", "Без темы"),
    Grouping.QUARTER: ("по кварталам", "Квартал", "Квартал не указан"),
    Grouping.HOUSE: ("по домам", "Дом", "Дом не указан"),
    Grouping.PARTY: ("по ответственным", "Ответственный", "Без ответственного"),
}
"""By what, in the words of a title, of a column, and of what has none."""


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
        return GROUPINGS[grouping][2]
    if grouping is not Grouping.PERIOD:
        return group.label
    year, _, month = group.label.partition("-")
    return f"{MONTHS_NOMINATIVE[int(month) - 1].lower()} {year}" if month else f"{year} год"


def charts_of(found: AnalysisRow) -> tuple[Chart, ...]:
    """Return the requests and the orders of the groups as bars; a group that has none has no bar."""
    return (
        _chart(
            "Заявки жителей",
            ("исполнено", "разъяснено на месте", "остальные"),
            [_requests(group, found.grouping) for group in _with(found, Figure.REQUESTS)],
            found.grouping,
        ),
        _chart(
            "Поручения",
            ("в срок", "с опозданием", "на контроле"),
            [_orders(group, found.grouping) for group in _with(found, Figure.ORDERS)],
            found.grouping,
        ),
    )


def _with(found: AnalysisRow, figure: Figure) -> list[FigureGroup]:
    return [group for group in found.groups if group.figures.get(figure, 0)]


def _chart(
    title: str, legend: tuple[str, str, str], bars: list[ChartBar], grouping: Grouping
) -> Chart:
    """Return a chart of the first bars; of time, the last are shown."""
    shown = bars[-MOST_BARS:] if grouping is Grouping.PERIOD else bars[:MOST_BARS]
    return Chart(title, legend, tuple(shown), len(bars) - len(shown))


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


def tiles_of(found: AnalysisRow) -> TileMap:
    """Return the quarters as tiles: the more requests, the denser."""
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
