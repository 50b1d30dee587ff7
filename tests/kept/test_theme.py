"""The theme that was chosen, and the background that was told."""

from pathlib import Path

import pytest

from tui.kept.theme import Looks, keep_looks, load_looks


def test_what_was_chosen_is_there_the_next_time(tmp_path: Path) -> None:
    environ = {"XDG_STATE_HOME": str(tmp_path)}
    assert load_looks(environ) == Looks()
    keep_looks(Looks("high-contrast", "light"), environ)
    assert load_looks(environ) == Looks("high-contrast", "light")
    keep_looks(Looks("", "dark"), environ)
    assert load_looks(environ) == Looks("", "dark")


@pytest.mark.parametrize("text", ["", "dark", "pink\nlight", "dark\nred", "a\nb\nc", "\udcff"])
def test_anything_doubtful_is_passed_over(text: str, tmp_path: Path) -> None:
    environ = {"XDG_STATE_HOME": str(tmp_path)}
    keep_looks(Looks("dark", "light"), environ)
    (path,) = tmp_path.rglob("looks")
    path.write_bytes(text.encode(errors="surrogateescape"))
    assert load_looks(environ) == Looks()


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    environ = {"XDG_STATE_HOME": str(tmp_path / "file")}
    keep_looks(Looks("dark"), environ)
    assert load_looks(environ) == Looks()
