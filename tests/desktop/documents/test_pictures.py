"""Pages look as they did when somebody found them good."""

import pytest
from PIL import Image

from desktop.documents.builders.protocol import build_protocol
from desktop.documents.content import PageBreak, Signature
from desktop.documents.renderers.pdf import render_pdf
from desktop.documents.style import OFFICIAL
from tests.desktop.documents import golden
from tests.desktop.documents.every_paper import FONTS, source

MEAN, WORST = 0.5, 24
"""What another version of the library that draws may change: edges of letters, not their places."""


@pytest.fixture(scope="module")
def now():
    return golden.pictures()


def test_every_page_looks_as_it_was_kept(now, tmp_path):
    away = {}
    for name, picture in now.items():
        found = golden.difference(picture, Image.open(golden.KEPT / name).convert("L"))
        if found.mean > MEAN or found.worst > WORST:
            away[name] = found
            picture.save(tmp_path / name)
    assert not away, (
        f"compare {tmp_path} with {golden.KEPT}; where the change is wanted: "
        "python -m tests.desktop.documents.golden"
    )


def test_what_is_kept_is_what_is_drawn_and_small(now):
    kept = {path.name: path.stat().st_size for path in golden.KEPT.glob("*.png")}
    assert set(kept) == set(now)
    assert max(kept.values()) < 20_000
    assert sum(kept.values()) < 200_000


def changed(document, **changes):
    return golden.drawn(render_pdf(document, OFFICIAL, FONTS), changes.get("page", 0))


def test_one_word_more_is_seen():
    document = build_protocol(source(3))
    other = build_protocol(source(3, number="48-ВЖ/2027"))
    found = golden.difference(changed(document), changed(other))
    assert found.worst > WORST or found.mean > MEAN


def test_a_missing_signature_is_seen():
    document = build_protocol(source(3))
    blocks = tuple(block for block in document.blocks if not isinstance(block, Signature))
    less = type(document)(document.title, blocks, document.moment)
    assert PageBreak() in blocks
    found = golden.difference(changed(document, page=1), changed(less, page=1))
    assert found.worst > WORST
