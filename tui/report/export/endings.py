"""The endings of names of files: which format each says, and what is written otherwise."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

ENDINGS: Final = {
    ".yaml": "yaml",
    ".yml": "yaml",
    ".json": "json",
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".md": "md",
    ".geojson": "geojson",
    ".ics": "ics",
    ".mw": "markwhen",
    ".svg": "svg",
    ".mmd": "mermaid",
    ".dot": "dot",
    ".gv": "dot",
}
"""The formats that a name may end with."""

SHARED: Final = {
    "csv-raw": ".csv",
    "quotes": ".csv",
    "acled": ".csv",
    "report-md": ".md",
    "svg-map": ".svg",
    "timelinejs": ".json",
    "stix": ".json",
    "timesketch": ".jsonl",
}
"""The endings of formats that share them: their names stand before, as in `hama.stix.json`."""

_PAGES: Final = (".html", ".htm", ".xhtml")
_ELSEWHERE: Final = {
    **dict.fromkeys(_PAGES, "a web page is made by the command report"),
    ".pdf": "the command report makes a web page, which a browser prints as PDF",
    **dict.fromkeys((".xlsx", ".xls", ".ods"), "spreadsheets open .csv"),
    **dict.fromkeys((".docx", ".doc", ".odt", ".txt"), "word processors open .report-md.md"),
    **dict.fromkeys((".kml", ".kmz", ".gpx", ".shp"), "programs for maps open .geojson"),
    **dict.fromkeys((".png", ".jpg", ".jpeg"), "drawings are .svg and .svg-map.svg"),
    **dict.fromkeys((".bib", ".ris"), "the command sources lists sources as bibtex and ris"),
}
_ENDING: Final = re.compile(r"\.[a-z][a-z0-9]{0,7}")  # not that of a folder called 2024.12


def format_of(name: str) -> str:
    """Return the format that the name of a file ends with, "" for none."""
    path = Path(name.lower())
    before = Path(path.stem).suffix.removeprefix(".")
    if SHARED.get(before) == path.suffix:
        return before
    return ENDINGS.get(path.suffix, "")


def no_format(name: str) -> str:
    """Return why no events go to a file that is called so, and what to do; "" where they may.

    They may to one whose ending says a format, and to a folder, whose name has none.
    """
    ending = Path(name.lower()).suffix
    if format_of(name) or ending == ".parquet" or not _ENDING.fullmatch(ending):
        return ""
    known = f"it may be {', '.join(ENDINGS)}"
    return f"no format has the ending {ending}: {_ELSEWHERE.get(ending, known)}"


def no_page(name: str) -> str:
    """Return why no web page goes to a file that is called so, and what to do; "" where it may."""
    ending = Path(name.lower()).suffix
    if ending in _PAGES or not (ending in ENDINGS or ending in _ELSEWHERE):
        return ""
    if ending == ".pdf":
        return "a report is a web page, which a browser prints as PDF: name it .html"
    return "a report is a web page: name it .html; other formats are written by the command export"
