from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.state.draft import Draft, read_draft
from tui.log.reading.reader import read, sample
from tui.store.completion.complete import Completer
from tui.store.index.index import Index


@cache
def completer() -> Completer:
    return Completer(Index.of(read(sample()).log))


def read_(text: str, cursor: int | None = None) -> Draft:
    return read_draft(completer(), text, len(text) if cursor is None else cursor)


def test_what_is_right_is_shown() -> None:
    draft = read_("place:hama golani")
    assert str(draft.query) == "place:hama golani"
    assert draft.fault is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("place:hama actor:", "place:hama"),
        ("place:hama -tier:w", "place:hama"),
        ("place:hama tier:w golani", "place:hama golani"),
        ("plce:x", ""),
        ("place:hama plce:x", "place:hama"),
        ('place:hama "a phr', "place:hama"),
        ("(place:hama OR golani", "place:hama OR golani"),
        ("place:hama OR", "place:hama"),
        ("plce:x status:y place:hama OR (", "place:hama"),
    ],
)
def test_without_what_is_wrong_the_rest_is_shown(text, shown) -> None:
    draft = read_(text)
    assert draft.fault is not None
    assert str(draft.query) == shown


@pytest.mark.parametrize("text", ["place:", "tier:w", "date:", "date:2024-", "place:hama tag:"])
def test_what_can_be_completed_is_not_wrong_yet(text) -> None:
    assert read_(text).unfinished


@pytest.mark.parametrize(
    ("text", "cursor"), [("plce:x", 6), ("tier:w golani", 13), ("tier:xyz", 8)]
)
def test_what_is_wrong(text, cursor) -> None:
    draft = read_(text, cursor)
    assert draft.fault is not None
    assert not draft.unfinished


def test_when_too_much_is_wrong_nothing_is_shown_instead() -> None:
    assert read_("a:b " * 10).query is None


@given(st.text('ab:,-() "\\OR', max_size=14), st.data())
def test_any_text_is_read_as_far_as_it_goes(text, data) -> None:
    draft = read_(text, data.draw(st.integers(0, len(text))))
    assert draft.fault is not None or draft.query is not None
