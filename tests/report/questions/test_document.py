"""Questions as people read them."""

import pytest
from pyroaring import BitMap
from rich.cells import cell_len

from tests.report.logs import printed
from tests.shapes.shapes import SHAPES, read_shape
from tui.report.questions.document import claim_of, questions_document, questions_title
from tui.report.text.document import Ref
from tui.store.derived.questions import questions
from tui.store.store import Store

STORE = Store.of_reading(read_shape("questions"))
FOUND = questions(STORE, BitMap(range(3)))


def test_each_question_stands_under_its_status_with_what_bears_on_it() -> None:
    lines = printed(questions_document(STORE, FOUND), 60)
    at = lines.index("── Answered in part (1)")
    assert lines[at + 1 : at + 8] == [
        "? من كان القائد؟                            answered in part",
        "  answer: لا أحد يعلم بعد | <script>alert(1)</script>",
        "  for: Failover to the second site · 02:10, 3 Mar 2024",
        "  for: claim of A memo with a very long title that says all",
        "  that it has to say in one breath · p. 9 · · comment",
        "    says: It took a minute",
        "    in: Failover to the second site · 02:10, 3 Mar 2024",
    ]
    assert "  missing: The mail of 3 March" in lines
    assert "  nothing bears on it yet" in lines
    assert questions_title(FOUND) == "4 questions, 3 not answered"


def test_questions_lead_to_what_bears_on_them_and_evidence_to_its_event() -> None:
    refs = [entry.ref for entry in questions_document(STORE, FOUND) if entry.ref]
    assert refs[0] == Ref("question", "empty")
    assert refs[2:4] == [Ref("question", "قيادة"), Ref("event", "failover")]
    assert refs[-1] == Ref("question", "given-up")


def test_without_questions_it_is_said_where_they_are_written() -> None:
    assert printed(questions_document(STORE, [])) == [
        "No question of the log is one that these events bear on."
    ]
    other = Store.of_reading(read_shape("one-event"))
    assert printed(questions_document(other, []))[0].startswith("The log asks no question")


def test_a_claim_is_found_by_its_locator() -> None:
    evidence = FOUND[2].question.claims
    says = [claim.says for each in evidence if (claim := claim_of(STORE, each))]
    assert says == ["Nobody noticed", "It took a minute", "It was me"]


@pytest.mark.parametrize("name", SHAPES)
def test_it_keeps_to_any_width(name: str) -> None:
    store = Store.of_reading(read_shape(name))
    document = questions_document(store, questions(store, BitMap(range(len(store)))))
    for width in (20, 40, 80, 200):
        assert all(cell_len(line) <= width for line in printed(document, width))
