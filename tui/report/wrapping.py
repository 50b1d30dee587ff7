"""Wrapping styled lines to a width in cells: Arabic, Chinese and emoji take their true room.

Rich's own `Text.wrap` knows no hanging indent and costs 0.2 ms a line; panes wrap on every cursor
key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.text import Span, Text

Slice = tuple[int, int]


def wrap(lines: Iterable[Text], width: int, break_words: bool = True) -> list[Text]:
    """Return the lines no wider than `width` cells, each with its leading spaces as hanging indent.

    A word too long for a line is cut, unless `break_words` is False: then it stays whole and
    stands out, as a printed address must.
    """
    width = max(1, width)
    wrapped: list[Text] = []
    for line in lines:
        flush = _flush_right(line, width) if "\t" in line.plain else line
        if cell_len(flush.plain) <= width:
            wrapped.append(flush)
        else:
            wrapped += _fold(flush, width, break_words)
    return wrapped


def _flush_right(line: Text, width: int) -> Text:
    """Return the line with its tab replaced by the room that is left, two spaces at least."""
    left, _, right = line.plain.partition("\t")
    room = max(2, width - cell_len(left) - cell_len(right))
    start, shift = len(left), room - 1
    spans = [_move(span, start, shift) for span in line.spans]
    return Text(f"{left}{' ' * room}{right}".replace("\t", " "), line.style, spans=spans)


def _move(span: Span, start: int, shift: int) -> Span:
    """Return the span after `shift` characters were put in at `start`."""
    begin, end, style = span
    return Span(begin + shift * (begin > start), end + shift * (end > start), style)


def _fold(line: Text, width: int, break_words: bool) -> Iterator[Text]:
    """Yield the pieces of a line that is too wide."""
    plain = line.plain
    indent = min(len(plain) - len(plain.lstrip(" ")), width // 2)
    start = len(plain) - len(plain.lstrip(" "))
    for begin, end in _rows(plain, start, width - indent, break_words):
        yield _piece(line, begin, end, indent)


def _rows(plain: str, start: int, room: int, break_words: bool) -> Iterator[Slice]:
    """Yield where each row begins and ends, filled greedily."""
    begin, end, used = start, start, 0
    for word_begin, word_end in _words(plain, start, room, break_words):
        gap = word_begin - end
        wide = cell_len(plain[word_begin:word_end])
        if end > begin and used + gap + wide > room:
            yield begin, end
            begin, used, gap = word_begin, 0, 0
        used += gap + wide
        end = word_end
    yield begin, end


def _words(plain: str, start: int, room: int, break_words: bool) -> Iterator[Slice]:
    """Yield where each word begins and ends; a word too long for a row comes in pieces."""
    position = start
    for word in plain[start:].split(" "):
        end = position + len(word)
        if word and break_words and cell_len(word) > room:
            yield from _cut(plain, position, end, room)
        elif word:
            yield position, end
        position = end + 1


def _cut(plain: str, begin: int, end: int, room: int) -> Iterator[Slice]:
    """Yield the pieces of a long word, none wider than `room` unless one character is."""
    used = 0
    for position in range(begin, end):
        wide = cell_len(plain[position])
        if used + wide > room and position > begin:
            yield begin, position
            begin, used = position, 0
        used += wide
    yield begin, end


def _piece(line: Text, begin: int, end: int, indent: int) -> Text:
    """Return part of a line behind an indent, with the spans that fall into it."""
    shift = indent - begin
    spans = [
        Span(max(span.start, begin) + shift, min(span.end, end) + shift, span.style)
        for span in line.spans
        if span.start < end and span.end > begin
    ]
    return Text(" " * indent + line.plain[begin:end], line.style, spans=spans)
