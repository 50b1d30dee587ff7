"""A source as lines: who published it, how good it is, when, and whether a machine wrote it."""

from __future__ import annotations

from rich.text import Text

from tui.log.evidence import machine_written
from tui.log.model import Log
from tui.report.names import one, source_name

AI_MARK = "[AI]"


def source_line(log: Log, source_id: str, indent: int = 2) -> Text:
    """Return `publisher [AI] · tier · reliability · date` on one logical line."""
    source = log.sources.get(source_id)
    line = Text(" " * indent).append(source_name(log, source_id), "source")
    if source is None:
        return line.append(" · not among the sources of this log", "alert")
    if machine_written(source):
        line.append(" ").append(AI_MARK, "ai").append(" machine-written", "alert")
    line.append(f" · {source.tier}" if source.tier else "")
    line.append(f" · reliability {source.reliability}" if source.reliability else "")
    line.append(f" · {source.issued.human()}" if source.issued else "")
    return line


def source_details(log: Log, source_id: str, indent: int = 2) -> list[Text]:
    """Return what else is known of a source: title, author, origin, note, and address in full."""
    source = log.sources.get(source_id)
    if source is None:
        return []
    name, margin = source_name(log, source_id), " " * indent
    lines = []
    if source.title and one(source.title, "") != name:
        lines.append(Text(margin + one(source.title, ""), "muted"))
    if source.author and one(source.author, "") != name:
        lines.append(Text(f"{margin}by {one(source.author, '')}", "muted"))
    if source.derived_from:
        origins = ", ".join(source_name(log, origin) for origin in source.derived_from)
        lines.append(Text(f"{margin}derived from {origins}", "alert"))
    if source.note:
        lines.append(Text(margin + one(source.note, ""), "muted"))
    if source.url:
        lines.append(Text(margin).append(one(source.url, ""), "link"))
    if source.archive_url:
        lines.append(Text(f"{margin}archived: ").append(one(source.archive_url, ""), "link"))
    return lines


def source_link(log: Log, source_id: str | None) -> str:
    """Return the address of a source as the log has it, its archived copy's if it has none."""
    source = log.sources.get(source_id or "")
    return (source.url or source.archive_url) if source else ""
