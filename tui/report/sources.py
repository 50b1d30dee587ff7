"""A source as lines: who published it, how good it is, when, and whether a machine wrote it."""

from __future__ import annotations

from rich.text import Text

from tui.log.evidence import machine_written
from tui.log.model import Log
from tui.report.document import DOT, joined
from tui.report.names import one, source_name
from tui.report.wrapping import NO_BREAK

AI_MARK = "[AI]"


def marked_name(log: Log, source_id: str) -> str:
    """Return the source's name, with [AI] behind it if a machine wrote it."""
    source = log.sources.get(source_id)
    mark = f"{NO_BREAK}{AI_MARK}" if source and machine_written(source) else ""
    return source_name(log, source_id) + mark


def source_line(log: Log, source_id: str, indent: int = 2) -> Text:
    """Return `publisher [AI] · tier · reliability · date` on one logical line."""
    source = log.sources.get(source_id)
    line = Text(" " * indent).append(source_name(log, source_id), "source")
    if source is None:
        return line.append(f"{DOT}not among the sources of this log", "alert")
    if machine_written(source):
        line.append(NO_BREAK).append(AI_MARK, "ai").append(f"{NO_BREAK}machine-written", "alert")
    grade = f"reliability {source.reliability}" if source.reliability else ""
    issued = source.issued.human() if source.issued else ""
    facts = joined((source.tier or "", grade, issued))
    return line.append(f"{DOT}{facts}" if facts else "")


def source_details(log: Log, source_id: str, indent: int = 2) -> list[Text]:
    """Return what else is known of a source: title, author, origin, note, and address in full."""
    source = log.sources.get(source_id)
    if source is None:
        return []
    name, margin = source_name(log, source_id), " " * indent
    author = f"by {one(source.author, '')}" if source.author else ""
    written = [one(source.title, ""), author]
    work = joined(words for words in written if words not in (name, f"by {name}"))
    lines = [Text(margin + work, "muted")] if work else []
    if source.derived_from:
        origins = ", ".join(marked_name(log, origin) for origin in source.derived_from)
        lines.append(Text(f"{margin}derived from {origins}", "alert"))
    if source.note:
        lines.append(Text(margin + one(source.note, ""), "muted"))
    if source.url:
        lines.append(Text(margin).append(one(source.url, ""), "link"))
    if source.archive_url:
        lines.append(
            Text(margin).append("archived: ", "label").append(one(source.archive_url, ""), "link")
        )
    return lines


def source_link(log: Log, source_id: str | None) -> str:
    """Return the address of a source as the log has it, its archived copy's if it has none."""
    source = log.sources.get(source_id or "")
    return (source.url or source.archive_url) if source else ""
