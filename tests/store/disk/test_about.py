"""What an index file says of its log is read without anything that knows an event."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.shapes.shapes import many_places
from tui.log.reading.reader import check_file
from tui.store.disk.about import read_checked
from tui.store.disk.cache import Cache
from tui.store.opening import check, open_store


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "log.yaml"
    path.write_text(many_places(400) + "- {id: late, date: 2024-13-01, titel: حماة}\n")
    return path


def test_what_was_found_is_found_again(log: Path, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "indexes")
    expected = check_file(log)
    assert expected.problems
    assert check(log, None) == check(log, cache) == expected
    (file,) = cache.folder.glob("*.db")
    assert read_checked(file) == check(log, cache) == expected
    assert len(open_store(log, cache).store) == expected.events


def test_it_loads_no_reader(log: Path, tmp_path: Path) -> None:
    unneeded = (
        "'yaml', 'msgspec', 'dataclasses', 'pyroaring', 'tui.log.model', 'tui.log.reading.reader'"
    )
    code = (
        "import sys; from pathlib import Path; from tui.store.opening import check\n"
        "from tui.store.disk.cache import Cache\n"
        "check(Path(sys.argv[1]), Cache(Path(sys.argv[2])))\n"
        f"print({{{unneeded}}} & set(sys.modules))"
    )
    words = [sys.executable, "-c", code, str(log), str(tmp_path / "indexes")]
    root = Path(__file__).parents[3]
    first, second = (
        subprocess.run(words, cwd=root, capture_output=True, check=True).stdout for _ in range(2)
    )
    assert (b"yaml" in first, second) == (True, b"set()\n")
