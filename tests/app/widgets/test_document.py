"""A pane with a document: wrapped when there is a width, and once for each."""

import pytest

from tests.app.user import User, opened
from tui.app.screens.sheets.sheet import SheetPane
from tui.app.widgets.details import Actors, Quotes
from tui.app.widgets.document import DocumentPane
from tui.app.widgets.wrapped import NARROWEST, WrappedDocument
from tui.report.text.columns import set_lines
from tui.report.text.document import Document


@pytest.fixture
def widths(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The width of every call that wraps."""
    found: list[int] = []

    def noted(entry, width, shown):
        found.append(width)
        return set_lines(entry, width, shown)

    monkeypatch.setattr("tui.app.widgets.wrapped.set_lines", noted)
    return found


@pytest.fixture
def documents(monkeypatch: pytest.MonkeyPatch) -> list[Document]:
    """Every document that is wrapped to a width."""
    found: list[Document] = []
    make = WrappedDocument.__init__

    def noted(self, document, width, needles=()):
        if document and width >= NARROWEST:
            found.append(document)
        make(self, document, width, needles)

    monkeypatch.setattr(WrappedDocument, "__init__", noted)
    return found


async def test_the_start_wraps_each_document_that_is_shown_once(widths, documents) -> None:
    async with opened() as user:
        shown = [user.main.query_one(pane)._document for pane in (Quotes, Actors)]
        assert sorted(documents, key=len) == sorted(shown, key=len)
        assert min(widths) >= NARROWEST


async def test_a_pane_that_is_hidden_wraps_nothing(documents) -> None:
    async with opened(size=(40, 20)) as user:
        assert documents == [user.main.query_one(Quotes)._document]
        await user.press("3")
        assert documents[1:] == [user.main.query_one(Actors)._document]


@pytest.mark.parametrize("key", ["M", "u", "question_mark", "exclamation_mark", "v"])
async def test_a_sheet_is_wrapped_once_when_it_is_laid_out(key: str, widths, documents) -> None:
    async with opened() as user:
        documents.clear()
        widths.clear()
        await user.press(key)
        assert documents == [user.app.screen.query_one(SheetPane)._document]
        assert set(widths) == {user.app.screen.query_one(SheetPane).text_width}


async def test_another_event_is_wrapped_once_also_while_something_is_searched_for(
    documents,
) -> None:
    async with opened() as user:
        await user.press("slash", *"hama", "enter")
        documents.clear()
        await user.press("n")
        assert len(documents) == len(set(map(id, documents))) == 2


async def test_another_width_wraps_anew_and_the_cursor_stays(documents) -> None:
    async with opened() as user:
        await user.press("2", "down", "down")
        quotes = user.main.query_one(Quotes)
        entry = quotes.entry
        documents.clear()
        await user.pilot.resize_terminal(110, 36)
        await user.settle()
        assert quotes._document in documents
        assert quotes.entry is entry


async def test_where_there_is_no_room_nothing_is_shown_letter_by_letter(widths) -> None:
    async with opened(size=(NARROWEST, 12)) as user:
        await user.press("2", "down", "3", "question_mark", "escape")
        assert widths == []
        await user.pilot.resize_terminal(60, 20)
        await user.settle()
        assert min(widths) >= NARROWEST
        assert "uprising" in user.screen()


def top_edge(user: User, pane: type[DocumentPane]) -> tuple[int, int]:
    region = user.main.query_one(pane).region
    return region.x + 4, region.y


async def test_a_click_on_the_edge_chooses_nothing() -> None:
    async with opened(size=(80, 24)) as user:
        await user.press("2", "end")
        quotes = user.main.query_one(Quotes)
        entry = quotes.entry
        await user.pilot.click(offset=top_edge(user, Quotes))
        await user.settle()
        assert quotes.entry is entry
