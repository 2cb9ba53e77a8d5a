"""Store what a city chooses of its papers, and read back what any program may have written."""

from dataclasses import replace

import pytest

from db.domain.errors import UserError
from db.domain.paper_options import (
    ItemLayout,
    PaperOptions,
    ProtocolForm,
    read_options,
    store_options,
)

CHOSEN = PaperOptions(
    ProtocolForm.LIST,
    ItemLayout.POINTS,
    30,
    distribution_list=True,
    acquaintance_sheet=True,
    executor_mark=False,
    covering_letters=False,
    kept_at="администрации города",
    case_file="01-15",
)


def test_what_was_stored_is_read_back():
    assert read_options(store_options(CHOSEN)) == CHOSEN


@pytest.mark.parametrize(
    "stored",
    [{}, {"form": "epic", "layout": 7, "attended_limit": "x", "kept_at": None, "new": 1}],
)
def test_what_is_missing_or_not_understood_keeps_its_default(stored):
    assert read_options(stored) == PaperOptions()


def test_a_yes_is_no_number():
    assert read_options({"attended_limit": True}).attended_limit == 15


@pytest.mark.parametrize(
    "field", [{"attended_limit": -1}, {"attended_limit": 201}, {"kept_at": "я" * 201}]
)
def test_what_no_paper_could_bear_is_refused(field):
    with pytest.raises(UserError, match="bad_paper_option"):
        store_options(replace(CHOSEN, **field))
