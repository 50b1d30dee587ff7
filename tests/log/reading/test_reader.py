"""Reading as a whole: order, lines, problems, progress, and what it leaves behind."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest

from tui.log.reading import sources
from tui.log.reading.progress import Progress
from tui.log.reading.reader import (
    LogError,
    Problem,
    Reading,
    check_file,
    read,
    read_text,
    sample,
)

TEXT = """\
title: Three events
events:
  - {id: late, date: 2024-12-05T14:00, title: C}
  - {id: year, date: 2024, title: A}
  - {id: day, date: 2024-12-05, title: B}
  - {id: same, date: 2024-12-05, title: D}
"""


def test_events_come_in_time_order_and_equals_as_in_the_file() -> None:
    reading = read_text(TEXT, "a log")
    assert [event.id for event in reading.log.events] == ["year", "day", "same", "late"]
    assert reading.lines == (4, 5, 6, 3)


def test_a_file_is_read_by_path_or_string(tmp_path: Path) -> None:
    path = tmp_path / "log.yaml"
    path.write_text(TEXT)
    assert read(path) == read(str(path))
    assert read(path).name == str(path)


def test_a_name_is_cleaned() -> None:
    assert read_text(TEXT, "a\x1b[2J\n.yaml").name == "a␛[2J .yaml"


def test_problems_are_sorted_by_place_and_said_once() -> None:
    event = "{id: e, date: 2024, title: t, sources: [s, s]}"
    text = f"x: 1\nsources: {{a: {{title: A}}}}\nevents:\n  - &a {event}\n  - *a\nx: 2\n"
    problems = read_text(text, "a log").problems
    assert problems == tuple(sorted(set(problems)))
    assert [problem.line for problem in problems] == [1, 4, 4, 5, 5, 6]


def test_a_problem_reads_as_line_and_column() -> None:
    assert str(Problem(3, 5, "no")) == "line 3:5: no"


def test_semantic_problems_point_into_the_file_not_into_time_order() -> None:
    text = TEXT.replace("title: D", "title: D, place: x").replace("title: A", "title: A, place: y")
    text = f"{text}places: {{z: {{name: Z}}}}\n"
    said = {problem.line: problem.message[:3] for problem in read_text(text, "a log").problems}
    assert said == {4: "`y`", 6: "`x`"}


def test_progress_runs_from_nothing_to_nearly_all_and_can_cancel(tmp_path: Path) -> None:
    path = tmp_path / "log.yaml"
    path.write_text("events:\n" + "- {id: e, date: 2024, title: t}\n" * 3000)
    parts: list[float] = []
    read(path, lambda progress: parts.append(progress.fraction))
    assert parts == sorted(parts)
    assert parts[0] < 0.1
    assert 0.9 < parts[-1] <= 1

    class CancelledError(Exception):
        pass

    def cancel(progress: Progress) -> None:
        if progress.fraction > 0.9:
            raise CancelledError

    with pytest.raises(CancelledError):
        read(path, cancel)
    assert gc.isenabled()


def test_the_sample_is_found_beside_the_package_or_in_it() -> None:
    assert sample().name == "events.yaml"
    assert sample().is_file()
    assert isinstance(read(sample()), Reading)


def test_an_error_has_message_line_and_column() -> None:
    with pytest.raises(LogError) as caught:
        read_text("a: b: c", "a log")
    assert (caught.value.line, caught.value.column) == (1, 5)


def test_checking_alone_finds_what_reading_does(tmp_path: Path) -> None:
    path = tmp_path / "log.yaml"
    path.write_text(TEXT.replace("title: D", "title: D, status: x, follows: [day, x]"))
    reading = read(path)
    assert len(reading.problems) == 2
    assert check_file(path) == (len(reading.log.events), reading.problems)


def test_a_file_that_changes_while_it_is_read_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "log.yaml"
    path.write_text(TEXT)
    monkeypatch.setattr(sources, "_LARGE", 0)

    def touch(progress: Progress) -> None:
        if progress.events == 0:
            os.utime(path, (1, 1))

    assert read(path, touch) == read(path)
