"""Files to be imported: unpacked, and in whatever encoding."""

import gzip
import io
import os
import socket
from pathlib import Path

import pytest

from tui.exchange.files.input import Input
from tui.exchange.making.row import ImportFault


def given(folder: Path, data: bytes) -> Input:
    path = folder / "file"
    path.write_bytes(data)
    return Input(str(path))


@pytest.mark.parametrize(
    ("data", "encoding", "told"),
    [
        ("date,title\né\n".encode(), "utf-8", []),
        ("date,title\né\n".encode("utf-8-sig"), "utf-8-sig", []),
        ("date,title\né\n".encode("utf-16"), "utf-16", ["read as UTF-16"]),
        ("date,title\né\n".encode("utf-16-le"), "utf-16-le", ["read as UTF-16"]),
        ("date,title\né\n".encode("utf-16-be"), "utf-16-be", ["read as UTF-16"]),
        ("date,title\né\n".encode("utf-32"), "utf-32", ["read as UTF-32"]),
        ("date,title\né\n".encode("utf-32-le"), "utf-32-le", ["read as UTF-32"]),
        ("date,title\né\n".encode("utf-32-be"), "utf-32-be", ["read as UTF-32"]),
        ("date,title\né\n".encode("cp1252"), "cp1252", ["is not UTF-8: read as Windows-1252"]),
        (b"date,title\n\xe9\x81\n", "latin-1", ["is not UTF-8: read as Latin-1"]),
    ],
)
def test_the_encoding_is_found_and_told(
    tmp_path: Path, data: bytes, encoding: str, told: list[str]
) -> None:
    file = given(tmp_path, data)
    assert file.encoding == encoding
    assert file.text().startswith("date,title\né")
    assert list(file.told()) == told


def test_bytes_that_went_astray_cost_nothing_else(tmp_path: Path) -> None:
    data = "é".encode() * 40_000 + b"\n" + "ü".encode("cp1252") + b"\nend"
    file = given(tmp_path, data)
    assert file.text().endswith("\nü\nend")
    assert list(file.told()) == ["1 bytes are not UTF-8: read as Windows-1252"]


def test_a_sample_ends_with_a_whole_line(tmp_path: Path) -> None:
    file = given(tmp_path, b"0123456789\n" * 10_000)
    assert file.sample.endswith("0123456789\n")
    assert len(file.sample) < 1 << 16


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_text_in_another_script_is_found_without_a_mark(tmp_path: Path, encoding: str) -> None:
    text = "التاريخ,العنوان\n2024-01-01,حماة والسقوط الكبير للمدينة\n"
    assert given(tmp_path, text.encode(encoding)).text() == text


def test_gzip_of_several_members_is_one_file(tmp_path: Path) -> None:
    packed = gzip.compress(b"a,b\n") + gzip.compress(b"1,2\n") + bytes(512)
    assert given(tmp_path, packed).text() == "a,b\n1,2\n"


@pytest.mark.parametrize(
    ("more", "less", "fault"),
    [(b"", 4, "cut off: get the whole file"), (b"rest", 0, "something else behind it")],
)
def test_gzip_that_is_not_whole_or_more_is_told(
    tmp_path: Path, more: bytes, less: int, fault: str
) -> None:
    packed = gzip.compress(b"a,b\n1,2\n")
    with pytest.raises(ImportFault, match=fault):
        given(tmp_path, packed[: len(packed) - less] + more).whole()


def test_sockets_pipes_and_devices_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(tmp_path / "s"))
        for path in (tmp_path / "s", tmp_path / "pipe", "/dev/zero"):
            with pytest.raises(ImportFault, match=r"not a regular file.*use - for a pipe"):
                Input(str(path))


def test_gzip_is_unpacked(tmp_path: Path) -> None:
    file = given(tmp_path, gzip.compress(b"a,b\r\nc\rd"))
    assert file.head == b"a,b\r\nc\rd"
    assert file.text() == "a,b\nc\nd"


def test_a_gzip_bomb_is_refused(tmp_path: Path) -> None:
    file = given(tmp_path, gzip.compress(bytes(80_000_000)))
    assert len(file.head) == 1 << 16
    with pytest.raises(ImportFault, match="far more than it is"):
        file.whole()


def test_damaged_gzip_is_told(tmp_path: Path) -> None:
    packed = gzip.compress(os.urandom(50_000))
    file = given(tmp_path, packed[: len(packed) // 2])
    with pytest.raises(ImportFault, match="gzip data that is cut off"):
        file.whole()


def test_standard_input_can_be_read_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"a,b\n1,2\n")))
    file = Input("-")
    assert file.sample == file.text() == "a,b\n1,2\n"


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFault, match="No such file"):
        Input(str(tmp_path / "none"))
    with pytest.raises(ImportFault, match="not a regular file"):
        Input(str(tmp_path))


def test_nothing_stays_open_of_what_nobody_reads_any_more(tmp_path: Path) -> None:
    made = given(tmp_path, b"date,title\n2024,\xff\n")
    assert made.text().endswith("\xff\n")
    handle = made._file.fileno()
    del made
    with pytest.raises(OSError, match="Bad file"):
        os.fstat(handle)
