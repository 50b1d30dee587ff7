"""Streams: batches in the order of the file, and the same log in chunks as in one."""

from __future__ import annotations

import gc
import random
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.log.parsing.strategies import hostile_texts
from tests.log.reading.chunked import LOG, in_chunks, same, whole
from tui.log.problems import Fault, LogError
from tui.log.reading.chunks import cut
from tui.log.reading.files import LogFile
from tui.log.reading.progress import Progress
from tui.log.reading.sources import FileSource, TextSource
from tui.log.reading.stream import LogStream, gc_paused, open_log, open_text
from tui.log.reading.workers import Workers


def agree(data: bytes, folder: Path, size: int) -> bool:
    """Whether a log could be cut; asserts that it is the same log then."""
    path = folder / "log.yaml"
    path.write_bytes(data)
    found = in_chunks(path, size)
    if found is None:
        return False
    assert same(found, whole(data)), data
    return True


@given(hostile_texts, st.sampled_from([1, 40, 200]))
@settings(max_examples=300)
def test_a_log_in_chunks_is_the_log(text: str, size: int) -> None:
    with TemporaryDirectory() as folder:
        agree(text.encode(), Path(folder), size)


def test_a_log_in_chunks_is_the_log_over_hostile_documents(tmp_path: Path) -> None:
    dice = random.Random(12)
    cut = sum(agree(hostile_log(dice), tmp_path, dice.choice([1, 20, 60])) for _ in range(600))
    assert cut > 150


FIELDS = [
    *("date: 2024-12-05", "title: t", "sources: [s, q]", "tags: [a,\n b]", "# c", "bad: 1"),
    *(
        'note: "one\n{i}- two\n{p}three"',
        "note: |\n{p}  - id: q\n\n{p}  x",
        "note: 'it''s\n{i}- x'",
    ),
    *("quotes:\n{p}- text: a\n{p}  mode: verbatm", "title: plain\n{p}  goes on", "status: sure"),
    *('place: "x\n\n  y"', "date: yesterday", 'summary: "\\e"', "title: again", "part_of: e1"),
]
RARE = ["tags: *a", "summary: &a s", "note: [x", "title: !x t", "note: 'x\r'", 'note: "\u2028"']
NOISE = ["- ", "\n", "  ", ": ", '"', "'", "[", "}", ", ", "&a ", "*a", "# ", "|\n", "\n  - ", "\t"]
HEADS = [
    "title: x\n",
    "timezone: Asia/Damascus\n",
    "# c\n",
    "\n",
    "titel: y\n",
    "note: |\n  events:\n",
]
TAILS = ["", "", "", "", "# end\n", "\n", "title: z\n", "timezone: UTC\n", "...\n"]


def hostile_log(dice: random.Random) -> bytes:
    """A log with what makes it hard to cut, and now and then a slip of the hand."""
    indent = dice.choice(["", "  ", "  ", "    "])
    parts = [dice.choice(HEADS) for _ in range(dice.randint(0, 3))] + ["events:\n"]
    for number in range(dice.randint(1, 9)):
        fields = [
            dice.choice(RARE if dice.random() < 0.01 else FIELDS) for _ in range(dice.randint(0, 5))
        ]
        lines = [f"{indent}- id: e{number}", *(f"{indent}  {field}" for field in fields)]
        parts.append("\n".join(lines).replace("{i}", indent).replace("{p}", f"{indent}  ") + "\n")
    text = "".join([*parts, dice.choice(TAILS)])
    if dice.random() < 0.3:
        at = dice.randrange(len(text))
        text = text[:at] + dice.choice(NOISE) + text[at + dice.randint(0, 3) :]
    return text.encode()


def test_batches_come_in_the_order_of_the_file_with_their_problems(tmp_path: Path) -> None:
    path = tmp_path / "log.yaml"
    path.write_text(LOG)
    with open_log(path) as stream:
        assert stream.head.title == "A log"
        assert stream.head.events == ()
        assert stream.problems == ()
        (batch,) = stream
        assert [event.id for event in batch.events] == ["a", "b", "c", "d"]
        assert batch.lines == (4, 7, 9, 14)
        assert sorted(problem.line for problem in batch.problems) == [9, 12, 13]
        (found,) = stream.located([Fault(("events", 1, "place"), "no such place")])
        assert (found.line, found.column) == (7, 47)


def test_what_is_left_out_moves_the_events_but_not_their_places() -> None:
    with open_text("events:\n- no mapping\n- {id: b, date: 2024, title: t}\n") as stream:
        (batch,) = stream
        assert [event.id for event in batch.events] == ["b"]
        assert batch.lines == (3,)
        (found,) = stream.located([Fault(("events", 0, "title"), "")])
        assert (found.line, found.column) == (3, 30)


def test_a_stream_lets_go_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "log.yaml"
    path.write_text("- no log")
    with pytest.raises(LogError):
        open_log(path)
    closed = []
    source = TextSource("events: []")
    source.close = lambda: closed.append(True)  # type: ignore[method-assign]
    with LogStream(source):
        assert not closed
    assert closed


def test_whoever_is_told_can_end_the_reading_between_two_batches() -> None:
    def cancel(progress: Progress) -> None:
        if progress.events > 600:
            raise KeyboardInterrupt

    text = "events:\n" + "- {id: e, date: 2024, title: t}\n" * 2000
    with pytest.raises(KeyboardInterrupt):
        open_text(text, cancel)


def test_when_reading_is_ended_its_workers_are(tmp_path: Path) -> None:
    path = tmp_path / "log.yaml"
    path.write_text(LOG)
    file = LogFile(path)
    log = cut(file, 1)
    assert log
    workers = Workers(file.handle, 2)

    def cancel(events: int, _: float) -> None:
        if events > 1:
            raise KeyboardInterrupt

    with (
        pytest.raises(KeyboardInterrupt),
        LogStream(FileSource(file, log, workers), cancel) as all_,
    ):
        list(all_)
    assert all(worker._process.returncode is not None for worker in workers._workers)


def test_collecting_garbage_goes_on_after_a_pause_as_before() -> None:
    assert gc.isenabled()
    with gc_paused():
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.disable()
    try:
        with gc_paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
