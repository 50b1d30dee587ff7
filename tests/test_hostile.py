"""Every hostile file through the reader: it ends as INDEX.tsv says, and never by a traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile_cases import CASES, FOLDER, PWNED, Case, cases, everything
from tui.log.reading.reader import LogError, Reading, read
from tui.log.text import clean


def test_the_index_names_every_file() -> None:
    assert {case.name for case in CASES} == {path.name for path in FOLDER.glob("*.yaml")}
    assert {case.expected for case in CASES} == {"must-open", "must-refuse", "either"}


def outcome(case: Case) -> Reading | LogError:
    try:
        return read(case.path)
    except LogError as error:
        return error


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_file_ends_as_the_index_says(case: Case) -> None:
    end = outcome(case)
    if case.expected != "either":
        assert isinstance(end, Reading) == (case.expected == "must-open"), str(end)
    assert not PWNED.exists()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_comes_out_is_clean(case: Case) -> None:
    end = outcome(case)
    texts = [str(end)] if isinstance(end, LogError) else everything(end)
    assert all(clean(text) == text for text in texts)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_messages_are_one_line_with_a_place_in_the_file(case: Case) -> None:
    end = outcome(case)
    problems = [end] if isinstance(end, LogError) else end.problems
    for problem in problems:
        assert "\n" not in problem.message
        assert 0 < len(problem.message) < 300
        assert 1 <= (problem.line or 1) <= case.path.read_bytes().count(b"\n") + 1


@pytest.mark.parametrize("case", cases("00_ok"), ids=str)
def test_a_good_log_has_no_problems(case: Case) -> None:
    assert read(case.path).problems == ()


BOUNDED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (2, 2))
resource.setrlimit(resource.RLIMIT_AS, (300 << 20, 300 << 20))
from tui.log.reading.reader import LogError, read
try:
    read(sys.argv[1])
except LogError:
    sys.exit(3)
"""


@pytest.mark.parametrize(
    "case", [*cases("42_bomb"), *cases("43_tag"), *cases("61_baddate_dots")], ids=str
)
def test_no_file_takes_more_than_two_seconds_or_300_mb(case: Case) -> None:
    done = subprocess.run(
        [sys.executable, "-c", BOUNDED, case.path],
        cwd=Path(__file__).parent.parent,
        capture_output=True,
        check=False,
    )
    allowed = {"must-open": {0}, "must-refuse": {3}, "either": {0, 3}}[case.expected]
    assert done.returncode in allowed, done.stderr
    assert not done.stderr
