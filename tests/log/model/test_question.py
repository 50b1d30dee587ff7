"""Questions: what bears on them, and on which side."""

from tui.log.model import ClaimEvidence, Evidence, Question

ASKED = Question(
    asks="Did they leave?",
    events=("e1", Evidence(event="e2", stance="disputes")),
    claims=(ClaimEvidence(event="e3", source="ap", stance="mentions"),),
)


def test_an_event_by_its_id_alone_speaks_for_the_answer() -> None:
    assert [each.stance for each in ASKED.evidence] == ["supports", "disputes"]
    assert (ASKED.counts("supports"), ASKED.counts("disputes")) == (1, 1)


def test_events_of_claims_bear_on_it_too() -> None:
    assert list(ASKED.bearing) == ["e1", "e2", "e3"]
