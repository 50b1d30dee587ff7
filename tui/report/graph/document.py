"""The relations in force on a date: a drawing where it fits, and the list that says the same."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from tui.log.dates.date import Date
from tui.log.model import Relation
from tui.report.actor.relations import period_of, verb
from tui.report.graph.drawing import drawing, fits
from tui.report.graph.network import Network
from tui.report.text.document import DOT, Document, Entry, Ref, heading, styled, unbroken
from tui.report.text.names import actor_name
from tui.report.text.words import phrase, plural
from tui.store.store import Store


def network_document(
    store: Store, found: Network, width: int, ascii_only: bool = False
) -> Document:
    """Return a network for a width in cells; the entries are the same at every width."""
    if not found.relations:
        return (Entry((Text("No relation of the log was certainly in force then."),), stop=False),)
    return (
        Entry(tuple(_lines(store, found, width, ascii_only)), stop=False),
        heading(plural(len(found.relations), "relation")),
        *(_entry(store, each) for each in _in_order(found)),
    )


def network_title(found: Network, date: Date | None) -> str:
    """Return of when the network is, and how large."""
    when = date.human() if date and date.text else "no date"
    return f"Relations on {when}: {plural(len(found.actors), 'actor')}"


def _lines(store: Store, found: Network, width: int, ascii_only: bool) -> Iterator[Text]:
    if fits(found, width):
        yield from drawing(store.head, found, width, ascii_only)
    else:
        yield Text("A drawing has no room here: the list says the same.", "muted")


def _in_order(found: Network) -> list[Relation]:
    """Return the relations in the order in which their actors stand."""
    place = {actor: number for number, actor in enumerate(found.actors)}
    return sorted(found.relations, key=lambda each: (place[each.subject], place[each.object]))


def _entry(store: Store, relation: Relation) -> Entry:
    """Return `Golani leads HTS · since Oct 2017`."""
    head = store.head
    line = styled(
        "  ",
        (unbroken(actor_name(head, relation.subject)), "speaker"),
        f" {verb(head, relation, relation.subject)} ",
        (unbroken(actor_name(head, relation.object)), "speaker"),
        (phrase(DOT, unbroken(period_of(relation))), "muted"),
    )
    if relation in store.contested:
        line.append(DOT).append("contested", "alert")
    return Entry((line,), Ref("actor", relation.subject))
