"""The mark that tells our own papers from those changed by hand."""

import pytest

from desktop.documents.seal import is_untouched, seal


def test_every_flipped_byte_breaks_the_seal():
    pdf = b"%PDF-1.4 abc\n/ID [<" + b"a" * 32 + b"> <" + b"a" * 32 + b">] >>\nstartxref\n9\n%%EOF\n"
    for data in (pdf, b"PK\x03\x04abcPK\x05\x06" + b"\0" * 18):
        sealed = seal(data)
        assert is_untouched(sealed)
        assert not is_untouched(data)
        for place in range(len(sealed)):
            flipped = sealed[:place] + bytes([sealed[place] ^ 1]) + sealed[place + 1 :]
            assert not is_untouched(flipped)


@pytest.mark.parametrize("data", [b"", b"PK", b"%PDF", b"\0" * 500])
def test_odd_files_are_not_ours(data):
    assert not is_untouched(data)
