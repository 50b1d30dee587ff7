"""What a file is that is no log."""

from __future__ import annotations

import io
import zipfile

import pytest

from tui.log.reading.kinds import SPREADSHEET, is_binary, kind_of

LETTER = b"Received: by x\r\n\tfor y\r\nFrom: a@b.c\r\nSubject: Hello\r\n\r\nHi,\r\n"


def zipped(*names: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (b"\xef\xbb\xbf<!-- saved -->\n<!DOCTYPE html>\n<p>", "a web page: save the table"),
        (b"<HTML lang=en>", "a web page"),
        (b"{\\rtf1\\ansi hello}", "a document of a word processor (RTF)"),
        (b"SQLite format 3\0\x10\0", "an SQLite database"),
        (b"PAR1\x15\x04", "a Parquet file"),
        (b"\0\0\0\x18ftypmp42", "a film"),
        (b"a.csv".ljust(257, b"\0") + b"ustar\0", "a tar archive: unpack it first"),
        (zipped("word/document.xml", "[Content_Types].xml"), "a document of a word processor"),
        (zipped("Index/Document.iwa"), "a document of Numbers"),
        (zipped("a.csv", "b.csv"), "a zip archive: unpack it first"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), SPREADSHEET),
        (LETTER, "an e-mail"),
        (b"From a@b.c Mon Jan 1 10:00:00 2024\n" + LETTER, "an e-mail"),
    ],
)
def test_what_is_no_log_is_called_what_it_is(data: bytes, said: str) -> None:
    assert kind_of(data).startswith(said)


@pytest.mark.parametrize(
    "text",
    [
        b"title: A\nevents: []\n",
        b"date: 2024-01-01\nfrom: Homs\nto: Hama\ntitle: A march\n",  # a record of YAML
        b"Date: 2024\nSubject: Homs\n\nText\n",
        b"From: a\nTo: b\nSubject: c\nevents:\n- {date: 2024}\n",
        b"<data><p>1</p></data>",
        b"",
        b"\n" * 9,
    ],
)
def test_text_may_be_a_log(text: bytes) -> None:
    assert kind_of(text) == ""


def test_bytes_are_told_from_text_by_control_characters() -> None:
    assert is_binary(bytes(range(32)) * 9)
    assert not is_binary(b"a\tb\r\n" * 9)
