"""The window of a document: what it shows at another size, and where its cursor is."""

from tests.app.user import User, at, opened
from tui.app.screens.sheets.sheet import SheetPane
from tui.app.widgets.details import Actors, Quotes
from tui.app.widgets.document import DocumentPane


def marked(pane: DocumentPane) -> list[str]:
    """The rows in sight that have the mark of the cursor, without the frame."""
    rows = (pane.body_line(y).text.rstrip() for y in range(pane.body_size[1]))
    return [row for row in rows if row.startswith("▌")]


async def test_a_quote_keeps_its_place_when_its_pane_gets_the_whole_screen() -> None:
    async with opened() as user:
        await at(user, "ev-1205-golani")
        await user.press("2", "down")
        quotes = user.main.query_one(Quotes)
        first = marked(quotes)[0]
        assert "version 1 of 3" in first
        await user.press("z")
        assert marked(quotes)[0].startswith(first)
        assert "verbatim" in marked(quotes)[0] or "translation" in marked(quotes)[0]
        await user.press("z")
        assert marked(quotes)[0] == first


async def test_the_entry_under_the_cursor_stays_in_sight_at_every_size() -> None:
    async with opened() as user:
        await at(user, "ev-1205-golani")
        await user.press("2", *["down"] * 30)
        quotes = user.main.query_one(Quotes)
        for size in ((80, 24), (40, 20), (200, 60), (120, 36), (60, 12)):
            entry = quotes.entry
            await user.pilot.resize_terminal(*size)
            await user.settle()
            assert quotes.entry is entry
            assert marked(quotes), size


async def test_the_top_of_a_document_stays_its_top() -> None:
    async with opened() as user:
        quotes = user.main.query_one(Quotes)
        top = quotes.body_line(0).text.split()[:3]
        for size in ((40, 20), (200, 60), (80, 24)):
            await user.pilot.resize_terminal(*size)
            await user.settle()
            assert quotes.body_line(0).text.split()[:3] == top


async def test_the_cursor_is_on_what_a_search_brought_into_sight() -> None:
    async with opened() as user:
        await user.press("slash", *"vengeance", "enter", "3")
        actors = user.main.query_one(Actors)
        assert "vengeance" in body(user, actors)
        assert marked(actors)


async def test_the_cursor_is_on_what_the_wheel_brought_into_sight() -> None:
    async with opened(size=(80, 24)) as user:
        quotes = user.main.query_one(Quotes)
        for _ in range(8):
            quotes.on_mouse_scroll_down()
        await user.press("2")
        assert marked(quotes)


async def test_an_audit_is_opened_again_where_it_was_left() -> None:
    async with opened() as user:
        await user.press("M", "end", "escape", "M")
        assert marked(user.app.screen.query_one(SheetPane))


def body(user: User, pane: DocumentPane) -> str:
    """The rows in sight, as one text."""
    return " ".join(pane.body_line(y).text for y in range(pane.body_size[1]))
