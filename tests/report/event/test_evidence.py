"""What an event rests on, as a document."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from tui.log.dates.date import parse_date
from tui.log.model import Event, Log, Participant
from tui.report.event.evidence import evidence, roles_by_actor
from tui.report.text.document import Ref, wrap
from tui.store.store import Store


def shown(text, store: Store, event: Event) -> str:
    return text(evidence(store, event))


def test_the_head_says_when_where_what_and_on_how_many_sources(store, event, text):
    lines = shown(text, store, event("golani-message")).splitlines()
    assert lines[0] == "Golani's video message on Hama"
    assert lines[1] == (
        "5 Dec 2024, late evening · Hama · statement · reported · medium confidence"
        " · 3 independent of 5 sources"
    )


def test_the_head_narrows_to_the_place(store, event):
    assert evidence(store, event("golani-message"))[0].ref == Ref("place", "hama")


def test_a_translation_stands_in_the_marks_of_each_language(store, event, text):
    words = shown(text, store, event("golani-message"))
    assert "translation, ar → en" in words
    assert "  “I ask God that it be a conquest with no vengeance in it" in words
    assert "  «أسأل الله أن يكون فتحا لا ثأر فيه بل فتحا كله رحمة ومودة»" in words


def test_a_paraphrase_has_no_quotation_marks_and_says_that_it_is_one(store, event, text):
    words = shown(text, store, event("golani-message"))
    assert "  in effect: The wound of forty years is being cleansed\n" in words
    assert "paraphrase" in words


def test_a_machine_written_source_is_marked_wherever_it_is_used(store, event, text):
    words = shown(text, store, event("golani-message"))
    assert words.count("given article [AI]") == words.count("given article") == 4


def test_an_address_stands_whole_on_a_line_of_its_own_and_once(store, event, text):
    lines = shown(text, store, event("golani-message")).splitlines()
    assert lines.count(f"  {store.head.sources['wire-copy'].url}") == 1


def test_renderings_of_one_saying_stand_together(store, event, text):
    lines = shown(text, store, event("golani-message")).splitlines()
    first = next(n for n, line in enumerate(lines) if "· version 1 of 2" in line)
    second = next(n for n, line in enumerate(lines) if "· version 2 of 2" in line)
    assert lines[first].endswith("translation, ar → en")
    assert lines[second].endswith("translation")
    assert "a resident" not in "\n".join(lines[first:second])


def test_a_quote_narrows_to_its_speaker_and_knows_its_source(store, event):
    quote = evidence(store, event("golani-message"))[2]
    assert quote.ref == Ref("speaker", "golani")
    assert quote.source == "watana"


def test_a_source_without_a_quote_is_listed_with_what_it_derives_from(store, event, text):
    document = evidence(store, event("golani-message"))
    assert [entry.source for entry in document if entry.ref == Ref("source", "digest")] == [
        "digest"
    ]
    assert "Digest · secondary\n  derived from Example Wire via KXYZ" in text(document)


def test_a_claim_says_what_holds_instead_and_on_whose_word(store, event, text):
    words = shown(text, store, event("golani-message"))
    assert "Claims of machine-written sources" in words
    assert "! given article [AI] · S15" in words
    assert "distorted" in words
    assert "  says: The conquest was driven not by revenge but by mercy" in words
    assert "  holds: In Arabic it is a prayer" in words
    assert "  verdict by: Watana al-Yawm" in words
    assert "+ given article [AI]" in words


def test_figures_come_after_the_quotes_and_lead_to_their_source(store, event):
    entries = [each for each in evidence(store, event("displaced")) if each.stop]
    assert [each.source for each in entries[1:5]] == ["ocha", "wire-copy", "digest", "ocha"]
    assert entries[1].ref == Ref("source", "ocha")


def test_what_is_unsourced_and_what_contradicts_it_are_said(store, event, text):
    words = shown(text, store, event("displaced"))
    assert "unsourced: place" in words
    assert "contradicts: Insurgents enter Hama" in words


def test_an_event_on_machine_written_word_alone_has_no_independent_source(store, event, text):
    assert "0 independent of 1 source" in shown(text, store, event("old-protest"))


def test_ids_that_lead_nowhere_are_shown_as_they_are(text):
    event = Event(id="e", date=log_date(), title="", place="nowhere", sources=("gone",))
    words = text(evidence(Store.of(Log(events=(event,))), event))
    assert words.startswith("e\n")
    assert "nowhere" in words
    assert "gone · not among the sources of this log" in words


def test_words_that_look_like_markup_stay_words(text):
    event = Event(id="e", date=log_date(), title="[bold]x[/] [@click=app.quit]y[/]")
    assert text(evidence(Store.of(Log(events=(event,))), event)).startswith(event.title)


def log_date():
    from tui.log.dates.date import parse_date

    return parse_date("2024-12-05")


def test_the_words_of_a_long_type_are_not_cut_in_a_narrow_pane():
    kind: Final = "violence-against-civilians/sexual-violence"
    bare = Event(id="e", date=parse_date("2024"), title="t", type=kind)
    lines = [
        line.plain for line in wrap(evidence(Store.of(Log(events=(bare,))), bare)[0].lines, 28)
    ]
    assert "violence against civilians: sexual violence" in " ".join(lines)


def test_the_actors_of_an_event_are_those_with_a_role_and_those_who_speak(event):
    assert roles_by_actor(event("golani-message")) == {"golani": "speaker"}
    assert roles_by_actor(event("hama-entered")) == {"hts": "attacker", "army": "defender"}
    twice = event("hama-entered").participants[:1] * 2
    assert roles_by_actor(replace(event("hama-entered"), participants=twice)) == {"hts": "attacker"}


def test_an_actor_has_the_side_that_it_was_on() -> None:
    parts = (Participant(actor="a", role="attacker", side="North"), Participant(actor="b"))
    assert roles_by_actor(
        Event(id="e", date=parse_date("2024"), title="E", participants=parts)
    ) == {
        "a": "attacker, side North",
        "b": "actor",
    }
