"""Turn text typed in the other layout."""

import pytest

from db.domain.keyboard_layout import turned


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ghjnjrjk", "протокол"),
        ("Ghjnjrjk", "Протокол"),
        ("jcdtotybt", "освещение"),
        ("[jhjij", "хорошо"),
        ("зкщещсщд", "protocol"),
        ("12", "12"),
        ("ab яя", "ab яя"),
        ("", ""),
    ],
)
def test_turns(typed, meant):
    assert turned(typed) == meant
