"""Questions by how far they are answered, with what bears on each; each line leads there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from rich.text import Text

from tui.log.model import Answered, Claim, ClaimEvidence, Evidence, Stance
from tui.report.event.claims import verdict_mark
from tui.report.event.sources import source_name_parts
from tui.report.text.document import DOT, Document, Entry, Ref, heading, paragraph, styled
from tui.report.text.names import title
from tui.report.text.unread import unread_lines
from tui.report.text.words import on_one_line, phrase, plural
from tui.store.derived.questions import Asked
from tui.store.store import Store

STATUS_WORDS: Final[dict[Answered, str]] = {
    "open": "open",
    "partial": "answered in part",
    "answered": "answered",
    "dropped": "dropped",
}
SIDES: Final[dict[Stance, str]] = {
    "supports": "for",
    "disputes": "against",
    "mentions": "about",
}
_STYLES: Final[dict[Stance, str]] = {"supports": "good", "disputes": "alert", "mentions": "label"}


def questions_document(store: Store, found: Sequence[Asked]) -> Document:
    """Return the questions, each with its answer, what is missing, and what bears on it."""
    if not found:
        return (Entry((Text(_nothing(store)),), stop=False),)
    entries: list[Entry] = []
    for status, some in groupby(found, key=lambda each: each.question.status):
        questions = [*some]
        entries.append(heading(f"{STATUS_WORDS[status].capitalize()} ({len(questions):,})"))
        for number, each in enumerate(questions):
            if number:
                entries.append(Entry((Text(),), stop=False))
            entries += question_entries(store, each)
    return tuple(entries)


def _nothing(store: Store) -> str:
    if store.head.questions:
        return "No question of the log is one that these events bear on."
    return "The log asks no question: write them under `questions`, each with `asks`."


def questions_title(found: Sequence[Asked]) -> str:
    """Return how many questions there are, and how many of them are not answered."""
    left = sum(each.question.status in ("open", "partial") for each in found)
    return f"{plural(len(found), 'question')}, {left:,} not answered"


def question_entries(store: Store, asked: Asked) -> Iterator[Entry]:
    """Yield a question with what is said of it, then each event and claim that bears on it."""
    yield Entry((*_question_lines(asked),), Ref("question", asked.id))
    for side in SIDES:
        for each in asked.question.evidence:
            if each.stance == side:
                yield _event_entry(store, each)
        for claim in asked.question.claims:
            if claim.stance == side:
                yield _claim_entry(store, claim)


def _question_lines(asked: Asked) -> Iterator[Text]:
    question = asked.question
    status = STATUS_WORDS[question.status]
    words = on_one_line(question.asks, asked.id)
    yield styled(("? ", "label"), (words, "title"), "\t", (status, "muted"))
    yield from paragraph(question.answer, "", 2, "answer:")
    for each in question.needs:
        yield from paragraph(on_one_line(each), "alert", 2, "missing:")
    yield from paragraph(question.note, "muted", 2, "note:")
    yield from unread_lines(question.unread, 2)
    if not (question.events or question.claims):
        yield styled("  ", ("nothing bears on it yet", "muted"))


def _event_entry(store: Store, each: Evidence) -> Entry:
    parts = (_side(each.stance), *_event_parts(store, each.event))
    lines = (styled("  ", *parts), *_note(each.note))
    return Entry(lines, Ref("event", each.event))


def _claim_entry(store: Store, each: ClaimEvidence) -> Entry:
    claim = claim_of(store, each)
    source = source_name_parts(store.head, each.source)
    told: list[str | tuple[str, str]] = [phrase(DOT, on_one_line(each.locator))]
    if claim is not None:
        mark, style = verdict_mark(claim.verdict)
        told += [DOT, (f"{mark} {claim.verdict}", style)]
    first = styled("  ", _side(each.stance), ("claim of ", "label"), *source, *told)
    says = paragraph(on_one_line(claim.says), "", 4, "says:") if claim else []
    where = styled("    ", ("in: ", "label"), *_event_parts(store, each.event))
    return Entry((first, *says, where, *_note(each.note)), Ref("event", each.event), each.source)


def claim_of(store: Store, wanted: ClaimEvidence) -> Claim | None:
    """Return the claim that a question names; None where its event has none such."""
    event = store.find(wanted.event)
    claims = event.claims if event else ()
    of_source = [claim for claim in claims if claim.source == wanted.source]
    there = [claim for claim in of_source if claim.locator == wanted.locator]
    if not there and not wanted.locator and len(of_source) == 1:
        there = of_source
    return next(iter(there), None)


def _side(stance: Stance) -> tuple[str, str]:
    return f"{SIDES[stance]}: ", _STYLES[stance]


def _event_parts(store: Store, event_id: str) -> Iterator[str | tuple[str, str]]:
    event = store.find(event_id)
    if event is None:
        yield event_id, "alert"
        yield f"{DOT}no event of this log", "muted"
        return
    yield title(event), "title"
    yield phrase(DOT, event.date.human()), "muted"


def _note(note: str) -> list[Text]:
    return paragraph(on_one_line(note), "muted", 4)
