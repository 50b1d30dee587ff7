"""What each format keeps and bends, for docs/formats.md: `python -m tui.exchange.reference`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tui.exchange.formats import FORMATS

PAGE: Final = Path(__file__).parents[2] / "docs" / "formats.md"
BEGIN: Final = "<!-- read: made from tui/exchange -->\n"
END: Final = "<!-- /read -->\n"


def table() -> str:
    """Return the table of the formats that are read."""
    return "".join(_lines())


def _lines() -> Iterator[str]:
    yield "| `--format` | what it is | kept | bent |\n|---|---|---|---|\n"
    for each in FORMATS:
        module = each.load()
        kept, bent = "; ".join(module.KEEPS), "; ".join(module.BENDS)
        yield f"| `{each.name}` | {each.summary} | {kept} | {bent} |\n"


def renewed(page: str) -> str:
    """Return the page with its table made anew."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}{table()}{END}{after}"


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text("utf-8")), "utf-8")
