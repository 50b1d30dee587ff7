from array import array
from weakref import finalize

from hypothesis import given
from hypothesis import strategies as st

from tui.store.index.phrases import POSITION, STRETCH, Phrases, write_stretches
from tui.store.index.postings import Postings, create_postings, write_postings
from tui.store.sqlite import connect

texts = st.lists(st.lists(st.sampled_from(["a", "ab", "b"]), max_size=2 * STRETCH), max_size=4)


def phrases_of(texts: list[list[str]]) -> Phrases:
    """Index some texts, each with as many stretches as it needs, and one more."""
    database = connect()
    positions: dict[str, list[int]] = {}
    ranks = array("I")
    for rank, words in enumerate(texts):
        for position, word in enumerate(words, len(ranks) * STRETCH):
            positions.setdefault(word, []).append(position)
        ranks.extend([rank] * (len(words) // STRETCH + 1))
    create_postings(database)
    write_postings(database, POSITION, positions)
    write_stretches(database, ranks)
    phrases = Phrases(database, Postings(database))
    finalize(phrases, database.close)
    return phrases


@given(texts, st.lists(st.sampled_from(["a", "ab", "b"]), min_size=2, max_size=3), st.booleans())
def test_finds_words_in_sequence(texts: list[list[str]], words: list[str], prefix: bool) -> None:
    *first, last = words

    def holds(text: list[str]) -> bool:
        for start in range(len(text) - len(first)):
            there = text[start + len(first)]
            ends = there == last or (prefix and there.startswith(last))
            if ends and text[start : start + len(first)] == first:
                return True
        return False

    found = phrases_of(texts).find(words, prefix=prefix)
    assert list(found) == [rank for rank, text in enumerate(texts) if holds(text)]
