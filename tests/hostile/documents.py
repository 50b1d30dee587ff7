"""Files of other formats, of one extreme shape each, of any size."""

from __future__ import annotations

from typing import Final, NamedTuple

from tests.exchange.tables.test_workbook import open_document, with_sheet

_TABLE: Final = "date,title,summary\n"
_ROW: Final = f"{_TABLE}2024-01-01,E,"
_NOTE: Final = "---\ndate: 2024-01-01\n---\n"
_EVENT: Final = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20240101\n"
_ENDS: Final = "\nEND:VEVENT\nEND:VCALENDAR\n"
_DATED: Final = '"date": "2024-01-01"'
_LINE: Final = "<timeline><version>2</version><events>"
_STARTS: Final = "<start>2024-01-01 00:00:00</start><end>2024-01-01 00:00:00</end>"
_CELL: Final = "<c t='inlineStr'><is><t>{}</t></is></c>"
_XLSX: Final = f"<row>{_CELL.format('date')}</row>"
_TEXT: Final = (
    "<table:table-cell office:value-type='string'{}><text:p>{}</text:p></table:table-cell>"
)
_ODS: Final = f"<table:table-row>{_TEXT.format('', 'date')}</table:table-row><table:table-row"
_DAY: Final = _TEXT.format("", "2024-01-01")


class Document(NamedTuple):
    """A file: what it begins with, what comes again and again (`#` is its number), how it ends."""

    suffix: str
    start: str
    again: str
    end: str
    size: int
    """How often, to begin with."""

    def text(self, n: int) -> str:
        """Return what is in the file in which that comes so many times."""
        parts = (self.again.replace("#", str(i)) for i in range(n))
        middle = "".join(parts) if "#" in self.again else self.again * n
        return self.start + middle + self.end

    def made(self, n: int) -> bytes:
        """Return that file."""
        text = self.text(n)
        if self.suffix == ".xlsx":
            return with_sheet(text)
        return open_document(text) if self.suffix == ".ods" else text.encode()


