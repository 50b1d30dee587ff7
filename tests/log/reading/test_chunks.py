"""Cutting a log: where it may be cut, and that the chunks say what the whole does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.log.reading.chunked import LOG
from tui.log.parsing.tree import read_tree
from tui.log.reading.chunks import CHUNK, FIRST, CutLog, cut, read_chunk
from tui.log.reading.files import LogFile

EVENTS = "events:\n  - id: a\n  - id: b\n"


def cut_text(folder: Path, text: str, size: int = 1) -> CutLog | None:
    path = folder / "log.yaml"
    path.write_bytes(text.encode())
    file = LogFile(path)
    try:
        return cut(file, size)
    finally:
        file.close()


@pytest.mark.parametrize("size", [1, 30, 100, 1 << 20])
@pytest.mark.parametrize("unindented", [False, True])
def test_the_chunks_are_the_events_of_the_whole(
    tmp_path: Path, size: int, unindented: bool
) -> None:
    text = LOG
    if unindented:
        head, _, events = LOG.partition("events:\n")
        text = f"{head}events:\n" + "".join(line[2:] for line in events.splitlines(keepends=True))
    log = cut_text(tmp_path, text, size)
    assert log
    data = text.encode()
    parts = [data[chunk.start : chunk.end] for chunk in log.chunks]
    assert log.head.encode() + b"".join(parts) == data
    trees = [read_chunk(part, chunk.line) for part, chunk in zip(parts, log.chunks, strict=True)]
    whole = read_tree(text)
    assert isinstance(whole.root, dict)
    assert [event for tree in trees if tree for event in tree.root or ()] == whole.root["events"]
    lines = [line for tree in trees if tree for line in tree.layout.lines]
    assert lines == list(whole.layout.lines)
    assert log.tree.layout.sections["events"].key == whole.layout.sections["events"].key


def test_chunks_have_the_size_that_is_asked_for(tmp_path: Path) -> None:
    text = "events:\n" + "  - id: a\n" * 1000
    log = cut_text(tmp_path, text, 1000)
    assert log
    sizes = [chunk.end - chunk.start for chunk in log.chunks]
    assert 990 <= min(sizes[:-1]) <= max(sizes) <= 1010


def test_the_first_chunk_is_small_as_it_is_shown_before_the_others(tmp_path: Path) -> None:
    log = cut_text(tmp_path, "events:\n" + "  - id: a\n" * 100_000, CHUNK)
    assert log
    first, second, *_ = (chunk.end - chunk.start for chunk in log.chunks)
    assert FIRST - 10 <= first <= FIRST
    assert CHUNK - 10 <= second <= CHUNK + 10


@pytest.mark.parametrize(
    "text",
    [
        "title: x\n",
        "events: [a, b]\n",
        "events:\n  a: {title: b}\n",
        "events: &all\n  - id: a\n",
        "events: !!seq\n  - id: a\n",
        f"{EVENTS}title: after\n",
        f"{EVENTS}...\n",
        f"{EVENTS}---\n",
        f"{EVENTS}%TAG\n",
        f"events: []\n{EVENTS}",
        f"title: 'x\n{EVENTS}",
        f"title: [x\n{EVENTS}",
        f'title: "x\n\n{EVENTS}  "\n',
        f"note: |\n  {EVENTS}",
        f"{{\n{EVENTS}",
        f"title: \x1b\n{EVENTS}",
        f"title: 'x\u2028'\n{EVENTS}",
        f"{EVENTS}  - id: 'x\u2029'\n",
        f"{EVENTS}  - id: 'x\x85'\n",
        f"{EVENTS}  - id: 'x\r'\n",
        "events:\n- id: a\n- id: 'x\ntitle: y'\n",
    ],
)
def test_what_leaves_a_doubt_is_not_cut(tmp_path: Path, text: str) -> None:
    assert cut_text(tmp_path, text) is None


@pytest.mark.parametrize(
    "text",
    [
        EVENTS,
        f"\ufeff# c\n{EVENTS}",
        f"title: x\n{EVENTS}# the end\n\n",
        "events: # c\n\n# d\n  # e\n  - id: a\n",
        "title: x\r\nevents:\r\n  - id: a\r\n",
        "events:\n-   id: a\n-   id: b\n-\n  id: c\n",
        f"title: {'x' * 300_000}\n{EVENTS}",
        f"{EVENTS}  - id: 'Â – … ¨ © م ب ة 中'\n",  # bytes of odd breaks, in no such order
    ],
)
def test_what_leaves_none_is(tmp_path: Path, text: str) -> None:
    assert cut_text(tmp_path, text)


@pytest.mark.parametrize(
    "chunk",
    [
        '  - id: "a\n',
        "  - id: [a,\n",
        "  - id: *a\n",
        "  - id: &a b\n  - *a\n",
        "  - id: !x a\n",
        "  - id: a\ntitle: b\n",
        "id: a\n",
        "",
    ],
)
def test_a_chunk_that_is_not_whole_or_not_all_of_it_is_refused(chunk: str) -> None:
    assert read_chunk(chunk.encode(), 1) is None


def test_a_chunk_that_is_no_text_is_refused() -> None:
    assert read_chunk(b"  - id: \xff\n", 1) is None
