"""An audit as ClaimReview of schema.org: JSON-LD, an object for each claim that was examined.

What the log does not say is left out: who examined a claim and when, the address of a review, the
day of a source that has none. https://schema.org/ClaimReview.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from tui.log.model import Claim, Head, Source, Verdict
from tui.log.sourcing.audit import Audit
from tui.log.sourcing.publishers import printed_from
from tui.log.urls import is_web_link
from tui.report.audit.verdict_words import VERDICT_WORDS
from tui.report.cite.dates import iso_date
from tui.report.text.names import actor_name
from tui.report.text.words import on_one_line

# From the worst to the best; what was not found is neither, and has no number.
_RATINGS: Final[dict[Verdict, int]] = {
    "contradicted": 1,
    "distorted": 2,
    "overstated": 3,
    "outdated": 4,
    "imprecise": 5,
    "supported": 6,
}
# Digital source types that schema.org has members for, of those of machines (IPTC).
_MADE_BY_MACHINE: Final = {
    each: f"https://schema.org/{each[0].upper()}{each[1:]}DigitalSource"
    for each in (
        *("trainedAlgorithmicMedia", "algorithmicMedia", "compositeSynthetic"),
        "compositeWithTrainedAlgorithmicMedia",
    )
}
_KINDS: Final = {"person": "Person"}

Node = dict[str, object]


def claim_reviews(head: Head, audit: Audit, ascii_only: bool = False) -> Iterator[str]:
    """Yield the text of one JSON array; comments, which hold no fact to check, are no reviews."""
    yield "["
    for number, claim in enumerate(reviewed(audit)):
        text = json.dumps(review(head, claim), ensure_ascii=ascii_only, indent=2)
        yield f"{',' * bool(number)}\n{text}"
    yield "\n]\n"


def reviewed(audit: Audit) -> list[Claim]:
    """Return the claims of an audit that there is a review of."""
    return [each.claim for each in audit.claims if each.claim.verdict != "comment"]


def review(head: Head, claim: Claim) -> Node:
    """Return the review of a claim."""
    return {"@context": "https://schema.org"} | _node(
        "ClaimReview",
        claimReviewed=on_one_line(claim.says),
        itemReviewed=_claim(head, claim),
        reviewRating=_rating(claim),
        author=_agent(head, claim.reviewer),
        datePublished=iso_date(claim.reviewed),
        inLanguage=head.language,
        citation=[_work(head, each) for each in claim.sources if each in head.sources],
    )


def _claim(head: Head, claim: Claim) -> Node:
    """Return what was claimed: in which words, by whom, when and where."""
    source = head.sources.get(claim.source, Source())
    return _node(
        "Claim",
        text=on_one_line(claim.exact),
        author=_agent(head, source.author) or _organisation(source.publisher),
        datePublished=iso_date(source.issued),
        appearance=_work(head, claim.source),
    )


def _rating(claim: Claim) -> Node:
    """Return the verdict in words, as a number where it is one, and why."""
    found = _node(
        "Rating",
        alternateName=VERDICT_WORDS[claim.verdict],
        ratingExplanation=on_one_line(claim.note),
    )
    if claim.verdict in _RATINGS:
        value = _RATINGS[claim.verdict]
        found |= {"ratingValue": value, "worstRating": 1, "bestRating": len(_RATINGS)}
    return found


def _work(head: Head, source_id: str) -> Node:
    """Return a source as what somebody published."""
    source = head.sources.get(source_id, Source())
    addresses = [each for each in (source.url, source.archive_url) if is_web_link(each)]
    made = (source.digital_source_type or "").rpartition("/")[2]
    return _node(
        "CreativeWork",
        name=on_one_line(source.title),
        author=_agent(head, source.author),
        publisher=_organisation(source.publisher),
        datePublished=iso_date(source.issued),
        inLanguage=source.language,
        url=next(iter(addresses), ""),
        archivedAt="".join(addresses[1:]),
        digitalSourceType=_MADE_BY_MACHINE.get(made, ""),
    )


def _agent(head: Head, name: str) -> Node:
    """Return a person or an organisation, without its type where the log does not say which."""
    actor = head.actors.get(name)
    if actor is not None:
        return _node(_KINDS.get(actor.type or "", "Organization"), name=actor_name(head, name))
    if name := on_one_line(name):
        return {"name": name}
    return {}


def _organisation(publisher: str) -> Node:
    """Return a publisher; nothing for a name that is nobody's, such as `unnamed`."""
    name = on_one_line(publisher)
    if not printed_from(publisher):
        return {}
    return _node("Organization", name=name)


def _node(kind: str, **fields: object) -> Node:
    """Return a node of a type with the fields that there is something for."""
    return {"@type": kind} | {name: value for name, value in fields.items() if value}


def reviews_left_out(audit: Audit) -> int:
    """Return how many claims there is no review of."""
    return len(audit.claims) - len(reviewed(audit))
