"""Questions that are not what their status says, and what bears on them that is not there."""

from __future__ import annotations

import pytest

from tests.log.checks.messages import problems

REST = """
sources: {ap: {publisher: AP}, sana: {publisher: SANA}}
events:
- {id: hama-taken, date: 2024-12-05, title: t, claims: [
    {source: ap, says: a, verdict: comment},
    {source: sana, says: a, verdict: comment, locator: S1},
    {source: sana, says: b, verdict: comment, locator: S2}]}
"""


def said(fields: str) -> list[str]:
    """The messages about a question with these fields, without the line."""
    text = f"questions: {{q: {{asks: Was it?, {fields}}}}}{REST}"
    found = problems(text)
    assert all(each.startswith("1:") for each in found)
    return [each.split(": ", 1)[1] for each in found]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ("status: answered, events: [hama-taken]", "`status: answered` needs an `answer`"),
        (
            "status: answered, answer: Yes",
            "`status: answered` needs an event or a claim that speaks for the answer: see `stance`",
        ),
        (
            "status: partial, answer: Yes, events: [{event: hama-taken, stance: disputes}]",
            "`status: partial` needs an event or a claim that speaks for the answer: see `stance`",
        ),
        (
            "status: answered, answer: Yes, events: [hama-taken], needs: [More]",
            "`status: answered` has something missing under `needs`: it is `partial`, or nothing "
            "is",
        ),
        ("answer: Yes", "`status: open` has an `answer`: it is `partial` or `answered`"),
        (
            "status: closed",
            "`status` cannot be `closed`: write one of answered, dropped, open, partial",
        ),
        (
            "events: [hama-takn]",
            "`hama-takn` is not the id of an event: did you mean `hama-taken`?",
        ),
        (
            "events: [{event: hama-takn}]",
            "`hama-takn` is not the id of an event: did you mean `hama-taken`?",
        ),
        (
            "claims: [{event: hama-takn, source: ap}]",
            "`hama-takn` is not the id of an event: did you mean `hama-taken`?",
        ),
        (
            "claims: [{event: hama-taken, source: apx}]",
            "`apx` is not the id of a source: did you mean `ap`?",
        ),
        (
            "claims: [{event: hama-taken, source: sana}]",
            "`hama-taken` has several claims of `sana`: add the `locator`",
        ),
        (
            "claims: [{event: hama-taken, source: sana, locator: S3}]",
            "`hama-taken` has no claim of `sana` at `S3`: it may be `S1`, `S2`",
        ),
        ("need: [More]", "unknown key `need`: did you mean `needs`?"),
    ],
)
def test_what_is_wrong_with_a_question(fields: str, message: str) -> None:
    assert said(fields) == [message]


def test_an_event_without_claims_of_a_source() -> None:
    text = "questions: {q: {asks: Was it?, claims: [{event: e, source: ap}]}}\n"
    text += "sources: {ap: {publisher: AP}}\nevents: [{id: e, date: 2024, title: t}]\n"
    assert problems(text) == ["1:41: `e` has no claim of `ap`"]


@pytest.mark.parametrize(
    "fields",
    [
        "events: [hama-taken]",
        "status: answered, answer: Yes, events: [hama-taken]",
        "status: partial, answer: So far, claims: [{event: hama-taken, source: ap}]",
        "claims: [{event: hama-taken, source: sana, locator: S2, stance: disputes}]",
        "status: dropped",
    ],
)
def test_what_is_right(fields: str) -> None:
    assert said(fields) == []


def test_text_alone_is_what_a_question_asks() -> None:
    text = f"questions: {{q: Was it?}}{REST}"
    assert problems(text) == ["1:16: `q`: write a mapping: {asks: …}"]
