"""Ids that are free: the next number, and no counting up for each of thousands alike."""

from __future__ import annotations

from tui.log.free_ids import FreeIds


class Counted(set[str]):
    """A set that counts how often it is asked."""

    asked = 0

    def __contains__(self, word: object) -> bool:
        self.asked += 1
        return super().__contains__(word)


def test_an_id_that_is_free_has_the_next_number() -> None:
    ids, taken = FreeIds(), {"alert"}
    assert ids.free("fire", taken) == "fire"
    assert ids.free("alert", taken) == "alert-2"
    assert ids.free("alert", taken) == "alert-2"
    assert ids.free("alert", {"alert", "alert-2", "alert-3"}) == "alert-4"


def test_the_same_word_again_and_again_is_numbered_without_counting_up_each_time() -> None:
    ids, taken = FreeIds(), Counted({"hama-3"})
    for _ in range(1000):
        taken.add(ids.free("hama", taken))
    assert {"hama", "hama-2", "hama-4", "hama-1001"} <= taken
    assert taken.asked < 4000
    assert ids.free("homs", taken) == "homs"
