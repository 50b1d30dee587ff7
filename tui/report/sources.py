"""A source as lines: who published it, how good it is, when, by man or machine, and from whom."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from tui.log.dates import Date
from tui.log.evidence import machine_written
from tui.log.model import Log, Source
from tui.log.provenance import Step, chain
from tui.report.document import DOT, joined, styled
from tui.report.lags import Lag, lag
from tui.report.names import one, source_name
from tui.report.wrapping import NO_BREAK

AI_MARK = "[AI]"

_MOST = 12  # steps of a chain that are shown
# Reliability in words (Admiralty system, AJP-2.1).
_GRADES = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}


def marked_name(log: Log, source_id: str) -> str:
    """Return the source's name, with [AI] behind it if a machine wrote it."""
    source = log.sources.get(source_id)
    mark = f"{NO_BREAK}{AI_MARK}" if source and machine_written(source) else ""
    return source_name(log, source_id) + mark


def source_line(log: Log, source_id: str, indent: int = 2, said: Date | None = None) -> Text:
    """Return `publisher [AI] · tier · grade · date` on one line; how long after it was `said`."""
    return styled(" " * indent, *_described(log, source_id, said))


def source_details(log: Log, source_id: str, indent: int = 2) -> list[Text]:
    """Return what else is known of a source: title, author, chain, note, and address in full."""
    source = log.sources.get(source_id)
    if source is None:
        return []
    name, margin = source_name(log, source_id), " " * indent
    author = f"by {one(source.author, '')}" if source.author else ""
    written = [one(source.title, ""), author]
    work = joined(words for words in written if words not in (name, f"by {name}"))
    lines = [styled((margin + work, "muted"))] if work else []
    lines += chain_lines(log, source_id, indent)
    if source.note:
        lines.append(styled((margin + one(source.note, ""), "muted")))
    if source.url:
        lines.append(styled(margin, (one(source.url, ""), "link")))
    if source.archive_url:
        archived = (one(source.archive_url, ""), "link")
        lines.append(styled(margin, ("archived: ", "label"), archived))
    return lines


def chain_lines(log: Log, source_id: str, indent: int = 2) -> list[Text]:
    """Return a line for each source that this one derives from, down to the first."""
    steps = list(chain(log.sources, source_id))
    lines = [_step(log, step, indent) for step in steps[:_MOST]]
    if len(steps) > _MOST:
        lines.append(Text(f"{' ' * indent}and {len(steps) - _MOST:,} more behind these", "alert"))
    return lines


def source_link(log: Log, source_id: str | None) -> str:
    """Return the address of a source as the log has it, its archived copy's if it has none."""
    source = log.sources.get(source_id or "")
    return (source.url or source.archive_url) if source else ""


def _described(log: Log, source_id: str, said: Date | None = None) -> Iterator[tuple[str, str]]:
    """Yield a source's name, marks, tier, grade and date, each with its style."""
    source = log.sources.get(source_id)
    yield source_name(log, source_id), "source"
    if source is None:
        yield f"{DOT}not among the sources of this log", "alert"
        return
    if machine_written(source):
        yield from ((NO_BREAK, ""), (AI_MARK, "ai"), (f"{NO_BREAK}machine-written", "alert"))
    after = lag(said, source.issued) if said else Lag("")
    facts = joined(_facts(source, after))
    yield (f"{DOT}{facts}" if facts else ""), ""
    yield (f"{DOT}{after.words}" if after.early else ""), "alert"


def _facts(source: Source, after: Lag) -> Iterator[str]:
    yield source.tier or ""
    if source.reliability:
        yield f"reliability {source.reliability}, {_GRADES[source.reliability]}"
    yield source.issued.human() if source.issued else ""
    yield "" if after.early else after.words


def _step(log: Log, step: Step, indent: int) -> Text:
    """Return `derived from publisher · tier · date`, further in the further back it is."""
    margin = " " * (indent + 2 * (step.depth - 1))
    source = log.sources.get(step.source)
    first = source is not None and not source.derived_from
    place = "see above" if step.again else "the first source" if first else ""
    after = (f"{DOT}{place}" if place else "", "muted")
    return styled(margin, ("derived from ", "alert"), *_described(log, step.source), after)
