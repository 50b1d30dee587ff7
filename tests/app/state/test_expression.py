"""Regular expressions between slashes: found in texts as they are written, whatever they are."""

import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.app.state.logs import start, store
from tui.app.state import expression
from tui.app.state.expression import Expression, TooSlowError, is_expression
from tui.app.state.search import Search
from tui.store.index.words import texts
from tui.store.query.ast import QueryError
from tui.store.query.parser import parse
from tui.terminal.patience import patience


def found(text: str) -> list[int]:
    return list(Search.of(text, store(), start().matches).found)


@pytest.mark.parametrize("text", ["/a/", " /a b/ ", "/a\\/b/"])
def test_what_stands_between_slashes_is_one(text: str) -> None:
    assert is_expression(text)


@pytest.mark.parametrize("text", ["", "/", "//", "/ha", "ha/", "a/b/c", "https://a.b/"])
def test_what_does_not_is_none(text: str) -> None:
    assert not is_expression(text)


@given(st.sampled_from([r"h.m", r"\bquiet\b", "TAKEN", r"^\w+ \w+$", "[äh]ama", "nothing of it"]))
def test_it_is_found_in_the_texts_of_the_matches_alone(pattern: str) -> None:
    compiled = re.compile(pattern, re.IGNORECASE)
    plain = [
        rank
        for rank, event in enumerate(store().events())
        if any(map(compiled.search, texts(event)))
    ]
    assert set(plain) <= set(found(f"/{pattern}/"))
    narrowed = start().filtered(parse("taken")).searched(f"/{pattern}/")
    assert narrowed.search is not None
    assert set(narrowed.search.found) <= set(narrowed.matches)
    wider = narrowed.filtered(parse(""))
    assert wider.search is not None
    assert list(wider.search.found) == found(f"/{pattern}/")


@pytest.mark.parametrize("text", ["/(a/", "/*/", "/[z-a]/", "/a{99999999999}/", f"/{'a' * 300}/"])
def test_what_is_no_expression_is_refused_at_its_place(text: str) -> None:
    with pytest.raises(QueryError) as fault:
        found(text)
    assert 0 < fault.value.start < fault.value.end <= len(text)


@given(st.text("ab()[]{}*+?.|\\^$0123,-", max_size=20))
def test_any_text_is_an_expression_or_a_fault(written: str) -> None:
    with suppress(QueryError):
        assert set(found(f"/{written}/")) <= set(start().matches)


def test_one_that_would_take_years_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expression, "patience", patience)
    slow = Expression(r"/((\w|\s)+)+#/")
    with pytest.raises(TooSlowError, match="Enter goes on"):
        slow.among(store(), start().matches.bitmap, 0.01)
    assert slow.spans("a" * 60) == []


def test_where_a_line_shows_it() -> None:
    assert Expression("/h.ma|x*/").spans("Hama and HOMA") == [(0, 4), (9, 13)]
