"""Entries and lines of a document."""

from __future__ import annotations

from rich.text import Text

from tui.report.text.document import (
    Entry,
    Ref,
    heading,
    joined,
    more,
    nothing,
    paragraph,
    ref_to,
    styled,
    subheading,
    unbroken,
)
from tui.report.text.wrap import NO_BREAK


def plain(entry: Entry) -> list[str]:
    return [line.plain for line in entry.lines]


def test_a_cursor_passes_over_headings_and_what_only_says_that_there_is_nothing() -> None:
    assert plain(heading("Quotes")) == ["", "── Quotes"]
    assert plain(subheading("with")) == ["with:"]
    assert plain(nothing("none")) == ["  none"]
    assert not any(each.stop for each in (heading("a"), subheading("a"), nothing("a")))


def test_what_is_left_out_is_counted_and_leads_on_if_it_can() -> None:
    (entry,) = more(1234)
    assert (plain(entry), entry.stop) == (["  and 1,234 more"], False)
    (entry,) = more(1, Ref("actor", "ann"), 0)
    assert (plain(entry), entry.ref, entry.stop) == (["and 1 more"], Ref("actor", "ann"), True)
    assert [*more(0), *more(-3)] == []


def test_no_value_leads_nowhere() -> None:
    assert ref_to("place", "hama") == Ref("place", "hama")
    assert ref_to("place", "") is None
    assert ref_to("place", None) is None


def test_facts_are_broken_after_their_dots_and_a_short_one_nowhere() -> None:
    words = joined(("5 Dec 2024", "", "Hama"))
    assert words == f"5{NO_BREAK}Dec{NO_BREAK}2024{NO_BREAK}· Hama"
    assert unbroken("a b " * 20) == "a b " * 20
    assert joined(()) == ""


def test_a_paragraph_has_a_line_for_each_and_none_for_no_words() -> None:
    first, second = paragraph("one\ntwo\tthree", "muted", 2, "note:")
    assert (first.plain, second.plain) == ("  note: one", "  two three")
    assert [span.style for span in first.spans] == ["label", "muted"]
    assert paragraph("") == []


def test_words_are_styled_where_there_are_any() -> None:
    line = styled("a", ("b", "title"), ("", "alert"), ("c", ""))
    assert line == Text.assemble("a", ("b", "title"), "c")
    assert len(line.spans) == 1
