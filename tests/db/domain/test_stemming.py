"""The stems of words are the same whoever asks, and from whatever thread."""

from concurrent.futures import ThreadPoolExecutor

from db.domain.stemming import stem

WORDS = [f"{word}{ending}" for word in ("площадк", "освещени", "подтоплени", "ограждени", "двор")
         for ending in ("ами", "ях", "ого", "ыми", "ейшими", "ться", "вшись")]  # fmt: skip


def test_threads_do_not_spoil_each_others_words():
    """The stemmer keeps its word in itself: without a lock two threads mix theirs up."""
    wanted = [stem.__wrapped__(word) for word in WORDS]
    with ThreadPoolExecutor(4) as pool:
        rounds = pool.map(lambda _: [stem.__wrapped__(word) for word in WORDS], range(60))
        assert all(found == wanted for found in rounds)
