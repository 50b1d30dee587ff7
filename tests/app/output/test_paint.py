"""Parts and lines of documents come out as wide and as styled as they must be."""

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from rich.theme import Theme

from tui.app.output.paint import paint, parts_of, style_of
from tui.app.output.theme import DARK, PALETTES, styles

DARK_NAME = DARK.theme.name
roles = st.sampled_from(["", "title", "label", "found", "quote", "ai", "no such role"])


@st.composite
def lines(draw: st.DrawFn) -> Text:
    """A line with spans, one over the other, within it."""
    plain = draw(st.text(st.sampled_from("ab حé漢"), max_size=12))
    line = Text(plain, draw(roles))
    for _ in range(draw(st.integers(0, 4)) if plain else 0):
        start = draw(st.integers(0, len(plain) - 1))
        line.stylize(draw(roles), start, draw(st.integers(start, len(plain))))
    return line


def looks(segments: list[Segment]) -> list[tuple[str, Style]]:
    """The style of each character."""
    return [(each, style or Style()) for text, style, _ in segments for each in text]


def as_rich_paints(line: Text, theme: str) -> list[tuple[str, Style]]:
    console = Console(theme=Theme(dict(styles(theme)), inherit=False), file=StringIO())
    # Added to another: alone, and without spans, Rich leaves out the style of all of it.
    segments = (Text() + line).render(console, end="")
    return looks(list(Segment.apply_style(segments, styles(theme)["base"])))


@given(lines(), st.sampled_from([*PALETTES]))
def test_a_line_of_a_document_looks_as_rich_would_paint_it(line: Text, theme: str) -> None:
    width = line.cell_len
    assert looks(list(paint(parts_of(line), theme, width))) == as_rich_paints(line, theme)


@given(lines())
def test_the_parts_of_a_line_are_the_line(line: Text) -> None:
    assert "".join(text for text, _ in parts_of(line)) == line.plain


@pytest.mark.parametrize("width", [0, 1, 4, 5, 9])
def test_a_strip_has_its_width_and_is_filled_in_its_role(width: int) -> None:
    strip = paint([("حما", "title"), ("", "alert"), ("漢", "muted")], DARK_NAME, width, "band")
    assert strip.cell_length == width
    if width == 9:
        assert looks(list(strip))[-1] == (" ", style_of(DARK_NAME, "band"))


def test_roles_lie_over_each_other_and_on_the_base() -> None:
    assert style_of(DARK_NAME, "title found").bold
    assert style_of(DARK_NAME, "title found").color == style_of(DARK_NAME, "found").color
    assert (
        style_of(DARK_NAME, "no such role") == style_of(DARK_NAME, "") == styles(DARK_NAME)["base"]
    )
