"""Records written inside events: they become records of the log, or are found among them."""

from __future__ import annotations

from pathlib import Path

from tests.log.reading.events import reading, said
from tui.log.model import Event
from tui.log.reading.reader import Reading, check_file, read


def read_event(fields: str, head: str = "") -> tuple[Reading, Event]:
    made = reading(f"{head}events:\n- {{id: e1, date: 2024, title: t, {fields}}}\n")
    return made, made.log.events[0]


def test_sources_are_addresses_titles_and_mappings() -> None:
    made, event = read_event(
        "sources: ['https://a.org/x', The Daily News, "
        "{title: B, url: 'https://b.org', published: 2023}]"
    )
    assert made.problems == ()
    sources = [made.log.sources[key] for key in event.sources]
    assert [source.url for source in sources] == ["https://a.org/x", "", "https://b.org"]
    assert [source.title for source in sources] == ["", "The Daily News", "B"]
    assert sources[2].issued is not None


def test_one_page_is_one_source_wherever_it_is_cited() -> None:
    made = reading(
        "sources: {a: {title: A, url: 'https://a.org'}}\nevents:\n"
        "- {id: e1, date: 2024, title: t, sources: 'https://a.org'}\n"
        "- {id: e2, date: 2024, title: t, sources: [{source: 'https://n.org', stance: disputes}]}\n"
        "- {id: e3, date: 2024, title: t, sources: 'https://n.org'}\n"
    )
    assert [event.sources for event in made.log.events] == [("a",), ("n-org",), ("n-org",)]
    assert made.log.events[1].accounts[0].stance == "disputes"
    assert made.problems == ()


def test_actors_and_places_are_names() -> None:
    head = "actors: {al: {name: Alice Ng, aliases: [Ali]}}\nplaces: {hama: {name: Hama}}\n"
    made, event = read_event(
        "participants: [Ali, {name: Bob Lee, role: victim, side: rebels}], "
        "place: [HAMA, Homs city]",
        head,
    )
    assert [part.actor for part in event.participants] == ["al", "bob-lee"]
    assert event.participants[1].side == "rebels"
    assert (event.place, event.places) == ("hama", ("homs-city",))
    assert made.log.actors["bob-lee"].name == "Bob Lee"
    assert made.log.places["homs-city"].name == "Homs city"
    assert said(made) == ""


def test_a_slip_of_an_id_is_told_and_kept() -> None:
    made, event = read_event("participants: [alcie]", "actors: {alice: {name: Alice}}\n")
    assert event.participants[0].actor == "alcie"
    assert "did you mean `alice`?" in said(made)


def test_a_place_may_be_written_with_its_coordinates() -> None:
    made, event = read_event("place: {name: Field 9, latitude: 35.1, longitude: 36.7}")
    assert event.place is not None
    assert made.log.places[event.place].lat == 35.1


def test_media_are_links() -> None:
    _, event = read_event("media: ['https://a.org/1.jpg', {url: 'https://a.org/2', credit: AP}]")
    assert [medium.url for medium in event.media] == ["https://a.org/1.jpg", "https://a.org/2"]
    assert event.media[1].credit == "AP"


def test_figures_may_be_a_mapping_have_decimals_and_words() -> None:
    made, event = read_event("figures: {killed: 12, rate: 5.25}")
    assert [(each.measure, each.best) for each in event.figures] == [("killed", 12), ("rate", 5.25)]
    made, event = read_event("figures: [{measure: killed, best: about 20}]")
    assert (event.figures[0].best, event.figures[0].as_said) == (None, "about 20")
    assert "`best`: write a number" in said(made)
    assert event.unread == {
        "figures": [{"measure": "killed", "best": "about 20", "as_said": "about 20"}]
    }


def test_a_speaker_without_a_record_is_a_name() -> None:
    _, event = read_event("quotes: [{speaker: The mayor of Hama, text: x, mode: verbatim}]")
    assert event.quotes[0].speaker is None
    assert event.quotes[0].speaker_name == "The mayor of Hama"


def test_what_rests_on_sources_made_on_the_way_is_checked_with_all_of_them(tmp_path: Path) -> None:
    events = "".join(
        f"- {{id: e{n}, date: 2024, title: t, status: confirmed, sources: ['https://a{n}.org', "
        f"'https://b{n}.org'], follows: [e{n + 1}]}}\n"
        for n in range(1100)
    )
    path = tmp_path / "log.yaml"
    path.write_text(f"events:\n{events}", encoding="utf-8")
    made = read(path)
    assert len(made.log.sources) == 2200
    (problem,) = made.problems
    assert problem.message.startswith("`e1100` is not the id of an event")
    assert check_file(path).problems == made.problems
