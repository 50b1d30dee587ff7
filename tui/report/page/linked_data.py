"""The events of a report as schema.org has them, JSON-LD for search engines and archives.

https://schema.org/Event; dates as ISO 8601, left out where the log is less exact than that. Claims
that were examined are told as ClaimReview (`tui.report.audit.claim_review`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Final
from xml.etree.ElementTree import Element

from tui.log.model import Claim, Event, Head
from tui.report.audit.claim_review import review
from tui.report.cite.dates import iso_date
from tui.report.page.anchors import anchor
from tui.report.page.markup import element
from tui.report.text.names import actor_name, place_name, title
from tui.report.text.words import on_one_line

Node = dict[str, object]

_ESCAPED: Final = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}
_COMMENT: Final = "comment"  # holds no fact to check


def linked_data(head: Head, events: Iterable[Event]) -> Element:
    """Return the block of data; no text of the log can end it."""
    graph: list[Node] = []
    for event in events:
        graph.append(_event(head, event))
        graph += (review(head, claim) for claim in _reviewed(event.claims))
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    return element("script", text.translate(_ESCAPED), type="application/ld+json")


def _reviewed(claims: Sequence[Claim]) -> Iterable[Claim]:
    return (claim for claim in claims if claim.verdict != _COMMENT)


def _event(head: Head, event: Event) -> Node:
    found: Node = {
        "@type": "Event",
        "@id": f"#{anchor('event', event.id)}",
        "name": title(event),
        "startDate": iso_date(event.date),
        "description": on_one_line(event.summary),
        "location": _place(head, event.place),
        "contributor": [_actor(head, each.actor) for each in event.participants],
    }
    return {name: value for name, value in found.items() if value}


def _place(head: Head, place_id: str | None) -> Node:
    if not place_id:
        return {}
    found: Node = {"@type": "Place", "name": place_name(head, place_id)}
    place = head.places.get(place_id)
    if place is not None and place.lat is not None and place.lon is not None:
        geo = {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon}
        found["geo"] = geo
    return found


def _actor(head: Head, actor_id: str) -> Node:
    actor = head.actors.get(actor_id)
    kind = "Person" if actor is not None and actor.type == "person" else "Organization"
    return {"@type": kind, "name": actor_name(head, actor_id)}
