"""Files for every visitor, or words before anybody comes."""

from __future__ import annotations

import resource

import pytest

pytest.importorskip("aiohttp")

from tui.commands.errors import CommandError
from tui.commands.web.files import OTHERS, PER_VISITOR, make_room


@pytest.fixture
def limits(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The soft and the hard limit of open files, as the system has them on most machines."""
    given = [1_024, 4_096]

    def change(_: int, limits: tuple[int, int]) -> None:
        given[:] = limits

    monkeypatch.setattr(resource, "getrlimit", lambda _: tuple(given))
    monkeypatch.setattr(resource, "setrlimit", change)
    return given


def test_there_are_files_for_as_many_as_are_asked_for(limits: list[int]) -> None:
    make_room(4)
    assert limits == [1_024, 4_096]
    make_room(900)
    assert limits == [OTHERS + 900 * PER_VISITOR, 4_096]
    make_room(4)
    assert limits == [OTHERS + 900 * PER_VISITOR, 4_096]


def test_where_there_are_too_few_it_is_said_how_many_may_come(limits: list[int]) -> None:
    with pytest.raises(CommandError, match="enough for 966 visitors at once; 4,232 are needed"):
        make_room(1_000)
    make_room(966)
    limits[:] = [64, 64]
    with pytest.raises(CommandError, match="64 files open, which is enough for 0 visitors"):
        make_room(1)
