"""The list of the browse dialog: its cursor, its window, what it is narrowed to."""

import pytest

from tests.app.user import User, opened
from tui.app.screens.browse.list import FIELDS, LONGEST, BrowseList


@pytest.fixture
async def user():
    async with opened(size=(80, 24)) as found:
        await found.press("b")
        yield found


def listed(user: User) -> BrowseList:
    return user.app.screen.query_one(BrowseList)


async def test_the_cursor_stays_in_the_list_and_in_sight(user: User) -> None:
    choices = listed(user)
    for move in (1, 5, 10_000, -3, -10_000, 7):
        choices.move(move)
        cursor = [y for y in range(24) if choices.body_line(y).text.startswith("▌")]
        assert len(cursor) == 1
    choices.end(1)
    last = choices.chosen
    choices.move(1)
    assert choices.chosen == last
    choices.end(-1)
    assert choices.foot().startswith("1/")


async def test_sections_go_round(user: User) -> None:
    choices = listed(user)
    seen = []
    for _ in FIELDS:
        seen.append(choices.field)
        choices.step(1)
    assert sorted(seen) == sorted(FIELDS)
    assert choices.field == seen[0]
    choices.step(-1)
    assert choices.field == seen[-1]


async def test_another_section_forgets_what_was_typed(user: User) -> None:
    choices = listed(user)
    choices.narrow("gol")
    choices.step(1)
    assert choices.narrowing == ""


async def test_what_is_typed_has_an_end(user: User) -> None:
    listed(user).narrow("x" * 1000)
    assert len(listed(user).narrowing) == LONGEST
    assert listed(user).chosen == []
    assert listed(user).foot() == "0/0"


async def test_picked_again_is_picked_no_longer(user: User) -> None:
    choices = listed(user)
    first = choices.chosen
    choices.pick()
    choices.pick()
    assert len(choices.chosen) == 2
    choices.end(-1)
    choices.pick()
    assert first[0] not in choices.chosen
    assert len(choices.chosen) == 1


async def test_the_list_starts_with_what_most_events_have_when_narrowed(user: User) -> None:
    listed(user).narrow("a")
    choices = listed(user)._choices
    counts = [choice.events for choice in choices if choice.field == choices[0].field]
    assert counts == sorted(counts, reverse=True)


async def test_it_begins_where_the_log_has_something_and_says_where_it_has_nothing(
    tmp_path,
) -> None:
    log = tmp_path / "bare.yaml"
    log.write_text("events: [{id: a, date: 2024, title: A, tags: [x]}]")
    async with opened(log, size=(80, 24)) as user:
        await user.press("b")
        assert listed(user).field == "tag"
        assert listed(user).chosen == [("tag", "x")]
        await user.press("right")
        assert "The log has none." in user.screen()
