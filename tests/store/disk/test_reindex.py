"""What stays, moves, goes or comes is held against an index made anew in `test_renewal.py`."""

from array import array

from tui.store.disk.reindex import Numbering


def test_a_numbering_tells_ranks_and_first_stretches() -> None:
    numbering = Numbering(array("I", [4, 0, 2]), array("I", [0, 0, 2]))
    ranks = numbering.ranks(4)
    assert [ranks[slot] for slot in (4, 0, 2)] == [0, 1, 2]
    assert ranks[1] == ranks[3] > 1_000_000
    firsts = numbering.firsts()
    assert (firsts[0], firsts[2]) == (0, 2)
