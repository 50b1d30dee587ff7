"""What other query languages have: refused, with what to write here."""

from __future__ import annotations

import pytest

from tui.store.query.ast import Field, Not, QueryError, Word
from tui.store.query.fields import CLOSED, OWN
from tui.store.query.numbers import MEASURE
from tui.store.query.parser import parse

WORDS = {**CLOSED, OWN: ("severity",), MEASURE: ("killed",)}


@pytest.mark.parametrize(
    ("text", "marked", "written"),
    [
        ("killed>5", "killed>5", "killed:>5"),
        ("hama killed >= 5", "killed >= 5", "killed:>=5"),
        ("killed≥5", "killed≥5", "killed:>=5"),
        ("place=hama", "place=hama", "place:hama"),
        ("(place == hama)", "place == hama", "place:hama"),
        ("place：hama", "place：hama", "place:hama"),
        ("Severity!=sev1", "Severity!=sev1", "-Severity:sev1"),
        ("date>2024-12-05", "date>2024-12-05", "after:2024-12-05"),
        ("date <= 2024-12-05", "date <= 2024-12-05", "date:..2024-12-05"),
        ("place:!hama", "!hama", "-place:hama"),
        ("tag:a,-b", "-b", "-tag:b"),
        ("severity:!sev1", "!sev1", "-severity:sev1"),
        ("killed:10..5", "10..5", "5..10"),
        ("killed:1,000", "1,000", "killed:1000"),
        ("killed:>1,200,000 a", ">1,200,000", "killed:>1200000"),
        ("killed:5..1,500", "5..1,500", "killed:5..1500"),
        ("near:hama 10 km", "near:hama 10 km", "near:hama,10km"),
        ("since:2024", "since", "date:2024-12-05.."),
        ("location:hama", "location", "place:"),
        ("admin1:Hama", "admin1", "place:"),
        ("fatalities:>=5", "fatalities", "killed:>=5"),
        ("event_date:2024", "event_date", "date:2024-12"),
        ("actor1:HTS", "actor1", "actor:"),
        ("title:tanks", "title", "words stand without a field"),
        ("place:(hama OR homs)", ":", "of several any: place:a,b"),
        ("a XOR b", "XOR", '"XOR"'),
        ("a ODER b", "ODER", "AND, OR or NOT"),
        ("a AND/OR b", "AND/OR", "no operator"),
        ("*anks", "*anks", "how it begins"),
        ("a t?nks", "t?nks", "in quotes"),
        ("date:unknown", "unknown", "`gaps`"),
    ],
)
def test_it_is_refused_where_it_stands_with_what_to_write(
    text: str, marked: str, written: str
) -> None:
    with pytest.raises(QueryError) as caught:
        parse(text, WORDS)
    assert written in caught.value.message
    assert text[caught.value.start : caught.value.end] == marked


@pytest.mark.parametrize(
    "text",
    [
        *("a=b", "hama > homs", "x>5", "tank*", "f**k", "What?", "**tanks**", "and/or", "oder"),
        *("https://example.org/x?y=1", '"place=hama"', '"t?nks"', '"XOR"', "killed:5,100"),
        *('tag:"-b"', 'tag:"!b"', "place:=-5", "near:35.1,-36.7,5km", "date:-0043"),
    ],
)
def test_what_is_meant_as_it_stands_is_read(text: str) -> None:
    query = parse(text, WORDS)
    assert parse(str(query), WORDS) == query


def test_numbers_that_would_look_like_one_are_printed_apart() -> None:
    query = Field("killed", ("<5", "100"))
    assert str(query) == 'killed:<5,"100"'
    assert parse(str(query), WORDS) == query


@pytest.mark.parametrize("dash", "−–‒‐－")
def test_a_pasted_dash_leaves_out_as_a_minus_does(dash: str) -> None:
    assert parse(f"{dash}hama") == Not(Word("hama"))
    assert parse(f"a {dash} hama") == parse("a hama")
