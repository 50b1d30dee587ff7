"""An actor in full, against answers given by hand; `knots` makes the easy answers wrong."""

import pytest

from tests.report.knots import KNOTS, knots
from tui.report.actor.actor import actor
from tui.report.event.evidence import roles_by_actor
from tui.report.text.bars import bar, line_bar
from tui.report.text.document import Ref
from tui.store.derived.activity import seen
from tui.store.store import Store


def of(log, actor_id, event_id=None):
    """What is said of an actor as of an event, as lines."""
    event = next((each for each in log.events if each.id == event_id), None)
    document = actor(Store.of(log), actor_id, event)
    return [line.plain.replace("\u00a0", " ") for entry in document for line in entry.lines]


def below(lines, heading):
    """The indented lines below a heading."""
    rest = lines[lines.index(heading) + 1 :]
    return rest[: next((n for n, line in enumerate(rest) if not line.startswith(" ")), len(rest))]


# Names.


def test_names_stand_by_language_with_what_is_said_of_them(store, event, text):
    words = text(actor(store, "golani", event("golani-message"), "speaker"))
    assert words.startswith("Abu Mohammed al-Golani")
    assert "speaker · person" in words
    assert "\naka: Jolani, Ahmed al-Sharaa\nArabic: أبو محمد الجولاني (unsourced)\n" in words


def test_notes_of_aliases_say_what_they_mean():
    assert of(knots(), "ann")[1:3] == ["aka: AB, Nan", "Arabic: آن (as signed)"]


# Relations.


def test_relations_stand_as_they_were_on_the_date(store, event, text):
    lines = text(actor(store, "hts", event("hama-entered"))).splitlines()
    on = lines.index("on 5 Dec 2024:")
    since = lines.index("on 5 Dec 2024, ended since:")
    before = lines.index("ended before 5 Dec 2024:")
    led = "  led by Abu Mohammed al-Golani (since 1 Oct 2017) · 2 sources"
    assert led in lines[on:since]
    assert lines[since + 1].startswith("  designated as terrorist by United States (")
    assert lines[before + 1].startswith("  successor of Nusra Front (")


@pytest.mark.parametrize(
    ("event_id", "heading", "relation"),
    [
        ("march", "not known of March 2015:", "led by"),  # from 2015: from some day of it
        ("speech", "on 5 May 2016:", "led by"),  # no end: it lasts
        ("speech", "on 5 May 2016, ended since:", "fights"),
        ("speech", "not known of 5 May 2016:", "supported by"),  # to 2016: to some day of it
        ("reply", "on 1 Jan 2017, ended since:", "fights"),  # to 2017: on its first day at least
        ("reply", "ended before 1 Jan 2017:", "supported by"),
    ],
)
def test_a_relation_of_uncertain_dates_stands_where_it_must(event_id, heading, relation):
    lines = below(of(knots(), "free", event_id), heading)
    assert any(line.startswith(f"  {relation} ") for line in lines)


def test_without_a_beginning_nobody_knows_whether_it_had_begun():
    lines = below(of(knots(), "ann", "speech"), "not known of 5 May 2016:")
    assert [line.strip() for line in lines] == ["works for United States · no source"]


def test_a_relation_that_had_not_begun_is_apart(store, event, text):
    words = text(actor(store, "golani", event("golani-message")))
    assert "not yet on 5 Dec 2024:\n  supported by United Nations (since Jan" in words
    assert "· no source" in words


def test_relations_are_listed_in_the_order_of_their_beginning():
    lines = below(of(knots(), "free"), "relations:")
    assert [line.partition(" (")[2][:10] for line in lines] == [
        "about July",
        "2012 – 201",
        "since 2015",
    ]


def test_records_that_date_one_relation_differently_are_contested_each_with_its_sources():
    lines = below(of(knots(), "ann", "speech"), "on 5 May 2016:")
    assert lines[:4] == [
        "  supported by Bob (since 2013) · contested",
        "    says The Two",
        "  leads Free Syrian Army (since 2015) · 1 source",
        "  supported by Bob (since 1 Mar 2016) · contested",
    ]


def test_without_an_event_relations_have_no_date(store, text):
    words = text(actor(store, "golani", None))
    assert "\nrelations:\n  leads Hayat Tahrir al-Sham" in words


# The tree.


def test_the_tree_draws_neighbours_and_what_was_in_force_behind_them():
    lines = of(knots(), "ann", "speech")
    assert lines[lines.index("── Around them on 5 May 2016") + 1 :] == [
        "Ann Bell",
        "├─leads→ Free Syrian Army",
        "├←supports─ Bob · contested",
        "├─works for→ United States · not known if in force",
        "└─member of→ Syrian Army · ended June 2011",
    ]


def test_the_tree_goes_one_step_further_where_it_was_in_force(store, event):
    drawn = actor(store, "golani", event("golani-message"))
    tree = [entry for entry in drawn if entry.lines[0].plain.startswith(("├", "│", "└"))]
    assert [(entry.lines[0].plain.replace("\u00a0", " "), entry.ref) for entry in tree] == [
        ("├─leads→ Hayat Tahrir al-Sham", Ref("actor", "hts")),
        ("│  ├←designates as terrorist─ United States", Ref("actor", "us")),
        ("│  └─fights→ Syrian army · contested", Ref("actor", "army")),
        ("└←supports─ United Nations · not yet: from January 2026", Ref("actor", "un")),
    ]


# Seen, and in whose company.


