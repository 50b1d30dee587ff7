"""A query that the program makes may be refused: that is said, and nothing else happens."""

import pytest

from tests.app.user import opened
from tui.report.text.document import Ref
from tui.store.query.ast import Field
from tui.store.query.parser import parse

TOO_LONG = "a query has at most 4,000 characters"
BLANK = """
places: [{id: " ", name: Nowhere}]
events: [{id: a, date: 2024-12-05, title: A, place: " "}]
"""


async def long_filter(user):
    """A filter that has no room for another term."""
    user.main.state = user.main.state.visited(parse(f"has:quote OR {'x' * 3_980}"))
    await user.settle()
    assert user.main.state.event


@pytest.mark.parametrize("key", ["s", "a"])
async def test_a_filter_that_gets_too_long_is_not_applied(key):
    async with opened() as user:
        await long_filter(user)
        before = user.main.state
        await user.press(key)
        assert user.main.state is before
        assert TOO_LONG in user.notices


async def test_an_entry_that_leads_to_too_long_a_filter_leads_nowhere():
    async with opened() as user:
        await long_filter(user)
        before = user.main.state
        user.main.navigation.follow(Ref("actor", "golani", Ref("actor", "hts")))
        user.main.navigation.change(lambda state: state.within("2024-12-05"))
        await user.settle()
        assert user.main.state is before
        assert user.notices.count(TOO_LONG) == 2


async def test_too_many_picked_values_are_no_filter():
    async with opened() as user:
        await user.press("b")
        before = user.main.state
        user.app.screen.dismiss(Field("tag", tuple(f"tag-number-{n}-of-many" for n in range(200))))
        await user.settle()
        assert user.main.state is before
        assert TOO_LONG in user.notices


async def test_an_id_that_is_no_value_of_a_query(tmp_path):
    path = tmp_path / "blank.yaml"
    path.write_text(BLANK, encoding="utf-8")
    async with opened(path) as user:
        assert user.main.state.event.place == " "
        await user.press("p")
        assert user.app.is_running
        assert "Not filtered: " in user.notices
