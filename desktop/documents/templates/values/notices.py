"""The values of the posters: what residents may read, and nothing of any of them."""

from desktop.documents.builders.notice_wording import day_of_year, hour, houses, official, weekday
from desktop.documents.notice_inputs import (
    AnnouncementInput,
    OccasionInput,
    ResultInput,
    ResultsInput,
)
from desktop.documents.posters.signs import WORDS
from desktop.documents.templates.values.reading import Values
from desktop.documents.typography import bind, long_date, polish, short_date


def poster_values(source: AnnouncementInput) -> Values:
    """Return what a template of the poster of a coming meeting may say."""
    on = source.occasion.on
    return {
        **_occasion(source.occasion, source.organisation, source.phone),
        "head": official(source.head),
        "day": day_of_year(on) if on else "",
        "weekday": weekday(on) if on else "",
        "hour": hour(source.occasion.at),
    }


def results_values(source: ResultsInput) -> Values:
    """Return what a template of the poster of results may say."""
    return {
        **_occasion(source.occasion, source.organisation, source.phone),
        "rows": [_result(row) for row in source.rows],
    }


def _occasion(occasion: OccasionInput, organisation: tuple[str, ...], phone: str) -> Values:
    named, place = "; ".join(houses(occasion.addresses)), bind(occasion.place)
    return {
        "organisation": polish(" ".join(organisation)),
        "date": long_date(occasion.on) if occasion.on else "",
        "houses": named,
        "place": place,
        "where": named or place,
        "phone": phone,
    }


def _result(row: ResultInput) -> Values:
    return {
        "number": str(row.number),
        "topic": polish(row.topic),
        "deed": bind(row.deed),
        "who": polish(row.who),
        "state": WORDS[row.state],
        "term": f"до {short_date(row.term)}" if row.term else "",
    }
