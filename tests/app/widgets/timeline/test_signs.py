"""Each thing that is said of an event has a sign of its own."""

import pytest

from tests.app.user import User, opened
from tui.app.state.state import State
from tui.app.widgets.timeline.signs import (
    ADDED,
    CHANGED,
    CURSOR,
    FOUND,
    HIDDEN,
    MARKED,
    REMOVED,
    SIGNS_WIDTH,
    signs,
)


def shown(state: State, rank: int, role: str = "base") -> str:
    return "".join(text for text, _ in signs(state, rank, role))


@pytest.fixture
async def user():
    async with opened() as found:
        yield found


async def test_nothing_is_said_by_two_blanks(user: User) -> None:
    assert shown(user.main.state, 5) == "  "
    assert len(shown(user.main.state, 5)) == SIGNS_WIDTH


@pytest.mark.parametrize("role", ["cursor", "cursor.blurred"])
async def test_the_cursor_goes_before_what_else_there_is_to_say(user: User, role: str) -> None:
    state = user.main.state.searched("golani")
    assert state.search
    assert shown(state, state.search.found[0], role) == f"{CURSOR} "


async def test_found_hidden_and_marked(user: User) -> None:
    state = user.main.state.searched("golani")
    assert state.search
    rank = state.search.found[0]
    assert shown(state, rank) == f"{FOUND} "
    event = state.store.event(rank)
    assert shown(state.with_marks(frozenset({event.id})), rank) == f"{FOUND}{MARKED}"
    narrowed = state.narrowed(("place", "hama")).with_context()
    hidden = next(each for each in range(len(state.store)) if each not in narrowed.matches)
    assert shown(narrowed, hidden) == f"{HIDDEN} "


def test_the_signs_differ() -> None:
    assert len({CURSOR, FOUND, HIDDEN, MARKED, ADDED, CHANGED, REMOVED}) == 7
