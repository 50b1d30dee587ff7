"""What each format keeps and bends, for docs/formats.md: `python -m tui.exchange.reference`."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Final

from tui.exchange.formats import FORMATS
from tui.exchange.tables import own_csv
from tui.log.model import Event

PAGE: Final = Path(__file__).parents[2] / "docs" / "formats.md"
BEGIN: Final = "<!-- read: made from tui/exchange -->\n"
END: Final = "<!-- /read -->\n"
WRITTEN: Final = "<!-- written: made from tui/exchange/writers -->\n"
WRITTEN_END: Final = "<!-- /written -->\n"
WHOLE: Final = ("yaml", "json")
"""What holds all that an event says: a log, and events with the names of what they name."""

WRITERS: Final = ("geojson", "ics", "timelinejs", "markwhen", "acled", "timesketch", "stix")
_APART: Final = ("unsourced", "inferred", "by_convention")


def table() -> str:
    """Return the table of the formats that are read."""
    return "".join(_lines())


def _lines() -> Iterator[str]:
    yield "| `--format` | what it is | kept | bent |\n|---|---|---|---|\n"
    for each in FORMATS:
        module = each.load()
        kept, bent = "; ".join(module.KEEPS), "; ".join(module.BENDS)
        yield f"| `{each.name}` | {each.summary} | {kept} | {bent} |\n"


def written() -> str:
    """Return the table of the formats that are written: which fields of an event each keeps."""
    fields = [name for name in Event.__struct_fields__ if name not in _APART]
    names = (*WHOLE, "csv", *WRITERS)
    lines = [f"| `--format` | {' | '.join(names)} |\n|---|{'---|' * len(names)}\n"]
    kept = {name: import_module(f"tui.exchange.writers.{name}").KEEPS for name in WRITERS}
    kept |= {**dict.fromkeys(WHOLE, fields), "csv": own_csv.WRITTEN}
    for field in fields:
        marks = " | ".join("yes" if field in kept[name] else "-" for name in names)
        lines.append(f"| `{field}` | {marks} |\n")
    return "".join(lines)


def renewed(page: str) -> str:
    """Return the page with its tables made anew."""
    for begin, end, made in ((BEGIN, END, table()), (WRITTEN, WRITTEN_END, written())):
        before, _, rest = page.partition(begin)
        _, _, after = rest.partition(end)
        page = f"{before}{begin}{made}{end}{after}"
    return page


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text("utf-8")), "utf-8")
