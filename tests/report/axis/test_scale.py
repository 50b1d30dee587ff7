"""A time axis in columns: within its width, named where there is room, no fold unseen."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report.axis.scales import SPREAD, named, scale_of
from tests.shapes.dates import date_texts


@given(date_texts | st.just(SPREAD), st.integers(10, 300), st.integers(-12, 12))
def test_everything_is_in_its_place_within_the_width(texts, width, finer) -> None:
    scale = scale_of(texts, width, finer)
    assert len(scale.words) == width
    assert scale.edges[-1] <= width
    assert len(scale.edges) == len(scale.axis.cells) + 1
    for number, (left, right) in enumerate(pairwise(scale.edges)):
        assert left < right
        if scale.axis.cells[number].step is None:
            assert scale.words[left:right].strip().startswith("⋯")
        elif number in scale.spans:
            start, end = scale.spans[number]
            assert start == left
            assert scale.words[end : end + 1] in {"", " "}
            assert not scale.words[start:end].isspace()


@given(st.integers(20, 300))
def test_the_first_and_the_dense_part_are_named_at_any_width(width) -> None:
    assert named(scale_of(SPREAD, width))[0] in {"1982", "1980s"}
    assert any(name.startswith("1 Dec") for name in named(scale_of(SPREAD, width)))


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (["1982", "2011"], "1982    ⋯ 28 y ⋯ 2011"),
        (["2024-12-01", "2024-12-02", "2024-12-31"], "1 Dec 2024"),
    ],
)
def test_a_fold_says_how_long_it_is(texts, words) -> None:
    assert scale_of(texts, 60).words.strip().startswith(words)


def test_no_dates_no_cells() -> None:
    scale = scale_of([], 40)
    assert scale.words == " " * 40
    assert scale.edges == (0,)
