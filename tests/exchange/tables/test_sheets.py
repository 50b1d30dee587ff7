"""Spreadsheets, made by the tests as the formats lay them down."""

import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.exchange.work import Imported
from tui.exchange.making.row import ImportFault

pytest.importorskip("python_calamine")
Read = Callable[..., Imported]

TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
</Types>"""
RELS = """<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>{more}
</Relationships>"""
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def cell(value: object) -> str:
    if isinstance(value, int | float):
        return f'<c s="{int(isinstance(value, float))}"><v>{value}</v></c>'
    return f'<c t="inlineStr"><is><t>{value}</t></is></c>'


def sheet(rows: list[list[object]]) -> str:
    lines = "".join(f"<row>{''.join(map(cell, row))}</row>" for row in rows)
    return f"<worksheet {MAIN}><sheetData>{lines}</sheetData></worksheet>"


def workbook(*sheets: list[list[object]], names: Sequence[str] = ()) -> bytes:
    """An xlsx file; numbers with a fraction part are dates."""
    numbers = range(1, len(sheets) + 1)
    called = names or [f"Sheet {n}" for n in numbers]
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>'
        for n, name in zip(numbers, called, strict=True)
    )
    kinds = "".join(
        f'<Relationship Id="rId{n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
        if n > 1
    )
    styles_link = '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>'
    styles = f'<styleSheet {MAIN}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("[Content_Types].xml", TYPES)
        parts.writestr(
            "_rels/.rels", RELS.format(kind="officeDocument", target="xl/workbook.xml", more="")
        )
        parts.writestr("xl/workbook.xml", f"<workbook {MAIN}><sheets>{listed}</sheets></workbook>")
        parts.writestr(
            "xl/_rels/workbook.xml.rels",
            RELS.format(kind="worksheet", target="worksheets/sheet1.xml", more=kinds + styles_link),
        )
        parts.writestr("xl/styles.xml", styles)
        for n, rows in zip(numbers, sheets, strict=True):
            parts.writestr(f"xl/worksheets/sheet{n}.xml", sheet(rows))
    return buffer.getvalue()


def test_a_sheet_is_read_as_a_table(read_data: Read) -> None:
    done = read_data(
        workbook(
            [["ID", "When", "What", "Cost"], ["a", 45631.0, "One", 12], ["b", 45631.5, "Two", "x"]]
        )
    )
    assert done.event("a") == {"id": "a", "date": "2024-12-05", "title": "One", "cost": 12}
    assert done.event("b")["date"] == "2024-12-05T12:00:00"


def test_of_several_sheets_those_with_dates_are_read(read_data: Read) -> None:
    dated: list[list[object]] = [["Date", "Title"], ["2024", "One"]]
    done = read_data(workbook(dated, [["Key", "Value"], ["a", "b"]]))
    assert [event["sheet"] for event in done.events] == ["Sheet 1"]
    assert any("sheets without a date left out: Sheet 2" in each for each in done.told)


def test_no_date_damage_and_bombs_are_told(read_data: Read) -> None:
    with pytest.raises(ImportFault, match="--map date=COLUMN"):
        read_data(workbook([["Key", "Value"], ["a", "b"]]))
    good = workbook([["Date", "Title"], ["2024", "One"]])
    with pytest.raises(ImportFault, match=r"damaged|cannot be read"):
        read_data(good[: len(good) // 2])
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/workbook.xml", b"\0" * 40_000_000)
    with pytest.raises(ImportFault, match="bomb"):
        read_data(buffer.getvalue())


def test_a_zip_that_is_no_spreadsheet_is_none(read_data: Read, tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as parts:
        parts.writestr("letter.txt", "Dear all")
    with pytest.raises(ImportFault, match="is a zip archive: unpack it first"):
        read_data(buffer.getvalue())
