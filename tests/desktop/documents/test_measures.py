"""Read and check the numbers of the papers, and tell where words have no room."""

from dataclasses import fields, replace
from pathlib import Path

import pytest

from desktop.documents.fit_check import too_narrow
from desktop.documents.looks import official_style, schedule_style
from desktop.documents.measures import (
    KINDS,
    OfficialMeasures,
    OutOfRangeError,
    PosterMeasures,
    ScheduleMeasures,
    check_stored,
    differences,
    mended,
    range_of,
    read_measures,
)

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
_BUILT_IN = {
    OfficialMeasures: {
        "column_number", "column_question", "column_order", "column_responsible", "column_term",
        "list_number", "list_order", "list_responsible", "list_term",
        "sending_number", "sending_whom", "sending_points", "sending_copies", "sending_signature",
        "reading_number", "reading_whom", "reading_date", "reading_signature",
        "reminder_number", "reminder_order", "reminder_term", "reminder_state",
    },
    ScheduleMeasures: {
        "column_number", "column_when", "column_where", "column_houses", "column_responsible",
        "column_phone",
    },
}  # fmt: skip
"""Widths of columns, which the builders read themselves."""


@pytest.mark.parametrize("kind", KINDS)
def test_defaults_stand_in_their_ranges_and_differ_from_nothing(kind):
    for one in fields(kind):
        least, most = range_of(kind, one.name)
        assert least <= one.default <= most
    assert differences(kind()) == {}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_stored_comes_back(kind):
    for one in fields(kind):
        least, _most = range_of(kind, one.name)
        changed = replace(kind(), **{one.name: least})
        stored = check_stored({kind.name: differences(changed)})
        assert read_measures(kind, stored.get(kind.name)) == changed


@pytest.mark.parametrize("value", [-1, 10_000, None, "20", True, float("nan"), float("inf")])
def test_what_is_no_number_of_the_range_is_refused_on_writing_and_left_out_on_reading(value):
    with pytest.raises(OutOfRangeError) as caught:
        check_stored({"official": {"left": value}})
    assert (caught.value.name, caught.value.least, caught.value.most) == ("left", 20, 60)
    assert read_measures(OfficialMeasures, {"left": value}) == OfficialMeasures()
    assert mended({"official": {"left": value, "top": 25}}) == {"official": {"top": 25}}


def test_every_number_of_an_official_paper_changes_its_look_or_its_columns():
    plain = official_style(OfficialMeasures())
    for one in fields(OfficialMeasures):
        if one.name not in _BUILT_IN[OfficialMeasures]:
            _least, most = range_of(OfficialMeasures, one.name)
            assert official_style(OfficialMeasures(**{one.name: most})) != plain, one.name


def test_every_number_of_the_schedule_changes_its_look_or_its_columns():
    for one in fields(ScheduleMeasures):
        if one.name not in _BUILT_IN[ScheduleMeasures]:
            _least, most = range_of(ScheduleMeasures, one.name)
            changed = ScheduleMeasures(**{one.name: most})
            looks = [(schedule_style(n), schedule_style(n, changed)) for n in (5, 60)]
            assert any(before != after for before, after in looks), one.name


def test_a_number_follows_another_until_it_is_set_itself():
    followed = read_measures(OfficialMeasures, {"text_size": 13})
    assert (followed.letterhead_size, followed.subtitle_size) == (13, 13)
    assert differences(followed) == {"text_size": 13}
    own = read_measures(OfficialMeasures, {"text_size": 13, "letterhead_size": 14})
    assert (own.letterhead_size, own.subtitle_size) == (14, 13)
    assert check_stored({"official": differences(own)}) == {"official": differences(own)}


def test_the_defaults_leave_room_for_every_word():
    assert not any(too_narrow(kind(), FONTS) for kind in KINDS)


@pytest.mark.parametrize(
    ("numbers", "named"),
    [
        (OfficialMeasures(column_term=15), {"column_term"}),
        (OfficialMeasures(table_size=14), {"column_number", "reminder_number"}),
        (OfficialMeasures(list_responsible=20), {"list_responsible"}),
        (OfficialMeasures(addressee_left=110, right=12), {"addressee_left"}),
        (OfficialMeasures(reminder_state=20), {"reminder_state"}),
        (ScheduleMeasures(column_phone=15), {"column_phone"}),
        (ScheduleMeasures(stamp_left=200), {"stamp_left"}),
        (PosterMeasures(title_size=48), set()),
    ],
)
def test_what_has_no_room_is_named(numbers, named):
    assert set(too_narrow(numbers, FONTS)) == named
