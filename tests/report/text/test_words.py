"""Words in running text."""

from __future__ import annotations

from tui.report.text.words import count_or_no, listed


def test_words_are_listed_and_counted_as_people_do() -> None:
    assert listed([], 12) == ""
    assert listed(["a"], 12) == "a"
    assert listed(["a", "b", "c"], 12) == "a, b and c"
    assert listed([str(n) for n in range(20)], 12).endswith("10, 11 and 8 more")
    assert [count_or_no(n, "claim") for n in (0, 1, 2)] == ["no claim", "1 claim", "2 claims"]
