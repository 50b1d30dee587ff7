"""The words by which an event is found, and the gaps that no phrase reaches over."""

from msgspec.structs import replace

from tui.log.dates.date import parse_date
from tui.log.model import Actor, Event, Foreign, Log, Participant, Place, Quote
from tui.store.index.words import GAP, EventWords, actors_in, words

GOLANI = Actor(name="Abu Mohammed al-Golani", aliases=("Jolani", Foreign(text="الجولاني")))


def test_words_of_texts_follow_each_other_within_a_text_alone() -> None:
    assert words(["Hama fell", "", "40,000 fled"]) == ["hama", "fell", GAP, "40000", "fled", GAP]


def test_an_arabic_word_is_there_with_its_article_too_but_in_no_phrase() -> None:
    assert words(["والجيش"]) == ["جيش", GAP, "والجيش", GAP]


def test_an_event_is_found_by_its_texts_and_by_the_names_of_its_actors_and_place() -> None:
    event = Event(
        id="speech",
        date=parse_date("2024"),
        title="Speech",
        summary="He spoke",
        place="hama",
        participants=(Participant(actor="golani"),),
        quotes=(Quote(text="No revenge", mode="verbatim", speaker_name="A guard"),),
    )
    log = Log(actors={"golani": GOLANI}, places={"hama": Place(name="Hama")}, events=(event,))
    found = {word for word in EventWords(log).of(event) if word != GAP}
    assert found == {
        *("speech", "he", "spoke", "no", "revenge", "a", "guard", "hama"),
        *("abu", "mohammed", "golani", "jolani", "جولاني", "الجولاني"),
    }


def test_actors_take_part_or_speak_and_are_told_once() -> None:
    said = Quote(text="No", mode="verbatim")
    event = Event(
        id="speech",
        date=parse_date("2024"),
        title="Speech",
        participants=(Participant(actor="a"), Participant(actor="b")),
        quotes=(replace(said, speaker="b"), replace(said, speaker="c"), said),
    )
    assert list(actors_in(event)) == ["a", "b", "c"]
