"""Wrapping styled lines to a width in cells: Arabic, Chinese and emoji take their true room.

Rich's own `Text.wrap` knows no hanging indent and is slower; panes wrap on every cursor key.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, repeat

from rich.cells import cell_len
from rich.text import Span, Text

NO_BREAK = "\u00a0"
"""A space at which no line is broken; a plain space in what `wrap` returns."""

Slice = tuple[int, int]
Word = tuple[int, int, int]
"""Where a word begins and ends, and the cells that it takes."""


def wrap(lines: Iterable[Text], width: int, break_words: bool = True) -> list[Text]:
    """Return the lines no wider than `width` cells.

    A line's hanging indent is its leading spaces and the label that it may begin with (a span of
    the style `label`). What follows a tab stands at the right edge, on a row of its own if it
    must. A word too long for a row is cut, unless `break_words` is False: then it stays whole
    and stands out, as a printed address must.
    """
    width = max(1, width)
    wrapped: list[Text] = []
    for line in lines:
        if "\t" in line.plain:
            wrapped += _with_edge(line, width, break_words)
        else:
            wrapped += _folded(line, width, break_words)
    return wrapped


def _with_edge(line: Text, width: int, break_words: bool) -> list[Text]:
    """Return the rows of what is before the tab, and what is after it at the right edge."""
    tab = line.plain.index("\t")
    rows = _folded(_piece(line, 0, tab, 0, line.spans), width, break_words)
    edge = _folded(_piece(line, tab + 1, len(line.plain), 0, line.spans), width, break_words)
    room = width - cell_len(rows[-1].plain) - cell_len(edge[0].plain)
    if room >= 2 and len(edge) == 1:
        rows[-1] = rows[-1].append(" " * room).append_text(edge[0])
        return rows
    return rows + [Text(" " * (width - cell_len(row.plain))).append_text(row) for row in edge]


def _folded(line: Text, width: int, break_words: bool) -> list[Text]:
    """Return a line without a tab as rows."""
    plain = line.plain
    if cell_len(plain) <= width:
        if NO_BREAK not in plain:
            return [line]
        return [_piece(line, 0, len(plain), 0, line.spans)]
    start = len(plain) - len(plain.lstrip(" "))
    first = min(start, width // 3)
    indent = max(first, min(_label_end(line, start), width // 3))
    # The first row is outdented by its label: it is filled as if it began where others begin.
    rows = _rows(plain, start, (width - first, width - indent), break_words)
    indents = chain((first,), repeat(indent))
    pieces = zip(rows, indents, _of_rows(line.spans, rows), strict=False)
    return [_piece(line, *row, margin, spans) for row, margin, spans in pieces]


def _of_rows(spans: Sequence[Span], rows: Sequence[Slice]) -> list[list[Span]]:
    """Return the spans that fall into each row: a paragraph may have as many spans as words."""
    ends = [end for _, end in rows]
    found: list[list[Span]] = [[] for _ in rows]
    for span in spans:
        row = bisect_right(ends, span.start)
        while row < len(rows) and rows[row][0] < span.end:
            found[row].append(span)
            row += 1
    return found


def _label_end(line: Text, start: int) -> int:
    """Return where the label that begins a line ends, `start` if none does."""
    ends = (span.end for span in line.spans if span.start == start and span.style == "label")
    return next(ends, start)


def _rows(plain: str, start: int, rooms: Slice, break_words: bool) -> list[Slice]:
    """Return where each row begins and ends, filled greedily; the first has a room of its own."""
    rows: list[Slice] = []
    begin, end, used = start, start, 0
    room, next_room = rooms
    for word_begin, word_end, wide in _words(plain, start, next_room, break_words):
        gap = word_begin - end
        if end > begin and used + gap + wide > room:
            rows.append((begin, end))
            begin, used, gap, room = word_begin, 0, 0, next_room
        used += gap + wide
        end = word_end
    return [*rows, (begin, end)]


def _words(plain: str, start: int, room: int, break_words: bool) -> list[Word]:
    """Return the words; one too long for a row comes in pieces."""
    words: list[Word] = []
    measure: Callable[[str], int] = cell_len
    if plain.isascii() and plain.isprintable():
        measure = len
    position = start
    for word in plain[start:].split(" "):
        end, wide = position + len(word), measure(word)
        if word and break_words and wide > room:
            words += _cut(plain, (position, end), room, measure)
        elif word:
            words.append((position, end, wide))
        position = end + 1
    return words


def _cut(plain: str, word: Slice, room: int, measure: Callable[[str], int]) -> Iterator[Word]:
    """Yield the pieces of a long word, none wider than `room` unless one character is."""
    (begin, end), used = word, 0
    for position in range(begin, end):
        wide = measure(plain[position])
        if used + wide > room and position > begin:
            yield begin, position, measure(plain[begin:position])
            begin, used = position, 0
        used += wide
    yield begin, end, measure(plain[begin:end])


def _piece(line: Text, begin: int, end: int, indent: int, among: Sequence[Span]) -> Text:
    """Return part of a line behind an indent, with the spans `among` these that fall into it."""
    shift = indent - begin
    spans = [
        Span(max(span.start, begin) + shift, min(span.end, end) + shift, span.style)
        for span in among
        if span.start < end and span.end > begin
    ]
    plain = line.plain[begin:end].replace(NO_BREAK, " ")
    return Text(" " * indent + plain, line.style, spans=spans)
