"""Finding searched words in shown text: every way of writing them, and only them."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.text import Text

from tui.app.state.search import needles
from tui.app.widgets.highlight import highlighted, spans, split
from tui.store.query.ast import EVERYTHING, Query, QueryError
from tui.store.query.folding import tokens
from tui.store.query.parser import parse

letters = st.text(st.sampled_from("abAB أالحمَةé'’-– ,.ﬁİßأ\u0301\u200f"), max_size=24)


def query_of(words: str) -> Query:
    """The query for words that hold nothing but signs, too: nothing."""
    try:
        return parse(words.replace("-", " "))
    except QueryError:
        return EVERYTHING


def marked(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in spans(text, needles(parse(query)))]


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Hama fell; HAMA", "hama", ["Hama", "HAMA"]),
        ("Hama and Homs", "ham hom", ["Ham", "Hom"]),
        ("Muhammad", "ham", []),
        ("Abu Mohammed al-Golani's", "golani", ["Golani"]),
        ("Abu Mohammed al-Golani's", "al golani", ["Golani"]),
        ("al-Golani in Aleppo", "al golani", ["Golani"]),
        ("Jabhat an-Nusra", '"jabhat nusra"', ["Jabhat an-Nusra"]),
        ("Hayʼat Tahrir al-Sham", "hay'at", ["Hayʼat"]),
        ("Hay'at", "hayat", ["Hay'at"]),
        ("Erdoğan", "erdogan", ["Erdoğan"]),
        ("Erdog\u0306an's", "erdog", ["Erdog\u0306"]),
        ("أبو محمد الجولاني", "جولاني", ["جولاني"]),
        ("أبو محمد الجولاني", "الجولاني", ["جولاني"]),
        ("أبو محمد الجولاني", "الج", ["الج"]),
        ("الجَوْلاني", "جول", ["جَوْل"]),
        ("conquest with no vengeance", '"no vengeance"', ["no vengeance"]),
        ("no great vengeance", '"no vengeance"', []),
        ("vengeances", '"vengeance"', []),
        ("Hama-Homs", "hama-ho", ["Hama-Ho"]),
        ("Hama", "-hama", []),
        ("Hama", "tag:hama", []),
        ("Hama, Homs", "hama OR homs", ["Hama", "Homs"]),
        ("1٢3", "123", ["1٢3"]),
        ("U.S.-led strike", "us", ["U.S"]),
        ("40,000 men of 40", "40000", ["40,000"]),
        ("a T-72 and a T72", "t-72", ["T-72", "T72"]),
        ("well done👍👍", "👍", ["👍👍"]),
        ("للجيش والجيش", "جيش", ["جيش", "جيش"]),
        ("", "hama", []),
    ],
)
def test_words_are_found_as_the_index_finds_them(text, query, found):
    assert marked(text, query) == found


@given(letters, letters)
@settings(deadline=None)
def test_what_is_highlighted_is_there_and_apart(text: str, words: str) -> None:
    found = spans(text, needles(query_of(words)))
    for start, end in found:
        assert 0 <= start < end <= len(text)
    for (_, end), (start, _) in pairwise(found):
        assert end <= start


@given(letters)
@settings(deadline=None)
def test_every_word_of_a_text_is_found_in_it(text: str) -> None:
    for word in tokens(text):
        assert marked(text, f'"{word}"') or tokens(word) != [word]


@given(letters, letters)
@settings(deadline=None)
def test_pieces_make_the_text(text: str, words: str) -> None:
    pieces = split(text, needles(query_of(words)), "base", "found")
    assert "".join(piece for piece, _ in pieces) == text
    assert all(piece for piece, _ in pieces)


def test_a_line_keeps_its_styles_and_stays_itself_where_nothing_is_found() -> None:
    line = Text.assemble(("Hama", "title"), " fell")
    assert highlighted(line, needles(parse("homs"))) is line
    assert highlighted(line, ()) is line
    shown = highlighted(line, needles(parse("ham")))
    assert [(span.start, span.end, span.style) for span in shown.spans] == [
        (0, 4, "title"),
        (0, 3, "found"),
    ]
    assert len(line.spans) == 1
