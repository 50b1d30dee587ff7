"""An audit as a document: what a source is, what it comes to, its claims by verdict, what it bears.

Every entry leads on: a claim, a quote or a figure to its event, a name to its events.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final, NamedTuple, TypeVar

from rich.text import Text

from tui.log.model import Claim, Event, Figure, Head, Quote, Relation, Verdict
from tui.log.sourcing.audit import Audit
from tui.log.sourcing.verdicts import VERDICTS, CheckedClaim
from tui.log.text import one_line
from tui.report.audit.conclusion import conclusion
from tui.report.audit.fields import field_words
from tui.report.audit.order import order_unknown
from tui.report.audit.places import places
from tui.report.audit.verdict_words import VERDICT_WORDS
from tui.report.event.claims import claim_lines, named_in, verdict_mark
from tui.report.event.figures import amount, elsewhere, subject
from tui.report.event.quotes import words_of
from tui.report.event.sources import (
    ancestors_named,
    marked_name,
    source_details,
    source_line,
)
from tui.report.text.bars import line_bar
from tui.report.text.document import (
    DOT,
    Document,
    Entry,
    Ref,
    RefField,
    Row,
    heading,
    joined,
    more,
    nothing,
    unbroken,
)
from tui.report.text.names import actor_name, place_name, speaker_name, title
from tui.report.text.words import on_one_line
from tui.report.text.wrap import NO_BREAK

CITING: Final = "Events that have it among their sources"
"""The heading of the events that cite what is audited."""

_MOST: Final = 40  # entries of one kind
_EXCERPT: Final = 60  # characters of a quote
_BAR: Final = 12  # cells

T = TypeVar("T")


class Line(NamedTuple):
    """A line of a list, and where it leads."""

    ref: Ref
    words: str


def audit_document(head: Head, audit: Audit) -> Document:
    """Return the whole audit."""
    if not audit.ids:
        return (Entry((Text("No source of this log was written by a machine."),), stop=False),)
    return (
        *audited(head, audit),
        heading("Conclusion"),
        Entry((Text(conclusion(head, audit)),), stop=False),
        *_tally(audit),
        *(entry for verdict in VERDICTS for entry in claims_of(head, audit, verdict)),
        *taken(head, audit),
    )


def audit_title(head: Head, ids: Sequence[str]) -> str:
    """Return what an audit is of, in a few words."""
    if len(ids) == 1:
        return f"Audit: {marked_name(head, ids[0])}".replace(NO_BREAK, " ")
    return f"Audit: {len(ids)} sources together"


def audited(head: Head, audit: Audit) -> Iterator[Entry]:
    """Yield what each audited source is."""
    for source_id in audit.ids[:_MOST]:
        lines = (source_line(head, source_id, 0), *source_details(head, source_id))
        named = (source_id, *ancestors_named(head, source_id))
        yield Entry(lines, Ref("source", source_id), source_id, named=named)
    yield from more(len(audit.ids) - _MOST)


def _tally(audit: Audit) -> Iterator[Entry]:
    """Yield a line for each verdict there is: how many claims have it, and which."""
    if not audit.claims:
        return
    yield heading("Verdicts")
    top = max(audit.tally.values())
    digits = len(f"{top:,}")
    for verdict in VERDICTS:
        claims = audit.of(verdict)
        if claims:
            mark, style = verdict_mark(verdict)
            line = Text(f"{mark} {verdict:<12} {len(claims):>{digits},}  ", style)
            bar = line_bar(len(claims), top, _BAR)
            line.append(f"{bar:<{_BAR}}".replace(" ", NO_BREAK), "bar")
            where = Text(places(audit, claims))
            row = Row(line, ((where,),), line.cell_len)
            yield Entry((line.copy().append("  ").append_text(where),), stop=False, row=row)


def claims_of(head: Head, audit: Audit, verdict: Verdict) -> Iterator[Entry]:
    """Yield the claims of a verdict in their order under a heading, and how many more there are."""
    claims = audit.of(verdict)
    if claims:
        yield heading(f"{VERDICT_WORDS[verdict]} ({len(claims):,})")
    for checked in claims[:_MOST]:
        yield _claim(head, audit, checked)
    yield from more(len(claims) - _MOST)


def _claim(head: Head, audit: Audit, checked: CheckedClaim) -> Entry:
    """Return a claim: where it stands, of which event, what holds, on whose word, known when."""
    event, claim = checked.event, checked.claim
    mark, style = verdict_mark(claim.verdict)
    line = Text().append(f"{mark} ", style)
    if len(audit.ids) > 1:
        line.append(marked_name(head, claim.source), "source").append(DOT)
    locator = on_one_line(claim.locator)
    line.append(locator, "title").append(DOT * bool(locator))
    line.append(title(event)).append(DOT).append(unbroken(event.date.human()), "muted")
    lines = [line, *claim_lines(head, claim)]
    if claim.verdict not in ("comment", "supported", "unsupported"):
        if not checked.witnesses:
            lines.append(Text("  no independent source stands behind this verdict", "alert"))
        lines += [Text(f"  {words}", "muted") for words in _order(head, checked)]
    named = named_in(head, claim)
    if len(audit.ids) > 1:
        named = (claim.source, *named)
    return Entry(tuple(lines), Ref("event", event.id), claim.source, named=named)


def _order(head: Head, checked: CheckedClaim) -> Iterator[str]:
    """Yield which sources of the verdict were issued before the claim, and which perhaps were."""
    if checked.before:
        yield f"already published when this was issued: {_names(head, checked.before)}"
    if checked.overlapping:
        yield f"{order_unknown(head.sources, checked)}: {_names(head, checked.overlapping)}"
    if checked.known == "only later":
        yield "published only after this was issued"


def _names(head: Head, ids: Sequence[str]) -> str:
    return "; ".join(dict.fromkeys(marked_name(head, each) for each in ids))


def taken(head: Head, audit: Audit) -> Iterator[Entry]:
    """Yield all that rests on the sources, and all that the log takes from them."""
    nothing_else = "no event as a whole, but single fields:" if audit.fields_alone else "nothing"
    yield from _section("Rests on it alone", audit.alone, _event, nothing_else)
    yield from map(partial(_field, audit), audit.fields_alone[:_MOST])
    yield from more(len(audit.fields_alone) - _MOST)
    yield from _section(CITING, audit.events, _event, "none")
    yield from _section("Quotes from it", audit.quotes, partial(_quote, head))
    yield from _section("Figures from it", audit.figures, partial(_figure, head))
    refuting = "Verdicts on claims of others that name it"
    yield from _section(refuting, audit.refuting, partial(_refuting, head))
    yield from _section("Actors", audit.actors, _named(head, "actor", actor_name))
    yield from _section("Places", audit.places, _named(head, "place", place_name))
    yield from _section("Relations", audit.relations, partial(_relation, head))
    derived = _named(head, "source", marked_name)
    yield from _section("Sources that derive from it", audit.derived, derived)


def _section(
    words: str, records: Sequence[T], line_of: Callable[[T], Line], none: str = ""
) -> Iterator[Entry]:
    """Yield a heading with the number of records, and a line of the first; what is said for none.

    Lines are made of those only that are shown.
    """
    if records:
        yield heading(f"{words} ({len(records):,})")
    elif none:
        yield heading(words)
        yield nothing(none)
    for ref, line in map(line_of, records[:_MOST]):
        source = ref.value if ref.field == "source" else ""
        yield Entry((Text(f"  {line}"),), ref, source)
    yield from more(len(records) - _MOST)


def _named(
    head: Head, field: RefField, name_of: Callable[[Head, str], str]
) -> Callable[[str], Line]:
    """Return what makes a line of an id: the name, which leads to the events."""
    return lambda each: Line(Ref(field, each), name_of(head, each))


def _of_event(event: Event, words: str) -> Line:
    return Line(Ref("event", event.id), joined((event.date.human(), title(event), words)))


def _field(audit: Audit, found: tuple[Event, str]) -> Entry:
    """Return a field that rests on the sources alone, and of which event."""
    event, name = found
    ref, words = _of_event(event, f"the {field_words(audit, event, name)}")
    return Entry((Text(f"  {words}"),), ref)


def _event(event: Event) -> Line:
    return _of_event(event, event.status or "")


def _quote(head: Head, found: tuple[Event, Quote]) -> Line:
    """Return who said it, and how it begins."""
    event, quote = found
    words = words_of(head, quote, one_line(quote.text, _EXCERPT))
    return _of_event(event, f"{speaker_name(head, quote)}: {words}")


def _figure(head: Head, found: tuple[Event, Figure]) -> Line:
    event, figure = found
    number = amount(figure) or on_one_line(figure.as_said)
    return _of_event(event, f"{subject(head, figure, elsewhere(event, figure))}: {number}")


def _refuting(head: Head, found: tuple[Event, Claim]) -> Line:
    """Return which claim of whom, and its verdict."""
    event, claim = found
    place = on_one_line(claim.locator, "a claim")
    return _of_event(event, f"{place} of {marked_name(head, claim.source)}: {claim.verdict}")


def _relation(head: Head, relation: Relation) -> Line:
    verb = relation.type.replace("_", " ")
    words = f"{actor_name(head, relation.subject)} {verb} {actor_name(head, relation.object)}"
    return Line(Ref("actor", relation.subject), words)
