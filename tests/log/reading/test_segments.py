"""Segments: what is made of chunks elsewhere is what reading the log itself finds."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.log.reading.chunked import LOG
from tui.log.checks.outlines import Outlines
from tui.log.model import Log
from tui.log.parsing.tree import read_events, read_tree
from tui.log.problems import LogError
from tui.log.reading.chunks import cut
from tui.log.reading.files import LogFile, decode
from tui.log.reading.reader import Survey, read_text
from tui.log.reading.segments import (
    Make,
    SegmentMaker,
    name_of,
    named,
    nothing_for,
    packed_segment,
    unpacked_segment,
)
from tui.log.reading.sources import FileSource
from tui.log.reading.stream import LogStream
from tui.log.reading.workers import Workers


def ids_for(head: Log) -> Make:
    return lambda events: [head.title, *(event.id for event in events)]


def maker() -> SegmentMaker:
    head, _, _ = LOG.partition("  - id: a")
    return SegmentMaker(read_tree(head).root, ids_for)


def segment_of(text: str) -> object:
    tree = read_events(text, 5)
    assert tree
    segment = maker().segment(text, tree)
    return segment and unpacked_segment(packed_segment(segment))


def test_a_segment_has_what_was_made_and_what_is_wrong() -> None:
    text = "  - {id: A b, date: 2024, title: t, follows: [x]}\n"
    tree = read_events(text, 5)
    assert tree
    segment = maker().segment(text, tree)
    assert segment
    assert segment == unpacked_segment(packed_segment(segment))
    assert segment.made == ["A log", "A b"]
    assert [(each.line, each.column) for each in segment.problems] == [(5, 10)]
    outlines = Outlines()
    outlines.add_packed(segment.outlines)
    assert outlines.ids == ["A b"]


@pytest.mark.parametrize(
    "fields",
    [
        "date: 2024, place: nowhere",  # what was meant depends on how many asked before
        "date: 2024, extra: 1",
        "date: yesterday",
        'date: 2024, id: ""',
    ],
)
def test_what_depends_on_the_rest_of_the_log_is_left_to_others(fields: str) -> None:
    assert segment_of(f"  - {{title: t, {fields}}}\n") is None
    assert segment_of("  - no mapping\n") is None


def test_a_function_is_found_by_its_name() -> None:
    assert named(name_of(nothing_for)) is nothing_for
    assert nothing_for(Log())(()) is None


FIELDS = ("place: nowhere", "extra: 1", "follows: [e3]", "follows: [e99]", "quotes: [{text: q}]")


def mixed_log(dice: random.Random) -> bytes:
    """A log most of whose events are sound."""
    parts = ["events:\n"]
    for number in range(12):
        name = dice.choice((f"e{number}", f"e{number}", f"e{number}", f"E {number}", "e1"))
        parts.append(f"- id: {name}\n  date: {dice.choice(('2024', '2023-02'))}\n  title: t\n")
        if dice.random() < 0.3:
            parts.append(f"  {dice.choice(FIELDS)}\n")
        if dice.random() < 0.05:
            parts.append("- no mapping\n")
    return "".join(parts).encode()


def test_segments_are_what_reading_the_log_finds(tmp_path: Path) -> None:
    path, dice, made = tmp_path / "log.yaml", random.Random(3), 0
    for _ in range(25):
        data = mixed_log(dice)
        path.write_bytes(data)
        file = LogFile(path)
        log = cut(file, 1)
        if log is None:
            file.close()
            continue
        workers = Workers(file.handle, 1)
        workers.make(log.chunks[0].start, nothing_for)
        try:
            survey = Survey(LogStream(FileSource(file, log, workers)))
            parts = list(survey.parts())
        except LogError:
            continue
        whole = read_text(decode(data), "a log")
        assert tuple(sorted(survey.problems)) == whole.problems
        assert sorted(survey.outlines.ids) == sorted(event.id for event in whole.log.events)
        made += sum(type(part).__name__ == "Part" for part in parts)
    assert made > 100
