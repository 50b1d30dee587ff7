"""What a process may take: no more than is said, and no more than it could before."""

from __future__ import annotations

import resource

import pytest

from tui.log.limits import files_open, limit


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


ANY = resource.RLIM_INFINITY


@pytest.mark.parametrize(
    ("limits", "may", "then"),
    [
        ((64, 4_096), 100, (100, 4_096)),
        ((64, ANY), 100, (100, ANY)),
        ((64, 80), 80, (80, 80)),
        ((200, 4_096), 100, (200, 4_096)),
        ((ANY, ANY), 100, (ANY, ANY)),
    ],
)
def test_files_are_as_many_as_are_wanted_and_allowed(
    monkeypatch: pytest.MonkeyPatch, limits: tuple[int, int], may: int, then: tuple[int, int]
) -> None:
    given = [limits]
    monkeypatch.setattr("resource.getrlimit", lambda _: given[-1])
    monkeypatch.setattr("resource.setrlimit", lambda _, limits: given.append(limits))
    assert min(files_open(100), 100) == may
    assert given[-1] == then


def test_a_system_that_gives_fewer_files_than_it_says_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr("resource.getrlimit", lambda _: (64, ANY))
    monkeypatch.setattr("resource.setrlimit", refuse)
    assert files_open(100) == 64
