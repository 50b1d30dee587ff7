"""What was made once is kept."""

from __future__ import annotations

import pytest

from tui.store.derived import memo
from tui.store.derived.memo import Memo


def test_what_was_made_is_not_made_again_until_it_is_forgotten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(memo, "_MOST", 2)
    made: list[int] = []

    def make(key: int) -> str:
        made.append(key)
        return str(key)

    remembered = Memo(make)
    assert [remembered(key) for key in (1, 1, 2, 3, 3, 2, 1)] == ["1", "1", "2", "3", "3", "2", "1"]
    assert made == [1, 2, 3, 1]
