"""What a file is that is no text for a log, told by what it begins with, and what to do with it."""

from __future__ import annotations

import re
from typing import Final

SPREADSHEET: Final = "a spreadsheet: import it, or save it as csv"
"""What a workbook is called, of those that keep theirs in a zip archive."""

OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What files of Office began with up to 2003: spreadsheets, letters and slides alike."""

_BEGINNINGS: Final = (
    (b"\x1f\x8b", "gzip data: unpack it first"),
    (b"BZh", "bzip2 data: unpack it first"),
    (b"\xfd7zXZ\0", "xz data: unpack it first"),
    (b"\x28\xb5\x2f\xfd", "zstd data: unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive: unpack it first"),
    (b"Rar!\x1a\x07", "a rar archive: unpack it first"),
    (b"\x7fELF", "a program (ELF), not a log"),
    (b"MZ\x90\0", "a program (Windows), not a log"),
    (b"%PDF-", "a PDF, not a log: save its text as notes, or its table as csv"),
    (b"{\\rtf", "a document of a word processor (RTF): save it as text, or its table as csv"),
    (b"SQLite format 3\0", "an SQLite database, not a log: write the table of it as csv"),
    (b"PAR1", "a Parquet file: open the folder of a log's, or write the table as csv"),
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG), not a log"),
    (b"\xff\xd8\xff", "a picture (JPEG), not a log"),
    (b"GIF8", "a picture (GIF), not a log"),
    (b"RIFF", "a picture or a recording (RIFF), not a log"),
    (b"OggS", "a recording (Ogg), not a log"),
    (b"ID3", "a recording (MP3), not a log"),
    (b"version https://git-lfs.github.com/spec/", "a Git LFS pointer, not the log itself: "
     "run git lfs pull"),
)  # fmt: skip
_PLACED: Final = (
    (4, b"ftyp", "a film or a picture (MP4, HEIC), not a log"),
    (257, b"ustar", "a tar archive: unpack it first"),
)
_ZIP: Final = b"PK\x03\x04"
_IN_ZIP: Final = (
    (b"word/", "a document of a word processor: save it as text, or its table as csv"),
    (b"opendocument.text", "a document of a word processor: save it as text, or its table as csv"),
    (b"ppt/", "slides: save their text"),
    (b"xl/", SPREADSHEET),
    (b"opendocument.spreadsheet", SPREADSHEET),
    (b".iwa", "a document of Numbers or Pages: export it as csv, or as text"),
    (b"epub+zip", "a book (EPUB), not a log"),
    (b"[Content_Types].xml", SPREADSHEET),
)
"""What stands in the first kilobytes of a zip archive of each kind: names of files in it."""

_PAGE: Final = rb"(?is)\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b"
_FIELD: Final = rb"([A-Za-z][A-Za-z0-9-]{1,60}):[ \t]|[ \t]+\S|From \S+@"
_OF_LETTERS: Final = frozenset(
    b"from to cc subject date received reply-to return-path delivered-to message-id mime-version "
    b"content-type".split()
)
_ENOUGH: Final = 3  # fields of a letter, of which one alone may be a key of YAML
_HEAD: Final = 1 << 16
_SPACE: Final = 256  # bytes, before the first sign of a page
_CONTROLS: Final = bytes(set(range(32)) - set(b"\t\n\r"))
_SHARE: Final = 20  # more than one byte in so many is a control character that text does not use


def kind_of(data: bytes) -> str:
    """Return what bytes are that are plainly no text for a log, and what to do; "" for others."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    for magic, kind in _BEGINNINGS:
        if head.startswith(magic):
            return kind
    for place, magic, kind in _PLACED:
        if head.startswith(magic, place):
            return kind
    if head.startswith(_ZIP):
        return _in_zip(head)
    if head[:_SPACE].lstrip()[:1] == b"<" and re.match(_PAGE, head):
        return "a web page: save the table in it as csv, or its text as notes"
    if _is_letter(head):
        return "an e-mail: write what it says into a log, a table or a note"
    return ""


def is_binary(data: bytes, most: int = _HEAD) -> bool:
    """Tell whether one of twenty of the first bytes is a control character that no text has."""
    head = data[:most]
    return (len(head) - len(head.translate(None, _CONTROLS))) * _SHARE > len(head)


def _in_zip(head: bytes) -> str:
    for name, kind in _IN_ZIP:
        if name in head:
            return kind
    return "a zip archive: unpack it first"


def _is_letter(head: bytes) -> bool:
    """Tell whether text begins with the fields of a letter (RFC 5322), up to an empty line."""
    if not head.startswith(b"From ") and head[:_SPACE].split(b":")[0].lower() not in _OF_LETTERS:
        return False
    found: set[bytes] = set()
    for line in head.splitlines():
        field = re.match(_FIELD, line)
        if field is None:
            return not line.strip() and b"from" in found and len(found) >= _ENOUGH
        if field[1]:
            found |= _OF_LETTERS & {field[1].lower()}
    return False
