import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import ControlType, Segment
from rich.style import Style
from textual.color import Color

from tui.app.output.filters import StepFilter
from tui.app.output.segments import in_ascii, without_colour, without_controls

BACKGROUND = Color(0, 0, 0)
FORBIDDEN = {
    *map(chr, (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))),
    *map(chr, (0x2028, 0x2029, 0xD800, 0xDFFF, 0xE0001, 0xE007F, 0xFFF9)),
}
text = st.text(st.characters() | st.sampled_from(sorted(FORBIDDEN)))


def texts(segments):
    return "".join(segment.text for segment in segments)


@given(st.lists(text))
def test_no_control_character_passes_and_every_cell_stays(words):
    line = [Segment(word) for word in words]
    filtered = StepFilter(without_controls).apply(line, BACKGROUND)
    assert not FORBIDDEN & set(texts(filtered))
    assert [cell_len(each.text) for each in filtered] == [cell_len(each.text) for each in line]


@pytest.mark.parametrize(
    "words", ["plain", "حماة — “قال”", "می\u200cخواهم", "a\u200eb\u200fc", "é 漢 👩\u200d👧"]
)
def test_scripts_pass_untouched(words):
    line = [Segment(words, Style(bold=True))]
    assert StepFilter(without_controls).apply(line, BACKGROUND) is line


def test_control_segments_lose_their_power():
    line = [Segment("\x1b[2J", None, [(ControlType.CLEAR,)])]
    (segment,) = StepFilter(without_controls).apply(line, BACKGROUND)
    assert segment.text == "[2J"[: cell_len("\x1b[2J")]
    assert segment.control is None


def test_only_web_links_stay():
    good = Style(link="https://example.org/a", bold=True)
    bad = Style(link="file:///etc/passwd", bold=True)
    broken = Style(link="https://example.org/\x1b\\\x1b[2J")
    line = [Segment("a", good), Segment("b", bad), Segment("c", broken)]
    first, second, third = StepFilter(without_controls).apply(line, BACKGROUND)
    assert first.style is good
    assert second.style == Style(bold=True)
    assert third.style is not None
    assert third.style.link is None
    assert texts([first, second, third]) == "abc"


def test_no_colour_keeps_everything_but_colour():
    style = Style(color="red", bgcolor="#0000ff", bold=True, reverse=True, link="https://x.org")
    style += Style.from_meta({"row": 7})
    first, second = StepFilter(without_colour).apply(
        [Segment("a", style), Segment("b")], BACKGROUND
    )
    assert first.style is not None
    assert first.style.color is None
    assert first.style.bgcolor is None
    assert first.style.bold
    assert first.style.reverse
    assert first.style.link == "https://x.org"
    assert first.style.meta == {"row": 7}
    assert second == Segment("b")


@given(st.lists(st.text(st.characters(exclude_categories=["Cc"]))))
def test_ascii_of_as_many_cells(words):
    line = [Segment(word, Style(bold=True)) for word in words]
    filtered = StepFilter(in_ascii).apply(line, BACKGROUND)
    assert texts(filtered).isascii()
    assert [cell_len(each.text) for each in filtered] == [cell_len(each.text) for each in line]
    assert all(each.style == Style(bold=True) for each in filtered)


def test_an_ascii_line_is_passed_on_as_it_is():
    line = [Segment("plain"), Segment("words")]
    assert StepFilter(in_ascii).apply(line, BACKGROUND) is line
