"""Make the profile that says what our red, green and blue are: sRGB as ICC version 2.

PDF/A asks for one in every file. The numbers are those of IEC 61966-2-1, adapted to the light
that profiles are written for (D50); a profile that we write ourselves carries nobody's licence.
"""

from struct import pack

_VERSION = 0x02100000
_DATE = (2026, 1, 1, 0, 0, 0)
_D50 = (0xF6D6, 0x10000, 0xD32D)
"""In 65536ths, as all numbers of a profile."""
_COLORANTS = {
    b"rXYZ": (0x6FA2, 0x38F5, 0x0390),
    b"gXYZ": (0x6299, 0xB785, 0x18DA),
    b"bXYZ": (0x24A0, 0x0F84, 0xB6CF),
}
_NAME = b"sRGB\0"
_RIGHTS = b"No rights reserved\0"
_STEPS = 256
_HEADER_LENGTH = 128


def srgb_profile() -> bytes:
    """Return the profile; always the same bytes."""
    curve = _curve()
    tags = {
        b"desc": pack(">4s4xI", b"desc", len(_NAME)) + _NAME + bytes(78),
        b"cprt": pack(">4s4x", b"text") + _RIGHTS,
        b"wtpt": _xyz(_D50),
        **{name: _xyz(value) for name, value in _COLORANTS.items()},
        b"rTRC": curve,
    }
    places, data = _packed(tags)
    places |= dict.fromkeys((b"gTRC", b"bTRC"), places[b"rTRC"])
    table = pack(">I", len(places)) + b"".join(
        pack(">4sII", name, _HEADER_LENGTH + 4 + 12 * len(places) + start, length)
        for name, (start, length) in places.items()
    )
    return _header(_HEADER_LENGTH + len(table) + len(data)) + table + data


def _packed(tags: dict[bytes, bytes]) -> tuple[dict[bytes, tuple[int, int]], bytes]:
    """Return start and length of each tag, and all of them; each begins at a multiple of four."""
    places: dict[bytes, tuple[int, int]] = {}
    data = b""
    for name, value in tags.items():
        places[name] = (len(data), len(value))
        data += value + bytes(-len(value) % 4)
    return places, data


def _header(size: int) -> bytes:
    kinds = pack(">I4xI4s4s4s", size, _VERSION, b"mntr", b"RGB ", b"XYZ ")
    head = kinds + pack(">6H4s", *_DATE, b"acsp") + bytes(28) + pack(">3I", *_D50)
    return head.ljust(_HEADER_LENGTH, b"\0")


def _xyz(value: tuple[int, int, int]) -> bytes:
    return pack(">4s4x3I", b"XYZ ", *value)


def _curve() -> bytes:
    steps = (round(_linear(step / (_STEPS - 1)) * 65535) for step in range(_STEPS))
    return pack(f">4s4xI{_STEPS}H", b"curv", _STEPS, *steps)


def _linear(value: float) -> float:
    """Turn a value of sRGB into how much light it stands for."""
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