DOCUMENTS: Final[dict[str, Document]] = {
    "csv: rows": Document(".csv", _TABLE, "2024-01-01,Event #,Text\n", "", 20_000),
    "csv: a giant cell": Document(".csv", _ROW, "word ", "\n", 200_000),
    "csv: a giant date": Document(".csv", _TABLE, "May ", ",E,\n", 200_000),
    "csv: a cell of blanks": Document(".csv", f"{_ROW}a", " ", "b\n", 500_000),
    "csv: actors of blanks": Document(
        ".csv", "date,title,actors\n2024-01-01,E,a", " ", "b\n", 50_000
    ),
    "csv: actors of a row": Document(
        ".csv", "date,title,actors\n2024-01-01,E,", "P #;", "\n", 50_000
    ),
    "csv: actors of rows": Document(
        ".csv", "date,title,actors\n", "2024-01-01,E,Person #\n", "", 20_000
    ),
    "csv: elements of HTML": Document(".csv", _ROW, "<div>", "\n", 100_000),
    "csv: links of HTML": Document(".csv", _ROW, "<a href=b>c</a>", "\n", 40_000),
    "csv: quotes of HTML": Document(".csv", _ROW, "<a 'x", "\n", 100_000),
    "csv: comments of HTML": Document(".csv", _ROW, "<!--", "\n", 200_000),
    "csv: columns": Document(".csv", "date,title,", "column #,", "\n2024-01-01,E,x\n", 50_000),
    "csv: columns of one name": Document(".csv", "date,title", ",c", "\n2024,E,x\n", 20_000),
    "csv: too many cells": Document(".csv", _ROW, ",x", "\n", 500_000),
    "csv: empty lines": Document(".csv", f"{_ROW}\n", "\n", "", 1_000_000),
    "csv: open quotes": Document(".csv", _TABLE, '2024-01-01,a"b,"\n', "", 50_000),
    "csv: short rows": Document(".csv", _TABLE, "2024-01-01\n", "", 20_000),
    "csv: ids alike": Document(".csv", "id,date,title\n", "a,2024-01-01,E\n", "", 20_000),
    "json: records": Document(".json", "[", f'{{{_DATED}, "title": "#"}},', "{}]", 20_000),
    "json: empty lists": Document(".json", f'[{{{_DATED}, "a": [', "[],", "[]]}]", 500_000),
    "json: within": Document(".json", f'{{{_DATED}, "a": ', "[", "", 500_000),
    "json: a giant text": Document(".json", f'[{{{_DATED}, "summary": "', "word ", '"}]', 200_000),
    "json: properties": Document(".json", f"[{{{_DATED}", ', "p#": #', "}]", 20_000),
    "json: lists": Document(".json", '{"x": 1', f', "l#": [{{{_DATED}}}]', "}", 10_000),
    "json: records under ids": Document(".json", "{", f'"r#": {{{_DATED}}},', '"": 1}', 20_000),
    "json: a script": Document(".json", "a = [", "{date: '2024-01-01'},", "]", 10_000),
    "jsonl: lines": Document(".jsonl", "", f'{{{_DATED}, "title": "#"}}\n', "", 20_000),
    "jsonl: no objects": Document(".jsonl", f"{{{_DATED}}}\n{{{_DATED}}}\n", "[\n", "", 200_000),
    "geojson: a long line": Document(
        ".geojson",
        f'{{"type": "FeatureCollection", "features": [{{"type": "Feature", "properties": '
        f'{{{_DATED}}}, "geometry": {{"type": "LineString", "coordinates": [',
        "[36.5, 33.5],",
        "[36.5, 33.5]]}}]}",
        50_000,
    ),
    "ics: a folded line": Document(".ics", f"{_EVENT}DESCRIPTION:a", "\n word", _ENDS, 200_000),
    "ics: parameters": Document(".ics", f"{_EVENT}DESCRIPTION", ";X=a", f":b{_ENDS}", 200_000),
    "ics: properties": Document(".ics", _EVENT, "X-P#:v\n", _ENDS, 20_000),
    "ics: rules": Document(".ics", f"{_EVENT}RRULE:", "FREQ=DAILY;", _ENDS, 200_000),
    "ics: categories": Document(".ics", f"{_EVENT}CATEGORIES:", "c#,", _ENDS, 50_000),
    "ics: zones": Document(
        ".ics",
        "BEGIN:VCALENDAR\n",
        "BEGIN:VEVENT\nUID:#\nDTSTART;TZID=Z#:20240101T000000\nEND:VEVENT\n",
        "",
        5_000,
    ),
    "bibtex: entries": Document(".bib", "", "@misc{k#,\n title = {T}, year = 2024}\n", "", 10_000),
    "bibtex: braces": Document(".bib", "@misc{k,\n title = ", "{", "\n}", 500_000),
    "bibtex: open braces": Document(".bib", "", "@misc{k,\n title = {{\n", "", 10_000),
    "bibtex: an accent": Document(".bib", "@misc{k,\n title = {\\'", " ", "}}\n", 50_000),
    "bibtex: strings": Document(
        ".bib", f"@string{{a = {{{'x' * 900}}}}}\n@misc{{k,\n title = a", "#a", "}\n", 200_000
    ),
    "ris: references": Document(
        ".ris", "", "TY  - JOUR\nTI  - #\nPY  - 2024\nER  - \n", "", 10_000
    ),
    "ris: a folded line": Document(".ris", "TY  - JOUR\nAB  - a\n", "word\n", "ER  - \n", 200_000),
    "markwhen: events": Document(".mw", "", "2024-01-01: Event\n", "", 20_000),
    "markwhen: groups": Document(".mw", "", "2024: E\ngroup g#\n", "", 2_000),
    "markdown: emphasis": Document(".md", _NOTE, "*a _b ~~c `d ", "", 50_000),
    "markdown: links": Document(".md", _NOTE, "[a](https://b.org/c) ", "", 20_000),
    "markdown: brackets": Document(".md", _NOTE, "[a](", "", 100_000),
    "yaml: records": Document(".yaml", "", "- when: 2024-01-01\n  what: E\n", "", 20_000),
    "yaml: empty lists": Document(".yaml", "- when: 2024-01-01\n  what: [", "[],", "]\n", 100_000),
    "xml: events": Document(
        ".timeline",
        _LINE,
        f"<event>{_STARTS}<text>E</text></event>",
        "</events></timeline>",
        10_000,
    ),
    "xml: elements": Document(".timeline", _LINE, "<a/>", "</events></timeline>", 200_000),
    "xlsx: rows": Document(".xlsx", _XLSX, f"<row>{_CELL.format('2024')}</row>", "", 20_000),
    "xlsx: columns": Document(".xlsx", f"{_XLSX}<row>", _CELL.format("x"), "</row>", 10_000),
    "ods: rows": Document(
        ".ods", f"{_ODS}/>", f"<table:table-row>{_DAY}</table:table-row>", "", 20_000
    ),
    "ods: repeated cells": Document(
        ".ods",
        f"{_ODS}>{_DAY}",
        _TEXT.format(" table:number-columns-repeated='9'", "word" * 100),
        "</table:table-row>",
        2_000,
    ),
}
"""By format and what they have many of."""
