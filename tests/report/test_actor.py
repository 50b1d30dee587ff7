from tui.report.actor import actor
from tui.report.bars import bar, line_bar
from tui.report.cast import cast
from tui.report.document import Ref
from tui.store.index import Index


def test_all_names_in_both_scripts_with_the_unsourced_marked(log, event, text):
    words = text(actor(log, None, "golani", event("golani-message"), "speaker"))
    assert words.startswith("Abu Mohammed al-Golani")
    assert "speaker · person" in words
    assert "aka: Jolani, Ahmed al-Sharaa, أبو محمد الجولاني (unsourced)" in words


def test_relations_stand_as_they_were_on_the_date(log, event, text):
    lines = text(actor(log, None, "hts", event("hama-entered"), "")).splitlines()
    on = lines.index("on 5 Dec 2024:")
    since = lines.index("on 5 Dec 2024, ended since:")
    before = lines.index("ended before 5 Dec 2024:")
    assert lines[on + 1].startswith(
        "  led by Abu Mohammed al-Golani (since 1 Oct 2017) · 2 sources"
    )
    assert lines[since + 1].startswith("  designated as terrorist by United States (")
    assert lines[before + 1].startswith("  successor of Nusra Front (")


def test_a_relation_that_had_not_begun_is_apart(log, event, text):
    words = text(actor(log, None, "golani", event("golani-message"), ""))
    assert "not yet on 5 Dec 2024:\n  supported by United Nations (since Jan" in words
    assert "· no source" in words


def test_records_that_date_one_relation_differently_are_contested(log, event, text):
    words = text(actor(log, None, "army", event("hama-entered"), ""))
    assert words.count("fought by Hayat Tahrir al-Sham") == 2
    assert words.count("contested") == 2


def test_without_an_event_relations_have_no_date(log, text):
    assert "\nrelations:\n  leads Hayat Tahrir al-Sham" in text(actor(log, None, "golani", None))


def test_company_is_counted_and_can_be_narrowed_to(log, event):
    document = actor(log, None, "hts", event("hama-entered"), "attacker")
    assert document[-1].ref == Ref("actor", "army")
    assert document[-1].lines[0].plain == "  1  Syrian army"


def test_an_index_gives_what_a_walk_through_the_events_gives(log, event):
    index, entered = Index(log), event("hama-entered")
    for actor_id in log.actors:
        assert actor(log, index, actor_id, entered, "") == actor(log, None, actor_id, entered, "")


def test_an_actor_of_no_event_says_so(log, text):
    assert text(actor(log, None, "nusra", None)).endswith("in no event of this log")


def test_an_unknown_actor_is_shown_by_its_id(log, text):
    assert text(actor(log, None, "gone", None)).startswith("gone · not among the actors")


def test_speakers_are_of_the_cast(event):
    assert cast(event("golani-message")) == {"golani": "speaker"}
    assert cast(event("hama-entered")) == {"hts": "attacker", "army": "defender"}


def test_bars_are_blank_for_none_and_full_for_most():
    assert bar((0, 1, 4, 100)) == " ▁▁█"
    assert bar(()) == ""
    assert bar((0, 0)) == "  "
    assert line_bar(1, 1000, 10) == "█"
    assert line_bar(0, 10, 10) == ""
