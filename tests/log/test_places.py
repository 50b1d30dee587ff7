"""Places within places, as far as `within` leads."""

from __future__ import annotations

from tui.log.model import Place
from tui.log.places import DEEPEST, around


def chain(length: int) -> dict[str, Place]:
    """Places of which each lies within the next, but for the last."""
    places = {str(n): Place(name="p", within=str(n + 1)) for n in range(length)}
    return places | {str(length): Place(name="p")}


def test_the_nearest_comes_first_and_the_place_itself_is_not_listed() -> None:
    assert around(chain(3), "0") == ("1", "2", "3")
    assert around(chain(3), "3") == ()


def test_an_id_that_no_place_has_ends_it_and_is_listed() -> None:
    assert around({"hama": Place(name="Hama", within="gone")}, "hama") == ("gone",)
    assert around({}, "gone") == ()


def test_in_a_circle_a_place_lies_within_itself_once() -> None:
    places = {"a": Place(name="A", within="b"), "b": Place(name="B", within="a")}
    assert around(places, "a") == ("b", "a")
    assert around({"a": Place(name="A", within="a")}, "a") == ("a",)


def test_what_is_too_far_away_is_not_looked_at() -> None:
    assert len(around(chain(DEEPEST), "0")) == DEEPEST
    assert len(around(chain(DEEPEST + 5), "0")) == DEEPEST
