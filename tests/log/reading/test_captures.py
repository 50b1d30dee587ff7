"""Captures beside a log: what is read, what is not, and what is said of each."""

from __future__ import annotations

import os
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from tui.log.reading import captures as module
from tui.log.reading.captures import Captures, check_captures

CONTENT = b"<html>Hama</html>"
HASH = sha256(CONTENT).hexdigest()
EVENT = "events: [{id: e, date: 2024, title: t}]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "log"
    (home / "captures").mkdir(parents=True)
    (home / "captures" / "a.html").write_bytes(CONTENT)
    return home


def check(folder: Path, *sources: str) -> Captures:
    log = folder / "events.yaml"
    given = "".join(f"  s{number}: {{{each}}}\n" for number, each in enumerate(sources, 1))
    log.write_text(f"sources:\n{given}{EVENT}", encoding="utf-8")
    return check_captures(log)


def said(folder: Path, *sources: str) -> str:
    (problem,) = check(folder, *sources).problems
    return str(problem)


def test_a_capture_that_is_what_it_was_is_no_problem(folder: Path) -> None:
    good = f"file: captures/a.html, sha256: {HASH.upper()}"
    assert check(folder, good) == Captures(1, 1, ())
    assert check(folder, "file: captures/a.html", "title: t") == Captures(1, 0, ())
    (folder / "empty").touch()
    assert check(folder, f"file: empty, sha256: {sha256().hexdigest()}").problems == ()


def test_one_that_is_another_is_told_at_its_hash_with_the_one_that_was_found(folder: Path) -> None:
    words = said(folder, f"file: captures/a.html, sha256: {'0' * 64}")
    assert words.startswith("line 2:39: `captures/a.html` is not what was captured: ")
    assert words.endswith(f"its SHA-256 is {HASH}")


def test_a_hash_that_is_none_is_for_the_other_checks(folder: Path) -> None:
    assert check(folder, "file: captures/a.html, sha256: abc").problems == ()


def test_what_is_not_there(folder: Path) -> None:
    assert said(folder, "file: captures/b.html") == "line 2:14: `captures/b.html` is not there"
    assert said(folder, "file: captures/a.html/b") == "line 2:14: `captures/a.html/b` is not there"
    (folder / "gone").symlink_to(folder / "nowhere")
    assert said(folder, "file: gone").endswith("`gone` is not there")
    assert "cannot be read: File name too long" in said(folder, f"file: {'a' * 300}")


def test_what_lies_elsewhere_is_not_read(folder: Path) -> None:
    (folder.parent / "secret").write_bytes(b"secret")
    (folder / "link").symlink_to(folder.parent / "secret")
    (folder / "up").symlink_to("..")
    for path in ("../secret", "/etc/passwd", "link", "up/secret", "captures/../../secret"):
        assert said(folder, f"file: {path}").endswith(
            "lies outside the log's folder: it is not read"
        )
    (folder / "inside").symlink_to("captures/a.html")
    assert check(folder, f"file: inside, sha256: {HASH}").problems == ()


def test_what_is_no_regular_file_is_never_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    for path in ("pipe", "captures"):
        words = said(folder, f"file: {path}")
        assert "is not a regular file" in words or "is a folder, not a file" in words
    (folder / "null").symlink_to(os.devnull)
    assert "outside the log's folder" in said(folder, "file: 'null'")


@pytest.mark.skipif(os.getuid() == 0, reason="root may read everything")
def test_what_may_not_be_read(folder: Path) -> None:
    (folder / "captures" / "a.html").chmod(0)
    assert "cannot be read: Permission denied" in said(folder, "file: captures/a.html")


def test_what_fails_meanwhile_says_why(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(module, "_digest", refuse)
    assert "cannot be read: Permission denied" in said(folder, "file: captures/a.html")


def test_a_large_one_is_read_in_pieces(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_BLOCK", 64)
    content = os.urandom(64 * 1000 + 1)
    (folder / "large").write_bytes(content)
    good = f"file: large, sha256: {sha256(content).hexdigest()}"
    assert check(folder, good).problems == ()


def test_one_that_grows_or_shrinks_meanwhile_is_not_taken_for_another() -> None:
    for size in (3, 5):
        with pytest.raises(module.CaptureError, match="was changed while it was read"):
            module._digest(BytesIO(b"abcd").read, size)


def test_one_capture_of_several_sources_is_read_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def note(place: str) -> str:
        read.append(place)
        return HASH

    monkeypatch.setattr(module, "_hash_of", note)
    check(folder, *["file: captures/a.html"] * 5)
    assert len(read) == 1
