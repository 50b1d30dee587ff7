"""Two actors beside each other, against answers given by hand."""

from __future__ import annotations

from tests.report.knots import KNOTS, knots
from tui.log.dates.date import parse_date
from tui.report.actor.compare import Pair, compare
from tui.report.text.document import Ref, wrap
from tui.store.store import Store


def of(log, *ids, width=100, date=None):
    """What is said of two actors, as lines."""
    document = compare(Store.of(log), ids, date, width)
    lines = wrap((line for entry in document for line in entry.lines), width)
    return [line.plain.replace("\u00a0", " ").rstrip() for line in lines]


def under(lines, words):
    """The lines under a heading."""
    rest = lines[lines.index(f"── {words}") + 1 :]
    return rest[: rest.index("") if "" in rest else len(rest)]


def test_shared_events_count_an_actor_of_two_roles_once_and_speakers_too():
    log = knots()
    pair = Pair(Store.of(log), "ann", "bob")
    assert [log.events[rank].id for rank in pair.shared] == ["march", "speech"]
    assert under(of(log, "ann", "bob"), "Events with both: 2") == [
        "  March 2015 · A march · Ann Bell: attacker, victim, speaker · Bob: speaker".replace(
            "Bob: speaker", "Bob: actor, speaker"
        ),
        "  5 May 2016 · A speech · Ann Bell: speaker · Bob: speaker",
    ]


def test_relations_of_the_two_stand_as_of_the_date():
    lines = of(knots(), "ann", "bob", date=parse_date("2014"))
    between = under(lines, "Ann Bell to Bob")
    assert between == [
        "on 2014:",
        "  supported by Bob (since 2013) · contested",
        "    says The Two",
        "not yet on 2014:",
        "  supported by Bob (since 1 Mar 2016) · contested",
        "    says The One",
    ]


def test_others_tied_to_both_are_told_with_the_relations_of_each():
    tied = under(of(knots(), "army", "us"), "Tied to both")
    assert " ".join(line.strip() for line in tied) == (
        "Free Syrian Army: Syrian Army fought by it (about July 2011 – 2017); "
        "United States supports it (2012 – 2016) Ann Bell: Syrian Army has as member it "
        "(until June 2011); United States employs it"
    )


def test_what_each_says_in_the_same_event_is_side_by_side_when_wide():
    lines = under(of(knots(), "ann", "bob"), "What each says in the same event: 2")
    assert [[part.strip() for part in line.split("│")] for line in lines] == [
        ["March 2015 · A march"],
        ["Ann Bell", "Bob"],
        ["“Bob was with us”", "“Nothing was with them”"],
        ["5 May 2016 · A speech"],
        ["Ann Bell", "Bob"],
        ["“I speak here only”", "“Thank you ANN BELL”"],
        ["", "“Merci à Nan”"],
    ]


def test_what_each_says_is_one_after_the_other_when_narrow():
    lines = of(knots(), "ann", "bob", width=50)
    assert not any("│" in line for line in lines)
    assert lines.index("  “Bob was with us”") < lines.index("  “Nothing was with them”")


def test_who_only_takes_part_is_not_quoted():
    log = knots(
        KNOTS.replace("participants: [{actor: us}]", "participants: [{actor: us}, {actor: idle}]")
    )
    lines = under(of(log, "idle", "us"), "What each says in the same event: 1")
    assert lines[2].startswith("  is not quoted")


def test_what_they_say_of_each_other_names_or_addresses_the_other():
    said = under(of(knots(), "ann", "bob"), "What they say of each other")
    assert said == [
        "  March 2015 · Ann Bell, names them: “Bob was with us”",
        "  5 May 2016 · Ann Bell, said to them: “I speak here only”",
        "  5 May 2016 · Bob, names them: “Thank you ANN BELL”",
        "  5 May 2016 · Bob, names them: “Merci à Nan”",
    ]


def test_places_are_those_where_each_was_without_the_ones_around_them():
    places = under(of(knots(), "ann", "us"), "Places of both")
    assert places == ["  Town · Ann Bell 1 · United States 1"]  # at other times; not the land


def test_actors_who_share_nothing_say_so():
    lines = of(knots(), "idle", "bob")
    assert any("no event with both" in line for line in lines)
    assert "  no relation of the two is in this log" in lines


def test_lines_lead_to_events_and_to_both():
    log = knots()
    document = compare(Store.of(log), ("ann", "bob"), None, 100)
    refs = [entry.ref for entry in document if entry.ref]
    assert Ref("actor", "ann", Ref("actor", "bob")) in refs
    assert Ref("event", "march") in refs