def test_first_and_last_seen_are_dates_not_ranks():
    log = knots()
    assert "4 events · 2012–2018 · 2 quotes by them" in of(log, "ann")
    assert "2 events · from March 2015 to 5 May 2016 · 3 quotes by them" in of(log, "bob")
    assert "2 events · 1 Jan 2017 · 3 quotes by them" in of(log, "us")


def test_an_actor_of_undated_events_alone_is_seen_undated():
    log = knots(
        KNOTS.replace(
            "- {id: never,",
            "- {id: gone, date: '', title: x, participants: [{actor: idle}]}\n  - {id: never,",
        )
    )
    assert any(line.startswith("1 event · undated") for line in of(log, "idle"))


@pytest.mark.parametrize(
    ("dates", "first", "last"),
    [
        (("2012/2018", "2015-03", ""), "2012/2018", "2012/2018"),
        (("2012/..", "2015-03"), "2012/..", "2015-03"),
        (("2012", "2016/.."), "2012", "2016/.."),
        (("../2011", "2015", "2015-12-31"), "../2011", "2015-12-31"),
        (("",), None, None),
    ],
)
def test_seen_from_the_first_beginning_to_the_last_end(dates, first, last, monkeypatch):
    events = "".join(
        f"  - {{id: e{n}, date: '{d}', title: x, participants: [{{actor: a}}]}}\n"
        for n, d in enumerate(dates)
    )
    log = knots(f"schema: 1\nactors: {{a: {{name: A}}}}\nevents:\n{events}")
    for few in (1_000, 0):  # walked through, and asked from the index
        monkeypatch.setattr("tui.store.derived.activity._FEW", few)
        store = Store.of(log)
        found = seen(store, store.index.ranks("actor", "a"))
        assert tuple(date and date.text for date in found) == (first, last)


def test_two_roles_in_one_event_and_speaking_there_too_are_one_event_together():
    company = dict(Store.of(knots()).dossiers.activity("bob").company)
    assert company == {"ann": 2}  # the march, with two roles of hers; the speech, as speakers


def test_company_of_many_events_is_that_of_few(monkeypatch):
    log = knots()
    few = Store.of(log).dossiers
    facts = {each: few.activity(each) for each in log.actors}
    monkeypatch.setattr("tui.store.derived.activity._FEW", 0)
    many = Store.of(log).dossiers
    for each, fact in facts.items():
        found = many.activity(each)
        assert (found.company, found.first, found.last) == (fact.company, fact.first, fact.last)


def test_company_can_be_narrowed_to(store, event):
    document = actor(store, "hts", event("hama-entered"), "attacker")
    line = next(entry for entry in document if entry.lines[0].plain == "  1  Syrian army")
    assert line.ref == Ref("actor", "army", Ref("actor", "hts"))


# Quotes by and about.


def test_a_rendering_of_the_same_saying_is_not_told_again():
    lines = of(knots(), "bob", "speech")
    assert below(lines, "quotes by them (3, the nearest 2):") == [
        "  March 2015 · “Nothing was with them”",
        "  5 May 2016 · “Thank you ANN BELL”",
    ]


def test_a_quote_is_about_whom_it_names_addresses_or_happens_to_and_says_which():
    lines = of(knots(), "ann", "speech")
    about = below(lines, "quotes about them (4, the nearest 3):")
    assert about == [
        "  March 2015 · Bob, in their event: “Nothing was with them”",
        "  5 May 2016 · Bob, names them: “Thank you ANN BELL”",
        "  1 Jan 2017 · United States, names them: “Abnormal”",  # in the original
    ]
    assert not any("It rained" in line for line in lines)  # she only speaks there


def test_what_is_said_to_an_actor_is_about_it():
    lines = of(knots(), "bob", "speech")
    assert "  5 May 2016 · Ann Bell, said to them: “I speak here only”" in lines


def test_a_pronoun_is_no_acronym_and_a_longer_name_is_somebody_else():
    log = knots()
    naming = {each: Store.of(log).dossiers.recognizer(each) for each in log.actors}
    assert naming["us"].names_actor_in("The US, not the Syrian army.")
    assert not naming["us"].names_actor_in("Bob was with us")
    assert naming["army"].names_actor_in("the syrian ARMY.")
    assert not naming["army"].names_actor_in("The Free Syrian Army told us.")
    assert naming["army"].names_actor_in("The Free Syrian Army and the Syrian Army")
    assert not naming["idle"].names_actor_in("")


def test_every_quote_leads_to_its_event():
    log = knots()
    document = actor(Store.of(log), "ann", log.events[0])
    refs = [entry.ref for entry in document if "Thank you" in entry.lines[0].plain]
    assert refs == [Ref("event", "speech")]


def test_many_quotes_are_told_as_the_nearest(monkeypatch):
    monkeypatch.setattr("tui.store.derived.dossiers._FEW", 0)
    assert any(line.startswith("quotes about them (the nearest") for line in of(knots(), "ann"))


def test_an_actor_of_no_event_says_so(store, text):
    assert "\nin no event of this log" in text(actor(store, "nusra", None))


def test_an_unknown_actor_is_shown_by_its_id(store, text):
    assert text(actor(store, "gone", None)).startswith("gone · not among the actors")


def test_speakers_are_of_the_roles_by_actor(event):
    assert roles_by_actor(event("golani-message")) == {"golani": "speaker"}
    assert roles_by_actor(event("hama-entered")) == {"hts": "attacker", "army": "defender"}


def test_bars_are_blank_for_none_and_full_for_most():
    assert bar((0, 1, 4, 100)) == " ▁▁█"
    assert bar(()) == ""
    assert bar((0, 0)) == "  "
    assert line_bar(1, 1000, 10) == "█"
    assert line_bar(0, 10, 10) == ""
