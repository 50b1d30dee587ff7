"""What hostile files say arrives as text, whole and visible, and nothing else."""

from __future__ import annotations

import pytest
import yaml

from tests.hostile_cases import MUST_OPEN, Case, cases, opened, said_at
from tui.log.reading.reader import read
from tui.log.text import clean

named = pytest.mark.parametrize


def test_arabic_arrives_as_written() -> None:
    first = opened("00_ok_arabic").log.events[0]
    assert first.title == "قصف على دمشق"
    assert first.summary == "نص عربي طويل مع أرقام ٢٠١٣ و English داخلي"


@named("case", [*cases("10_term"), *cases("20_uni_rlo")], ids=str)
def test_what_was_taken_out_is_a_problem_with_its_line(case: Case) -> None:
    reading = read(case.path)
    lines = case.path.read_text(encoding="utf-8").splitlines()
    hidden = [p.line for p in reading.problems if "hidden or control" in p.message]
    assert hidden
    assert all("\\" in lines[line - 1] for line in hidden)


def test_two_fields_do_not_join_into_one_sequence() -> None:
    first = opened("10_term_split_fields").log.events[0]
    assert (first.title, first.summary) == ("ends with ␛", "]52;c;UFdORUQ=␇ begins here")


def test_a_warning_shows_the_key_without_its_controls() -> None:
    assert "`k␛]0;HAXTITLE␇`" in said_at(opened("10_term_in_unknown_key"), 17)


def test_an_override_is_a_visible_mark() -> None:
    title = opened("20_uni_rlo").log.events[0].title
    assert title == "Report by \ufffdtrusted ton si siht\ufffd end"


def test_names_that_look_alike_stay_two_actors_and_are_told() -> None:
    reading = opened("20_uni_homoglyph_actor")
    assert len({actor.name for actor in reading.log.actors.values()}) == 2
    assert "looks like" in said_at(reading, 3)


def test_ids_that_look_alike_stay_two_events_and_are_told() -> None:
    reading = opened("20_uni_nfc_nfd_ids")
    assert len({each.id for each in reading.log.events}) == 2
    assert "looks like" in said_at(reading, 17)


def test_joined_emoji_stay_joined() -> None:
    assert "👨‍👩‍👧‍👦" in opened("20_uni_zwj_emoji").log.events[0].title


def test_odd_line_breaks_in_a_text_shift_no_lines() -> None:
    assert opened("20_uni_line_sep").lines == (8, 17)


@named("case", [c for c in MUST_OPEN if c.name.startswith(("30", "90"))], ids=str)
def test_markup_is_text_like_any_other(case: Case) -> None:
    raw = yaml.load(case.path.read_text(encoding="utf-8"), yaml.CBaseLoader)  # all strings
    log = read(case.path).log
    assert {e.title for e in log.events} == {clean(e["title"]) for e in raw["events"]}
    assert {a.name for a in log.actors.values()} == {a["name"] for a in raw["actors"].values()}
    assert {s.url for s in log.sources.values()} == {s["url"] for s in raw["sources"].values()}


def test_long_texts_and_casts_arrive_whole() -> None:
    assert opened("42_bomb_title_newlines").log.events[0].title.count("\n") > 40_000
    assert len(opened("42_bomb_many_actors").log.events[0].participants) == 3000
