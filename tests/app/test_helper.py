"""A small log is read in a process of its own, which keeps it and says nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shapes.shapes import many_places
from tui.app import helper
from tui.app.helper import LARGEST, begin_reading
from tui.store.disk.cache import Cache

# In a process of its own: one that has threads is not to be forked.
READ = """
import sys
from tui.app import helper
helper._processors = lambda: 2
begun = helper.begin_reading(sys.argv[1])
begun.wait()
begun.end()
print(begun.ended)
"""


def read_by_helper(path: Path, cache: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", READ, str(path)],
        cwd=Path(__file__).parents[2],
        env=os.environ | {"XDG_CACHE_HOME": str(cache)},
        capture_output=True,
        check=True,
    )


@pytest.mark.parametrize(("text", "kept"), [(many_places(400), 1), ("events: {" + "#" * 20_000, 0)])
def test_what_can_be_kept_is_kept_and_what_cannot_is_passed_over(
    text: str, kept: int, tmp_path: Path
) -> None:
    log = tmp_path / "log.yaml"
    log.write_text(text)
    done = read_by_helper(log, tmp_path / "cache")
    assert (done.stdout, done.stderr) == (b"True\n", b"")
    assert len(Cache(tmp_path / "cache" / "syria-timeline" / "indexes").entries()) == kept


@pytest.mark.parametrize("size", [0, LARGEST])
def test_there_is_none_for_what_is_not_kept_or_shown_while_it_is_read(
    size: int, tmp_path: Path
) -> None:
    log = tmp_path / "log.yaml"
    log.write_bytes(b"#" * size)
    assert begin_reading(log) is None


def test_nor_where_there_is_nothing_or_one_processor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert begin_reading(tmp_path / "none.yaml") is None
    log = tmp_path / "log.yaml"
    log.write_text(many_places(400))
    monkeypatch.setattr(helper, "_processors", lambda: 1)
    assert begin_reading(log) is None
