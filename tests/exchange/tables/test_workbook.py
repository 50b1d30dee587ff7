"""Spreadsheets that would take all memory, or end the program."""

import io
import zipfile

import pytest

from tests.exchange.tables.test_sheets import MAIN, workbook
from tui.exchange.making.row import ImportFault
from tui.exchange.tables.workbook import read_workbook

pytest.importorskip("python_calamine")

ODS = "urn:oasis:names:tc:opendocument:xmlns"


def with_sheet(rows: str) -> bytes:
    """A workbook whose only sheet is written out by hand."""
    before, after = zipfile.ZipFile(io.BytesIO(workbook([["date"], ["2024"]]))), io.BytesIO()
    with zipfile.ZipFile(after, "w", zipfile.ZIP_DEFLATED) as parts:
        for part in before.namelist():
            text = before.read(part).decode()
            if "/sheet1" in part:
                text = f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>"
            parts.writestr(part, text)
    return after.getvalue()


def open_document(rows: str) -> bytes:
    buffer = io.BytesIO()
    names = " ".join(f'xmlns:{name}="{ODS}:{name}:1.0"' for name in ("office", "table", "text"))
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as parts:
        kind = "application/vnd.oasis.opendocument.spreadsheet"
        parts.writestr("mimetype", kind, zipfile.ZIP_STORED)
        parts.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{ODS}:manifest:1.0"/>')
        parts.writestr(
            "content.xml",
            f"<office:document-content {names}><office:body><office:spreadsheet>"
            f'<table:table table:name="S">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return buffer.getvalue()


def test_empty_cells_behind_the_last_are_left_out() -> None:
    data = workbook([["date", "title", ""], ["2024", "", ""], ["", "", ""]], names=["One"])
    assert read_workbook(data) == [("One", [["date", "title"], ["2024"]])]


@pytest.mark.parametrize(
    "data",
    [
        with_sheet('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1048576"><v>1</v></c></row>'),
        with_sheet('<row r="1"><c r="A1"><v>1</v></c><c r="L1000000"><v>1</v></c></row>'),
        with_sheet('<row r="1"><c r="A1"><v>1</v></c><c r="ZZZZZZ4294967295"><v>1</v></c></row>'),
        open_document(
            '<table:table-row table:number-rows-repeated="100000000"><table:table-cell '
            'office:value-type="string" table:number-columns-repeated="16384">'
            "<text:p>2024</text:p></table:table-cell></table:table-row>"
        ),
        b"PK\x03\x04xl/" + bytes(1_000),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 5_000,
    ],
    ids=["the last cell", "a far cell", "no cell", "repeated", "no zip", "no old one"],
)
def test_what_would_take_all_memory_is_refused(data: bytes) -> None:
    with pytest.raises(ImportFault, match=r"spreadsheet that cannot be read|too many cells"):
        read_workbook(data)
