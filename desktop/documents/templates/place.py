"""Describe a place that a template may have."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Hold a place: its name, what will stand there, and the places of its parts."""

    name: str
    words: str
    parts: tuple["Place", ...] = ()
    many: bool = False
    """It is a list: ``{% for one in name %}``."""
    one: str = ""
    """The name that the sample gives to one of many."""
    picture: bool = False
    """It is a picture, and stands by itself."""


EMBLEM = Place(
    "emblem", "герб, если он включён для этой бумаги; величина – из настроек", picture=True
)
CODE = Place(
    "code", "QR-код, если он включён для этой бумаги; величина – из настроек", picture=True
)
PERSON = (
    Place("name", "инициалы и фамилия"),
    Place("post", "должность"),
)
