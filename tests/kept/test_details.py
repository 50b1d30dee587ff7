"""What broke the program is kept for its owner alone, cleaned, and never more of it than one."""

import stat
from pathlib import Path

import pytest

from tui.kept.details import MOST, keep_details

HOSTILE = "boom \x1b]52;c;UFdORUQ=\x07 \x9b2J \u202e"


def broken(words: str) -> BaseException:
    """An error as it is caught; what variables hold is not told of it."""
    secret = "do not show".upper()
    assert secret
    try:
        raise RuntimeError(words)
    except RuntimeError as error:
        return error


def test_it_says_where_and_holds_no_values_of_variables(tmp_path: Path) -> None:
    environ = {"XDG_STATE_HOME": str(tmp_path), "TERM": "xterm\x1b[2J", "SECRET": "hidden"}
    path = keep_details(broken(HOSTILE), environ)
    assert path == tmp_path / "syria-timeline" / "last-fault.txt"
    text = path.read_text("utf-8")
    assert "in broken\n" in text
    assert "RuntimeError: boom" in text
    assert "DO NOT SHOW" not in text
    assert "hidden" not in text
    assert all(each.isprintable() or each == "\n" for each in text)


def test_it_is_for_its_owner_alone_and_the_next_takes_its_place(tmp_path: Path) -> None:
    environ = {"XDG_STATE_HOME": str(tmp_path)}
    for words in ("one", "two", "x" * 3 * MOST):
        path = keep_details(broken(words), environ)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert [*path.parent.iterdir()] == [path]
        assert path.stat().st_size < MOST + 2000
        assert words[-10:] in path.read_text("utf-8")


def test_where_it_cannot_be_kept_that_is_an_error_of_the_system(tmp_path: Path) -> None:
    (tmp_path / "syria-timeline").write_text("in the way")
    with pytest.raises(OSError, match="folder"):
        keep_details(broken("one"), {"XDG_STATE_HOME": str(tmp_path)})
