"""Checks take time in proportion to a log, also where two things in it are many at once."""

from __future__ import annotations

import pytest

from tests.hostile.pairs import PAIRS
from tests.work import steps
from tui.log import spelling
from tui.log.reading.reader import read_text


@pytest.mark.parametrize("shape", PAIRS)
def test_nothing_is_held_against_each_of_another(
    shape: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spelling, "_MOST_COMPARED", 0)  # so many that the bound is further off

    def work(count: int) -> int:
        text = PAIRS[shape][0](count)
        return steps(lambda: read_text(text, "a log"))

    work(1)  # what is imported by the first has lines, too
    assert work(120) < 3 * work(60)
