"""Audits as ClaimReview: valid by schema.org, and nothing in them that the log does not say."""

from __future__ import annotations

import json
from typing import Any

from jsonschema import Draft202012Validator

from tests.hostile_cases import cases
from tests.report.audit.given import GIVEN, sample_log
from tests.report.logs import log_of
from tui.log.model import Log
from tui.log.reading.reader import LogError, read
from tui.log.sourcing.audit import audit
from tui.report.audit.claim_review import claim_reviews, reviewed, reviews_left_out

DAY = {"type": "string", "pattern": r"^\d{4}(-\d\d(-\d\d)?)?$"}
TEXT = {"type": "string", "minLength": 1}
ADDRESS = {"type": "string", "pattern": r"^https?://[!-~]+$"}


def node(kind: str, required: tuple[str, ...] = (), **fields: object) -> dict[str, object]:
    return {
        "type": "object",
        "properties": {"@type": {"const": kind}, **fields},
        "required": ["@type", *required],
        "additionalProperties": False,
    }


AGENT = {
    "type": "object",
    "properties": {"@type": {"enum": ["Person", "Organization"]}, "name": TEXT},
    "required": ["name"],
    "additionalProperties": False,
}
WORK = node(
    "CreativeWork",
    name=TEXT,
    author=AGENT,
    publisher=AGENT,
    datePublished=DAY,
    inLanguage=TEXT,
    url=ADDRESS,
    archivedAt=ADDRESS,
    digitalSourceType={"type": "string", "pattern": "^https://schema.org/[A-Z]\\w+DigitalSource$"},
)
RATING = node(
    "Rating",
    ("alternateName",),
    alternateName=TEXT,
    ratingExplanation=TEXT,
    ratingValue={"type": "integer", "minimum": 1, "maximum": 6},
    worstRating={"const": 1},
    bestRating={"const": 6},
) | {"dependentRequired": {"ratingValue": ["worstRating", "bestRating"]}}
CLAIM = node("Claim", text=TEXT, author=AGENT, datePublished=DAY, appearance=WORK)
REVIEW = node(
    "ClaimReview",
    ("@context", "claimReviewed", "itemReviewed", "reviewRating"),
    **{"@context": {"const": "https://schema.org"}},
    claimReviewed={"type": "string"},
    itemReviewed=CLAIM,
    reviewRating=RATING,
    author=AGENT,
    datePublished=DAY,
    inLanguage=TEXT,
    citation={"type": "array", "items": WORK, "minItems": 1},
)
VALID = Draft202012Validator({"type": "array", "items": REVIEW})

LOG = """
sources:
  post: {title: A post, publisher: Daily, author: writer, issued: 2024-12-05, url: "https://d.example/1",
    archive_url: "https://web.archive.org/web/2025/https://d.example/1"}
  ap: {publisher: AP, author: J. Doe, issued: 2024-12~}
actors:
  writer: {name: A. Writer, type: person}
  desk: {name: The desk, type: organisation}
events:
  - id: e
    date: 2024-12-05
    title: t
    sources: [ap]
    claims:
      - {source: post, says: It fell, quote: "It fell, we hear", verdict: distorted, sources: [ap],
         note: Not so, reviewer: desk, reviewed: 2025-01-02}
      - {source: post, says: It shone, verdict: unsupported, reviewed: 2025-01~}
      - {source: post, says: We shall see, verdict: comment}
"""


def reviews(log: Log, ids: tuple[str, ...]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        "".join(claim_reviews(log, audit(log, ids, log.events)))
    )
    VALID.validate(found)
    return found


def test_a_review_has_all_that_the_log_says() -> None:
    wrong, unfound = reviews(log_of(LOG), ("post",))
    assert wrong == {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": "It fell",
        "itemReviewed": {
            "@type": "Claim",
            "text": "It fell, we hear",
            "author": {"@type": "Person", "name": "A. Writer"},
            "datePublished": "2024-12-05",
            "appearance": {
                "@type": "CreativeWork",
                "name": "A post",
                "author": {"@type": "Person", "name": "A. Writer"},
                "publisher": {"@type": "Organization", "name": "Daily"},
                "datePublished": "2024-12-05",
                "url": "https://d.example/1",
                "archivedAt": "https://web.archive.org/web/2025/https://d.example/1",
            },
        },
        "reviewRating": {
            "@type": "Rating",
            "alternateName": "Distorted: there is something to it, but not so",
            "ratingExplanation": "Not so",
            "ratingValue": 2,
            "worstRating": 1,
            "bestRating": 6,
        },
        "author": {"@type": "Organization", "name": "The desk"},
        "datePublished": "2025-01-02",
        "inLanguage": "en",
        # Whether J. Doe is a person, and on which day it was issued, the log does not say.
        "citation": [
            {
                "@type": "CreativeWork",
                "author": {"name": "J. Doe"},
                "publisher": {"@type": "Organization", "name": "AP"},
            }
        ],
    }
    assert "datePublished" not in unfound
    assert "author" not in unfound


def test_what_was_not_found_has_no_number_and_a_comment_no_review() -> None:
    log = log_of(LOG)
    _, unfound = reviews(log, ("post",))
    assert unfound["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "Unsupported: not found by us",
    }
    found = audit(log, ("post",), log.events)
    assert [claim.says for claim in reviewed(found)] == ["It fell", "It shone"]
    assert reviews_left_out(found) == 1
    assert reviews(log, ("ap",)) == []


def test_the_given_article_has_no_author_and_is_said_to_be_made_by_a_machine() -> None:
    found = reviews(sample_log(), GIVEN)
    assert len(found) == 26
    for review in found:
        item = review["itemReviewed"]
        assert "author" not in item
        assert item["appearance"] == {
            "@type": "CreativeWork",
            "datePublished": "2024-12-05",
            "inLanguage": "en",
            "digitalSourceType": "https://schema.org/TrainedAlgorithmicMediaDigitalSource",
        }


def test_hostile_logs_make_valid_reviews() -> None:
    for case in cases(""):
        try:
            log = read(case.path).log
        except LogError:
            continue
        reviews(log, tuple(log.sources))


def test_it_is_ascii_if_wished() -> None:
    log = log_of(LOG.replace("It fell", "Il est tombé à Hamā"))
    text = "".join(claim_reviews(log, audit(log, ("post",), log.events), ascii_only=True))
    assert text.isascii()
    assert json.loads(text)[0]["claimReviewed"] == "Il est tombé à Hamā"
