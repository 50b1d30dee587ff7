"""The sets of words that a log may begin with."""

from __future__ import annotations

import pytest

from tui.log.vocabulary.sets import SETS


@pytest.mark.parametrize("name", SETS)
def test_fixed_words_are_in_every_set(name: str) -> None:
    words = SETS[name]
    assert {"claimed", "reported", "confirmed", "disputed", "refuted"} <= {*words.statuses}
    assert {"wire", "official", "given"} <= {*words.tiers}
    assert "actor" in words.roles


@pytest.mark.parametrize("name", SETS)
def test_parents_are_in_the_set_and_letters_stand_for_one_word(name: str) -> None:
    types = SETS[name].event_types
    assert {each.parent for each in types.values()} - {""} <= set(types)
    letters = [each.letter for each in types.values() if each.letter]
    assert len(letters) == len(set(letters))
    assert all(each.letter or each.parent for each in types.values())


def test_sub_types_of_acled_are_written_after_their_type() -> None:
    assert SETS["acled"].event_types["battles/armed-clash"].parent == "battles"
    assert "protests/peaceful-protest" in SETS["acled"].event_types
