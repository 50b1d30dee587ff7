"""Only regular files, only text, and a sentence for anything else."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from tui.log.problems import LogError
from tui.log.reading import files
from tui.log.reading.files import decode, read_file


def refused(path: str | Path) -> str:
    with pytest.raises(LogError) as caught:
        read_file(path)
    return str(caught.value)


def test_utf8_with_and_without_a_byte_order_mark_is_the_same_text() -> None:
    assert decode(b"\xef\xbb\xbftitle: x") == decode(b"title: x") == "title: x"


def test_a_pipe_is_refused_at_once_although_nobody_writes(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "not a regular file" in refused(tmp_path / "pipe")


def test_folders_devices_and_sockets_are_refused(tmp_path: Path) -> None:
    assert "folder" in refused(tmp_path)
    assert "not a regular file" in refused("/dev/null")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(tmp_path / "s"))
        assert refused(tmp_path / "s")


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "log.yaml").write_text("title: x")
    (tmp_path / "link").symlink_to("log.yaml")
    assert read_file(tmp_path / "link") == "title: x"


@pytest.mark.parametrize("path", ["nowhere.yaml", "nul\0.yaml", "\udcff.yaml", "x" * 5000])
def test_what_cannot_be_opened_is_a_log_error(path: str) -> None:
    assert "cannot be read" in refused(path)


def test_a_file_larger_than_the_bound_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGEST", 10)
    (tmp_path / "ten").write_bytes(b"x" * 10)
    (tmp_path / "eleven").write_bytes(b"x" * 11)
    assert read_file(tmp_path / "ten") == "x" * 10
    assert "larger than" in refused(tmp_path / "eleven")


def test_a_file_that_says_it_is_empty_but_grows_is_bounded_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(files, "LARGEST", 10)
    assert "larger than" in refused("/proc/self/status")  # its size is 0 by stat


@pytest.mark.parametrize(
    ("data", "words", "line"),
    [
        (b"a: 1\nb: caf\xe9\n", "Latin-1", 2),
        ("a: قصف\n".encode()[:-2], "cut", 1),
        ("title: x\n".encode("utf-16"), "UTF-16", 1),
        ("title: x\n".encode("utf-32"), "UTF-32", 1),
        ("title: x\n".encode("utf-16-be"), "UTF-16", 1),
        (b"a: x\n\0\0\0", "not text", 2),
        (b"\x80\x81\x00\x01\x02" * 9, "not text", 1),
        (b"PK\x03\x04rest", "zip", 1),
    ],
)
def test_bytes_that_are_no_utf8_say_what_they_look_like(data: bytes, words: str, line: int) -> None:
    with pytest.raises(LogError) as caught:
        decode(data)
    assert words in caught.value.message
    assert caught.value.line == line


def test_the_column_of_a_bad_byte_counts_characters() -> None:
    with pytest.raises(LogError) as caught:
        decode("title: قصف ".encode() + b"\xff")
    assert caught.value.column == 12
