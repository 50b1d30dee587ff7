"""The lines of the histogram: no wider than they may be, with what there is room for."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.app.widgets.histogram.data import HistogramData
from tui.app.widgets.histogram.lines import (
    Columns,
    Selection,
    axis_line,
    bar_line,
    words_line,
)
from tui.log.reading.reader import read, read_text, sample
from tui.store.query.ast import EVERYTHING
from tui.store.store import Store

STORE = Store.of_reading(read(sample()))
DATA = HistogramData(STORE, 100, 0)


def plain(parts: list[tuple[str, str]]) -> str:
    return "".join(text for text, _ in parts)


def test_a_range_goes_from_the_earlier_to_the_later_bucket() -> None:
    assert Selection(3).ends == (3, 3)
    assert Selection(3, 5).ends == Selection(5, 3).ends == (3, 5)


def test_bars_stand_for_matches_and_what_is_hidden_leaves_a_trace() -> None:
    counts = [0] * len(DATA.totals)
    bucket = max(DATA.buckets, key=lambda each: DATA.totals[each])
    counts[bucket] = DATA.totals[bucket]
    line = plain(bar_line(DATA, counts, None))
    edge, width = DATA.scale.edges[bucket], DATA.scale.bar
    assert set(line[edge : edge + width]) == {"█"}
    assert set(line[:edge] + line[edge + width :]) == {" ", "◦"}
    assert line.count("◦") == sum(1 for each in DATA.buckets if DATA.totals[each]) - 1


def test_a_selection_shows_in_bars_and_axis() -> None:
    named = next(iter(DATA.scale.spans))
    roles = {role for _, role in bar_line(DATA, DATA.totals, Selection(named))}
    assert "bar.cursor" in roles
    roles = {role for _, role in bar_line(DATA, DATA.totals, Selection(named, DATA.buckets[-1]))}
    assert {"bar.cursor", "bar.range"} <= roles
    start, end = DATA.scale.spans[named]
    assert (DATA.scale.words[start:end], "cursor") in axis_line(DATA, Selection(named))
    assert plain(axis_line(DATA, None)) == DATA.scale.words


@given(
    st.one_of(st.none(), st.integers(0, 79)),
    st.text(st.sampled_from("ab é"), max_size=60),
    st.text(st.sampled_from("xy "), max_size=40),
)
def test_words_never_go_beyond_the_width(x: int | None, words: str, hint: str) -> None:
    width = 80
    line = plain(words_line(x, words, hint, width))
    assert cell_len(line) <= width
    if x is not None and "▲" in line:
        assert line[x] == "▲"
    if cell_len(words) < 20:
        assert words in line


def test_the_hint_goes_first_then_the_pointer() -> None:
    assert plain(words_line(2, "words", "hint", 20)) == "  ▲ words       hint"
    assert plain(words_line(2, "words", "hint", 12)) == "  ▲ words"
    assert plain(words_line(15, "words", "hint", 20)) == "hint     words ▲"
    assert plain(words_line(7, "words", "hint", 8)) == " words ▲"
    assert plain(words_line(2, "words", "hint", 4)) == "wor…"
    assert plain(words_line(None, "words", "hint", 20)) == "words           hint"


def test_columns_keep_their_roles() -> None:
    columns = Columns(5)
    columns.put(1, "ab", "bar")
    columns.give(2, 9, "cursor")
    assert columns.parts == [(" ", "base"), ("a", "bar"), ("b  ", "cursor")]


def test_the_era_around_the_cursor_stands_out_on_the_axis() -> None:
    log = (
        "events:\n- {id: a, date: 1980/1990, title: An era, tags: [era]}\n"
        "- {id: b, date: 1982, title: Inside}\n- {id: c, date: 2024, title: Outside}\n"
    )
    store = Store.of_reading(read_text(log, "log"))
    data = HistogramData(store, 60, 0)
    first, last = data.buckets[0], data.buckets[-1]
    assert {role for _, role in axis_line(data, Selection(last))} == {"muted", "cursor"}
    assert "base" in {role for _, role in axis_line(data, Selection(first))}
    assert "in An era" in data.words(store.index.select(EVERYTHING), first, first)
