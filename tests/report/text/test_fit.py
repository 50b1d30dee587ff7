"""Text in a number of cells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from tui.report.text.fit import fit, fit_text, shorten

WORDS = st.text(st.sampled_from("ab …حماةе文字🙂\u0301 "), max_size=40)


def test_a_cell_that_is_cut_says_so() -> None:
    assert fit("حماة and more", 8) == "حماة an…"
    assert shorten("حماة and more", 8) == "حماة an…"
    assert shorten("word again", 6) == "word…"
    assert fit("word again", 6) == "word… "
    assert shorten("words", 0) == ""


def test_a_cell_that_is_not_full_is_filled_on_the_other_side() -> None:
    assert fit("ab", 4) == "ab  "
    assert fit("ab", 4, "right") == "  ab"
    assert fit_text(Text("ab", "bold"), 4, "right").plain == "  ab"


@given(WORDS, st.integers(1, 30))
def test_it_has_exactly_the_cells_that_it_is_given(words: str, width: int) -> None:
    assert cell_len(fit(words, width)) == width
    assert cell_len(shorten(words, width)) <= width
    assert fit_text(Text(words), width).cell_len == width


def test_what_is_cut_keeps_its_style() -> None:
    cut = fit_text(Text("many words", "title"), 5)
    assert (cut.plain, cut.style) == ("many…", "title")
