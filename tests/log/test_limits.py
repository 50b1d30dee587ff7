"""What a process may take: no more than is said, and no more than it could before."""

from __future__ import annotations

import resource

import pytest

from tui.log.limits import limit


@pytest.mark.parametrize(
    ("hard", "limited"), [(resource.RLIM_INFINITY, 9), (20, 9), (5, 5)], ids=["none", "high", "low"]
)
def test_the_lower_limit_holds(monkeypatch: pytest.MonkeyPatch, hard: int, limited: int) -> None:
    given: list[object] = []
    monkeypatch.setattr("resource.getrlimit", lambda _: (3, hard))
    monkeypatch.setattr("resource.setrlimit", lambda *limits: given.append(limits))
    limit("RLIMIT_AS", 9)
    assert given == [(resource.RLIMIT_AS, (limited, limited))]


def test_a_limit_that_there_is_not_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    limit("RLIMIT_OF_NO_SYSTEM", 9)

    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr("resource.setrlimit", refuse)
    limit("RLIMIT_AS", 1 << 40)
