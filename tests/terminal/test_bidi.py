import pytest
from bidi.algorithm import get_display
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.terminal import bidi
from tui.terminal.bidi import LRM, MARKS, fences, has_rtl, problem, stretches

ARABIC = "قصف على دمشق"
FRAME = "│┃╭╮╰╯─▌·"
# What a screen has: words of two scripts, digits, marks, punctuation, columns and frames.
WORDS = [
    ARABIC,
    "حماة",
    "مُحَمَّد",
    "می\u200cخواهم",
    "שלום",
    "Hama",
    "é",
    "漢",
    "5",
    "12",
    "٢٠١٣",
    "٤٠",
]
BETWEEN = [" ", "  ", "     ", "│", "┃", " · ", "…", "«", "»", "(", ")", ".", "\u200e", "\u200f"]
pieces = st.sampled_from([*WORDS, *BETWEEN])
lines = st.lists(pieces, max_size=14).map("".join)


def fenced(line):
    for place in fences(line):
        line = line[:place] + LRM + line[place:]
    return line


def as_seen(line):
    """The line as a terminal draws it that reorders whole lines, from left to right."""
    return get_display(line, base_dir="L").translate(dict.fromkeys(map(ord, MARKS)))


def frame(line):
    """The cells in which frames stand."""
    cells = [cell_len(line[:at]) for at, each in enumerate(line) if each in FRAME]
    return cells, [each for each in line if each in FRAME]


def test_without_a_fence_columns_change_places():
    line = f"│ {ARABIC} ││ حماة   12 │"
    assert as_seen(line).index("ةامح") < as_seen(line).index("فصق")
    seen = as_seen(fenced(line))
    assert seen == f"│ {ARABIC[::-1]} ││ {'حماة'[::-1]}   12 │"


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("حماة      دمشق      5", "ةامح      قشمد      5"),
        ("حماة · 5 Dec 2024", "ةامح · 5 Dec 2024"),
        ("حماة 5 Dec", "ةامح 5 Dec"),
        ("│ مدة 40 عاما   │ 12", "│ اماع 40 ةدم   │ 12"),
        (f"حماة      {LRM} دمشق", "ةامح       قشمد"),
    ],
)
def test_what_follows_arabic_stays_where_it_is(line, seen):
    assert as_seen(fenced(line)) == seen


@given(lines)
def test_no_line_leaks_into_a_frame(line):
    marked = fenced(line)
    assert cell_len(marked) == cell_len(line)
    plain = "".join(each for each in line if each not in MARKS)
    assert frame(as_seen(marked)) == frame(plain)


@given(lines)
def test_a_fence_is_put_once(line):
    once = fenced(line)
    assert cell_len(fenced(once)) == cell_len(line)
    for start, stop in stretches(line):
        assert has_rtl(line[start:stop])
        assert line[start:stop] == line[start:stop].strip(" ")


def test_the_fence_outlasts_the_repainting_of_the_letter_before_it():
    assert fenced(f"{ARABIC} │") == f"{ARABIC} {LRM}│"
    assert fenced(ARABIC) == f"{ARABIC}{LRM}"


def test_what_is_missing_is_said(monkeypatch):
    assert problem("app") == problem("terminal") == problem("off") == ""
    monkeypatch.setattr(bidi, "find_spec", lambda name: None)
    assert problem("app") == ("--bidi app needs python-bidi: pip install '.[bidi]' in the checkout")
    assert problem("terminal") == ""
