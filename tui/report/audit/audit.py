"""An audit as a document: what a source is, what it comes to, its claims by verdict, what it bears.

Every entry leads on: a claim, a quote or a figure to its event, a name to its events.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from rich.text import Text

from tui.log.model import Claim, Event, Figure, Head, Quote, Relation
from tui.log.sourcing.audit import VERDICTS, Audit, CheckedClaim, of_one_day
from tui.log.text import one_line
from tui.report.audit.conclusion import conclusion, places
from tui.report.event.claims import claim_lines, verdict_mark
from tui.report.event.figures import amount, subject
from tui.report.event.quotes import marked
from tui.report.event.sources import marked_name, source_details, source_line, source_link
from tui.report.text.bars import line_bar
from tui.report.text.document import DOT, Document, Entry, Ref, RefField, heading, joined, unbroken
from tui.report.text.names import actor_name, one, place_name, speaker_name, title

_MOST = 40  # entries of one kind

T = TypeVar("T")
Row = tuple[Ref, str]

_VERDICTS = {
    "contradicted": "Contradicted: others say otherwise",
    "distorted": "Distorted: there is something to it, but not so",
    "overstated": "Overstated: more than others bear out",
    "outdated": "Dated wrongly: no longer true when it was issued",
    "unsupported": "Alone: nobody else has it",
    "imprecise": "Imprecise: holds in part",
    "supported": "Supported: holds",
    "comment": "Comment: no fact to check",
}


def audit_document(log: Head, audit: Audit) -> Document:
    """Return the whole audit."""
    if not audit.ids:
        return (Entry((Text("No source of this log was written by a machine."),), stop=False),)
    return (
        *_sources(log, audit),
        heading("Conclusion"),
        Entry((Text(conclusion(log, audit)),), stop=False),
        *_cell_counts(audit),
        *_claims(log, audit),
        *_taken(log, audit),
    )


def audit_title(log: Head, ids: Sequence[str]) -> str:
    """Return what an audit is of, in a few words."""
    if len(ids) == 1:
        return f"Audit: {marked_name(log, ids[0])}".replace("\u00a0", " ")
    return f"Audit: {len(ids)} sources together"


def _sources(log: Head, audit: Audit) -> Iterator[Entry]:
    """Yield what each audited source is."""
    for source_id in audit.ids[:_MOST]:
        lines = (source_line(log, source_id, 0), *source_details(log, source_id))
        link = source_link(log, source_id)
        yield Entry(lines, Ref("source", source_id), source_id, link)
    yield from _more(len(audit.ids))


def _cell_counts(audit: Audit) -> Iterator[Entry]:
    """Yield a line for each verdict there is: how many claims have it, and which."""
    if not audit.claims:
        return
    yield heading("Verdicts")
    top, digits = max(audit.tally.values()), len(f"{max(audit.tally.values()):,}")
    for verdict in VERDICTS:
        if claims := audit.of(verdict):
            mark, style = verdict_mark(verdict)
            line = Text(f"{mark} {verdict:<12} {len(claims):>{digits},}  ", style)
            cells = line_bar(len(claims), top, 12)
            line.append(f"{cells:<12}".replace(" ", "\u00a0"), "bar")
            yield Entry((line.append(f"  {places(audit, claims)}"),), stop=False)


def _claims(log: Head, audit: Audit) -> Iterator[Entry]:
    """Yield the claims by verdict, what does not hold first."""
    for verdict in VERDICTS:
        claims = audit.of(verdict)
        if claims:
            yield heading(f"{_VERDICTS[verdict]} ({len(claims):,})")
        for checked in claims[:_MOST]:
            yield _claim(log, audit, checked)
        yield from _more(len(claims))


def _claim(log: Head, audit: Audit, checked: CheckedClaim) -> Entry:
    """Return a claim: where it stands, of which event, what holds, on whose word, known when."""
    event, claim = checked.event, checked.claim
    mark, style = verdict_mark(claim.verdict)
    line = Text().append(f"{mark} ", style)
    if len(audit.ids) > 1:
        line.append(marked_name(log, claim.source), "source").append(DOT)
    line.append(f"{one(claim.locator, '')}{DOT}" if claim.locator else "", "title")
    line.append(title(event)).append(DOT).append(unbroken(event.date.human()), "muted")
    lines = [line, *claim_lines(log, claim)]
    if claim.verdict not in ("comment", "supported", "unsupported"):
        if not checked.witnesses:
            lines.append(Text("  no independent source stands behind this verdict", "alert"))
        lines += [Text(f"  {words}", "muted") for words in _order(log, checked)]
    return Entry(tuple(lines), Ref("event", event.id), claim.source, source_link(log, claim.source))


def _order(log: Head, checked: CheckedClaim) -> Iterator[str]:
    """Yield which sources of the verdict were issued before the claim, and which perhaps were."""
    if checked.before:
        yield f"already published when this was issued: {_names(log, checked.before)}"
    if checked.overlapping:
        when = "of the same day" if of_one_day(log.sources, checked) else "of a date that overlaps"
        yield f"{when}, order not known: {_names(log, checked.overlapping)}"
    if checked.known == "only later":
        yield "published only after this was issued"


def _names(log: Head, ids: Sequence[str]) -> str:
    return "; ".join(dict.fromkeys(marked_name(log, each) for each in ids))


def _taken(log: Head, audit: Audit) -> Iterator[Entry]:
    """Yield all that rests on the sources, and all that the log takes from them."""
    yield from _section("Rests on it alone", audit.alone, _event_row, "nothing")
    yield from _section("Events that cite it", audit.events, _event_row, "none")
    yield from _parts(log, audit)


def _parts(log: Head, audit: Audit) -> Iterator[Entry]:
    """Yield what else the log takes from the sources, as rows under headings."""

    def named(field: RefField, name: Callable[[Head, str], str]) -> Callable[[str], Row]:
        return lambda each: (Ref(field, each), name(log, each))

    yield from _section(
        "Quotes from it", audit.quotes, lambda each: _row(each[0], _quoted(log, each[1]))
    )
    yield from _section("Figures from it", audit.figures, _figure_row)
    yield from _section(
        "Claims of others that it is held against",
        audit.refuting,
        lambda each: _row(each[0], _objection(log, each[1])),
    )
    yield from _section("Actors", audit.actors, named("actor", actor_name))
    yield from _section("Places", audit.places, named("place", place_name))
    yield from _section(
        "Relations", audit.relations, lambda each: (Ref("actor", each.subject), _tie(log, each))
    )
    yield from _section("Sources that derive from it", audit.derived, named("source", marked_name))


def _section(
    words: str, records: Sequence[T], row: Callable[[T], Row], none: str = ""
) -> Iterator[Entry]:
    """Yield a heading with the number of records, and rows of the first; what is said for none."""
    if records or none:
        yield heading(f"{words} ({len(records):,})" if records else words)
    if not records and none:
        yield Entry((Text(f"  {none}", "muted"),), stop=False)
    for ref, line in map(row, records[:_MOST]):
        yield Entry((Text(f"  {line}"),), ref, ref.value if ref.field == "source" else "")
    yield from _more(len(records))


def _event_row(event: Event) -> Row:
    return _row(event, event.status or "")


def _figure_row(found: tuple[Event, Figure]) -> Row:
    event, figure = found
    return _row(event, f"{subject(figure)}: {amount(figure) or one(figure.as_said, '')}")


def _row(event: Event, words: str) -> Row:
    return Ref("event", event.id), joined((event.date.human(), title(event), words))


def _quoted(log: Head, quote: Quote) -> str:
    """Return who said it, and how it begins."""
    words = one_line(quote.text, 60)
    shown = words if quote.mode == "paraphrase" else marked(words, quote.lang or log.language)
    return f"{speaker_name(log, quote)}: {shown}"


def _objection(log: Head, claim: Claim) -> str:
    """Return which claim of whom, and its verdict."""
    place = one(claim.locator, "a claim")
    return f"{place} of {marked_name(log, claim.source)}: {claim.verdict}"


def _tie(log: Head, relation: Relation) -> str:
    verb = relation.type.replace("_", " ")
    return f"{actor_name(log, relation.subject)} {verb} {actor_name(log, relation.object)}"


def _more(count: int) -> Iterator[Entry]:
    if count > _MOST:
        yield Entry((Text(f"  and {count - _MOST:,} more", "muted"),), stop=False)
