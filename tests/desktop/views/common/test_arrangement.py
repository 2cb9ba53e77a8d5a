"""Say where pages lie at a zoom."""

import pytest

from desktop.documents.pages import PageSize
from desktop.views.common.preview.arrangement import GAP, Arrangement, Fit, Room, arrange

A4, LYING = PageSize(595, 842), PageSize(842, 595)
ROOM = Room(1000, 700, 96 / 72)


def test_pages_lie_under_each_other_in_the_middle():
    found = arrange([A4, LYING], 1.0, ROOM)
    first, second = found.places
    assert second.top == pytest.approx(first.bottom + GAP)
    for place in found.places:
        assert place.left == pytest.approx((found.width - place.width) / 2)
    assert found.width == round(second.width) + 2 * GAP  # wider than the window


@pytest.mark.parametrize("zoom", [Fit.WIDTH, Fit.PAGE, Fit.AUTO])
def test_what_is_fitted_fits(zoom):
    found = arrange([A4, LYING], zoom, ROOM)
    assert found.width == ROOM.width
    if zoom is Fit.PAGE:
        assert all(place.height <= ROOM.height for place in found.places)
    if zoom is Fit.WIDTH:
        assert {round(place.width) for place in found.places} == {ROOM.width - 2 * GAP}


def test_a_large_window_does_not_blow_pages_up_unasked():
    room = Room(1900, 900, 96 / 72)
    assert arrange([A4], Fit.AUTO, room).scales[0] == pytest.approx(room.pixels_per_point * 1.25)
    assert arrange([A4], Fit.WIDTH, room).scales[0] > room.pixels_per_point * 1.25


def test_only_pages_in_sight_are_named():
    found = arrange([A4] * 300, 1.0, ROOM)
    step = found.places[1].top - found.places[0].top
    assert list(found.in_sight(0, 700)) == [0]
    assert list(found.in_sight(round(step * 150 + step / 2), 700)) == [150, 151]
    assert found.page_at(round(step * 299) + GAP) == 299
    assert found.page_at(found.height + 500) == 299


def test_no_pages_take_no_room():
    assert list(Arrangement().in_sight(0, 700)) == []
    assert arrange([], Fit.PAGE, ROOM).places == ()
    assert arrange([], Fit.PAGE, ROOM).page_at(10) == 0
