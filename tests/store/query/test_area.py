"""What `near:` and `within:` ask for."""

import pytest

from tui.store.query.area import Near, Within, area, area_words, spot_of, spot_text
from tui.store.query.ast import Field, QueryError
from tui.store.query.describe import describe
from tui.store.query.parser import parse


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("near:hama", Near("hama", None, 25)),
        ("near:hama,40km", Near("hama", None, 40)),
        ("near:20", Near("20", None, 25)),
        ("near:20,5km", Near("20", None, 5)),
        ('near:"deir ez-zor",2mi', Near("deir ez-zor", None, 3.218688)),
        ("near:35.1,-36.7,500m", Near("", (-36.7, 35.1), 0.5)),
        ("within:34.5,36,36,38", Within(34.5, 36, 36, 38)),
    ],
)
def test_what_is_asked_for_and_how_it_is_typed(text: str, asked: Near | Within) -> None:
    query = parse(text)
    assert isinstance(query, Field)
    assert area(query.name, query.values) == asked
    assert str(query) == text
    assert parse(str(query)) == query


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("near:35.1", "takes a place and a distance"),
        ("near:-20", "takes a place and a distance"),
        ("near:a,b", "takes a place and a distance"),
        ("near:hama,99999km", "nothing on the Earth is farther"),
        ("near:99,3", "99 is no latitude"),
        ("within:1,2,3", "takes two corners"),
        ("within:1,2,x,4", "takes two corners"),
        ("within:5,1,3,2", "begins in the south-west"),
        ("within:1,200,3,2", "200 is no longitude"),
    ],
)
def test_what_is_no_area(text: str, why: str) -> None:
    with pytest.raises(QueryError, match=why):
        parse(text)


def test_an_area_in_words() -> None:
    assert area_words("near", ("Hama", "40km")) == "near Hama (40 km)"
    query = parse("-near:35,36,2km within:1,2,3,4")
    said = describe(query, lambda _, value: value, "UTC")
    assert said == "not near 35, 36 (2 km) and within 1, 2, 3, 4"


def test_areas_hold_spots() -> None:
    assert Near("", None, 46).holds((36.7578, 35.1318), (36.7234, 34.7324))
    assert not Near("", None, 44).holds((36.7578, 35.1318), (36.7234, 34.7324))
    assert Within(-10, 170, 10, -170).holds((-175, 0))
    assert not Within(-10, 170, 10, -170).holds((0, 0))
    assert spot_of(spot_text(35.5, -36.25)) == (-36.25, 35.5)
