"""The formats that can be read: what each is called, and the module that reads it.

A module has `detect(file) -> bool`, by content alone, and `read(file, draft) -> rows`. What it
keeps and bends stands in its KEEPS and BENDS, of which docs/formats.md is made.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any, Final, NamedTuple, Protocol

from tui.exchange.files.input import Input
from tui.exchange.files.json import is_json
from tui.exchange.files.unreadable import refuse_other_kinds, refuse_unreadable
from tui.exchange.making.draft import Draft
from tui.exchange.making.row import ImportFault, Row


class Format(NamedTuple):
    """A format: the name that `--format` takes, what it is, and where it is read."""

    name: str
    summary: str
    module: str

    def load(self) -> Importer:
        """Import what reads it."""
        module: Any = import_module(f"tui.exchange.{self.module}")
        found: Importer = module
        return found


class Importer(Protocol):
    """What a module of a format has."""

    KEEPS: tuple[str, ...]
    BENDS: tuple[str, ...]

    def detect(self, file: Input, /) -> bool:
        """Tell whether a file is of this format."""

    def read(self, file: Input, draft: Draft, /) -> Iterator[Row]:
        """Yield the events; what they name goes into the draft."""


class NoDateFault(ImportFault):
    """What looks like a table, of which no column is one of dates."""


FORMATS: Final = (
    Format("timemap-sheet", "timemap's spreadsheet (needs `.[formats]`)", "stories.timemap_sheet"),
    Format("sheet", "spreadsheets: xlsx, xlsb, xls, ods (needs `.[formats]`)", "tables.sheets"),
    Format("ics", "iCalendar: calendars of any program", "stories.ics"),
    Format("timeline", "Timeline (thetimelineproj) XML", "stories.timeline_project"),
    Format("stix", "STIX 2.0 and 2.1 bundles", "forensics.stix"),
    Format("misp", "MISP events, JSON", "forensics.misp"),
    Format("geojson", "GeoJSON", "linked.geojson"),
    Format("sparql", "SPARQL results, JSON: Wikidata", "linked.wikidata"),
    Format("timelinejs", "TimelineJS, JSON of 2 and 3 and its table", "stories.timelinejs"),
    Format("timesketch", "Timesketch and plaso: csv, JSON Lines", "forensics.timesketch"),
    Format("csl", "CSL-JSON: Zotero, pandoc, Crossref", "references.csl"),
    Format("acled", "ACLED: csv, old and new, and the JSON of its API", "tables.acled"),
    Format("ucdp", "UCDP GED: csv, and the JSON of its API", "tables.ucdp"),
    Format("timemap", "timemap JSON (Forensic Architecture)", "stories.timemap"),
    Format("json", "any JSON or JSON Lines with a list of records", "tables.objects"),
    Format("ris", "RIS references", "references.ris"),
    Format("bibtex", "BibTeX and BibLaTeX", "references.bibtex"),
    Format("gdelt", "GDELT events, 57, 58 and 61 columns", "tables.gdelt"),
    Format("l2t", "plaso's l2tcsv, log2timeline", "forensics.l2t"),
    Format("markwhen", "markwhen", "stories.markwhen"),
    Format("notes", "Markdown with front matter, YAML; a folder of them", "stories.notes"),
    Format("csv", "any table with a header: csv, tsv", "tables.columns"),
)
"""In the order in which they are looked for: the widest last."""


_SEEN: Final = 10  # rows


def format_of(file: Input, mapped: bool = False) -> Format:
    """Return the format of a file by what it begins with; raises ImportFault for an unknown one.

    One whose columns the reader has `mapped` is a table, or JSON, whatever they are called.
    """
    refuse_other_kinds(file)
    for each in FORMATS:
        if each.load().detect(file):
            return each
    if mapped:
        return named("json" if is_json(file.sample) else "csv")
    refuse_unreadable(file)
    columns = _columns(file)
    if len(columns) > 1:
        raise NoDateFault(
            f"looks like a table without a date: say which with --map date=COLUMN, "
            f"of {', '.join(columns)}"
        )
    raise ImportFault(f"is none of the known formats ({_names()}): say which with --format")


def _columns(file: Input) -> list[str]:
    """Return the columns of what may be a table: none where its rows differ in width."""
    from tui.exchange.tables.table import first_rows  # noqa: PLC0415 - for a fault alone

    rows = first_rows(file.sample, _SEEN)
    alike = len({len(row) for row in rows}) == 1 and len(rows) > 1
    return [cell.strip() for cell in rows[0]] if alike else []


def named(name: str) -> Format:
    """Return the format of a name; raises ImportFault."""
    for each in FORMATS:
        if each.name == name:
            return each
    raise ImportFault(f"no format is called {name}: they are {_names()}")


def _names() -> str:
    return ", ".join(each.name for each in FORMATS)
