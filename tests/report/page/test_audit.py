"""The audit in a report: whatever it counts or names can be gone to."""

from __future__ import annotations

import pytest

from tui.log.reading.reader import read, read_text, sample
from tui.log.sourcing.audit import machines
from tui.report.page.anchors import Anchors
from tui.report.page.audit import audit_elements
from tui.report.page.markup import html
from tui.store.store import Store

LOG = """
sources:
  ai: {publisher: M, digital_source_type: trainedAlgorithmicMedia}
  ap: {publisher: AP}
events:
  - id: e
    date: 2024
    title: t
    sources: [ap]
    claims:
      - {source: ai, says: One, verdict: supported, locator: %s, sources: [ap]}
      - {source: ai, says: Two, verdict: supported, locator: %s, sources: [ap]}
"""


def written(store: Store) -> str:
    found = store.audit(machines(store.head))
    return "".join(map(html, audit_elements(store.head, Anchors(()), found)))


def test_counts_and_claims_by_their_place_lead_to_the_claims() -> None:
    text = written(Store.of_reading(read(sample())))
    conclusion, verdicts = text.split("<h3>Verdicts</h3>")
    assert "contradicted in <a href" in conclusion
    assert '<a href="#verdict-contradicted-1">S13</a>' in conclusion
    assert '<a href="#verdict-imprecise">9</a>' in verdicts
    assert '<a href="#audited-events">1 event</a> has it among its sources' in conclusion
    assert '<h3 id="audited-events">Events that have it among their sources (1)' in verdicts
    assert '<a href="#verdict-overstated-1">S23 (second half)</a>' in verdicts
    claim = verdicts.split('id="verdict-contradicted-1"')[1]
    assert claim.split("</div>")[0].count("S13") == 1


@pytest.mark.parametrize(
    ("locators", "links"),
    [
        (("p1", "p10"), ("1", "2")),  # of two places that begin alike, each has its own
        (("p1", "p1"), ("1",)),
        (("2", "1"), ()),  # numbers stand for other things in a conclusion
    ],
)
def test_only_what_can_be_nothing_but_a_place_is_a_link(
    locators: tuple[str, str], links: tuple[str, ...]
) -> None:
    text = written(Store.of(read_text(LOG % locators, "a log").log))
    _, _, verdicts = text.partition("Verdicts")
    named = [each for each in "12" if f'href="#verdict-supported-{each}"' in verdicts]
    assert tuple(named) == links
    assert '<a href="#verdict-supported">2</a>' in verdicts


def test_an_audit_without_claims_is_what_show_prints() -> None:
    text = written(Store.of(read_text(LOG.partition("    claims")[0], "a log").log))
    assert "Conclusion" in text
    assert "#verdict" not in text
