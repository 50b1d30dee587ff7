"""Lines wrapped to a width in cells."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from tests.work import steps
from tui.report.text.document import wrap
from tui.report.text.wrap import NO_BREAK

WORDS = st.text(st.sampled_from("ab “”–حماةе文字🙂\u0301 "), max_size=80)


def plain(lines: list[Text]) -> list[str]:
    return [line.plain for line in lines]


@settings(max_examples=300, deadline=None)
@given(WORDS, st.integers(0, 12), st.integers(2, 40), st.sampled_from(["", "says: "]))
def test_no_row_is_wider_than_the_page_and_no_word_is_lost(words, indent, width, label):
    line = Text(" " * indent).append(label, "label").append(words)
    rows = wrap([line], width)
    assert all(cell_len(row.plain) <= width for row in rows)
    assert "".join("".join(plain(rows)).split()) == "".join(line.plain.split())


@settings(max_examples=100, deadline=None)
@given(WORDS, WORDS, st.integers(2, 40))
def test_what_follows_a_tab_ends_at_the_right_edge(before, after, width):
    after = after.strip() or "edge"
    rows = wrap([Text(f"{before}\t{after}")], width)
    assert all(cell_len(row.plain) <= width for row in rows)
    if cell_len(after) <= width and after.split(" ") == [after]:
        assert cell_len(rows[-1].plain) == width


def test_leading_spaces_hang():
    assert plain(wrap([Text("  one two three")], 9)) == ["  one two", "  three"]


def test_words_hang_beside_a_label():
    line = Text("  ").append("says: ", "label").append("one two three four")
    assert plain(wrap([line], 24)) == ["  says: one two three", "        four"]


def test_the_edge_gets_a_row_of_its_own_when_there_is_no_room():
    assert plain(wrap([Text("Golani, video message\tparaphrase")], 24)) == [
        "Golani, video message",
        "              paraphrase",
    ]


def test_a_long_word_is_cut_or_stands_out():
    line = Text("  https://example.org/a/long/address")
    assert plain(wrap([line], 16)) == ["  https://exampl", "  e.org/a/long/a", "  ddress"]
    assert plain(wrap([line], 16, break_words=False)) == ["  https://example.org/a/long/address"]


def test_a_no_break_space_holds_words_together():
    line = Text(f"one two{NO_BREAK}three")
    assert plain(wrap([line], 10)) == ["one", "two three"]
    assert plain(wrap([line], 40)) == ["one two three"]


def test_arabic_and_wide_letters_take_their_own_room():
    assert plain(wrap([Text("文字文字 文字")], 8)) == ["文字文字", "文字"]
    assert plain(wrap([Text("فَتْحٌ فَتْحٌ")], 7)) == ["فَتْحٌ فَتْحٌ"]


def test_styles_stay_with_their_words():
    line = Text().append("one two ", "quote").append("three four", "link")
    first, second = wrap([line], 13)
    assert [(span.start, span.end, span.style) for span in first.spans] == [
        (0, 8, "quote"),
        (8, 13, "link"),
    ]
    assert [(span.start, span.end, span.style) for span in second.spans] == [(0, 4, "link")]


def test_an_empty_line_stays():
    assert plain(wrap([Text("one"), Text(), Text("two")], 10)) == ["one", "", "two"]


def test_a_paragraph_of_many_styles_is_wrapped_in_time_with_it():
    def work(count: int) -> int:
        line = Text("word " * count)
        for number in range(count):
            line.stylize("found", 5 * number, 5 * number + 4)
        return steps(lambda: wrap([line], 20))

    assert work(400) < 3 * work(200)
