"""Every hostile file through the reader: it ends as INDEX.tsv says, and never by a traceback."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
import yaml

from tests.hostile_cases import CASES, FOLDER, MUST_OPEN, PWNED, Case, cases
from tui.log.dates import UNDATED, Date
from tui.log.model import Event
from tui.log.reader import LogError, Reading, read
from tui.log.text import clean
from tui.log.urls import is_web_link

named = pytest.mark.parametrize


def opened(name: str) -> Reading:
    return read(FOLDER / f"{name}.yaml")


def refused(name: str) -> LogError:
    with pytest.raises(LogError) as caught:
        opened(name)
    return caught.value


def event(reading: Reading, event_id: str) -> Event:
    return next(event for event in reading.log.events if event.id == event_id)


def said_at(reading: Reading, line: int) -> str:
    return "\n".join(each.message for each in reading.problems if each.line == line)


def strings(value: Any) -> Iterator[str]:
    """Every string in a log, keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from strings(key)
            yield from strings(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from strings(part)


def everything(reading: Reading) -> Iterator[str]:
    plain = msgspec.to_builtins(
        reading.log, enc_hook=lambda date: date.text if isinstance(date, Date) else str(date)
    )
    yield from strings(plain)
    yield reading.name
    yield from (problem.message for problem in reading.problems)


def test_the_index_names_every_file() -> None:
    assert {case.name for case in CASES} == {path.name for path in FOLDER.glob("*.yaml")}
    assert {case.expected for case in CASES} == {"must-open", "must-refuse", "either"}


@named("case", CASES, ids=str)
def test_a_file_ends_as_the_index_says(case: Case) -> None:
    try:
        reading = read(case.path)
    except LogError as error:
        assert case.expected != "must-open", error
        assert 0 < len(str(error)) < 300
        assert clean(str(error)) == str(error)
        assert "\n" not in str(error)
    else:
        assert case.expected != "must-refuse"
        assert len(reading.lines) == len(reading.log.events)
        for text in everything(reading):
            assert clean(text) == text
        for problem in reading.problems:
            assert "\n" not in problem.message
            assert len(problem.message) < 400
            assert 1 <= problem.line <= case.path.read_bytes().count(b"\n") + 1
    assert not PWNED.exists()


BOUNDED = """
import sys
from tui.log.reader import LogError, read
try:
    read(sys.argv[1])
except LogError:
    sys.exit(3)
"""


@named("case", [*cases("42_bomb"), *cases("43_tag"), *cases("61_baddate_dots")], ids=str)
def test_no_file_takes_more_than_two_seconds_or_300_mb(case: Case) -> None:
    def bounds() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (2, 2))
        resource.setrlimit(resource.RLIMIT_AS, (300 << 20, 300 << 20))

    done = subprocess.run(
        [sys.executable, "-c", BOUNDED, case.path], preexec_fn=bounds, capture_output=True
    )
    allowed = {"must-open": {0}, "must-refuse": {3}, "either": {0, 3}}[case.expected]
    assert done.returncode in allowed, done.stderr
    assert not done.stderr


@named("case", cases("00_ok"), ids=str)
def test_a_good_log_has_no_problems(case: Case) -> None:
    assert read(case.path).problems == ()


def test_carriage_returns_are_neither_text_nor_lines() -> None:
    reading = opened("00_ok_crlf")
    assert reading.lines == (8, 17)
    assert not any("\r" in text for text in everything(reading))
    assert opened("50_enc_mixed_eol").lines == (8,)


def test_the_last_event_needs_no_newline() -> None:
    (last,) = opened("00_ok_no_final_newline").log.events
    assert last.quotes[0].text == "A plain quote."


def test_a_harmless_alias_is_what_it_stands_for() -> None:
    first, second = opened("00_ok_alias_small").log.events
    assert first.participants == second.participants != ()


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


def test_text_is_never_typed_by_how_it_looks() -> None:
    reading = opened("40_yaml_norway")
    assert reading.log.events[0].title == "NO"
    assert "unknown key `country`" in said_at(reading, 17)


def test_ids_are_text() -> None:
    reading = opened("40_yaml_id_types")
    assert {each.id for each in reading.log.events} == {"007", "7", "true", "event-35"}


def test_of_two_equal_keys_the_first_stays_and_the_second_is_told() -> None:
    reading = opened("40_yaml_dup_event_key")
    assert reading.log.events[0].title == "Baseline event"
    assert "`title` stands twice" in said_at(reading, 17)


def test_bad_events_show_and_are_listed_with_their_lines() -> None:
    reading = opened("40_yaml_missing_fields")
    assert sorted(reading.lines) == [2, 3, 4, 5]
    assert {problem.line for problem in reading.problems} == {2, 3, 4, 5}
    assert {e.title for e in reading.log.events} == {"(no title)", "only"}


def test_a_wrong_type_costs_its_field_only() -> None:
    reading = opened("40_yaml_field_types")
    assert [e.title for e in reading.log.events] == ["(no title)", *["Baseline event"] * 3]
    assert all(e.quotes for e in reading.log.events)
    assert "`title`: write text" in said_at(reading, 10)
    assert "`participants`: write a list" in said_at(reading, 22)
    assert "`participants`: write a list" in said_at(reading, 31)
    assert "`sources`: write a list" in said_at(reading, 41)


def test_tables_and_events_in_the_other_shape_are_understood() -> None:
    assert opened("40_yaml_list_tables").log.actors["a1"].name == "L"
    assert [e.id for e in opened("40_yaml_events_mapping").log.events] == ["e1"]


def test_a_log_without_events_says_so() -> None:
    assert "no events" in said_at(opened("40_yaml_no_events"), 1)


@named("name", ["empty", "whitespace", "scalar_root", "seq_root"])
def test_what_is_no_log_is_told_what_a_log_is(name: str) -> None:
    assert "`events:`" in refused(f"41_root_{name}").message


def test_long_texts_and_casts_arrive_whole() -> None:
    assert opened("42_bomb_title_newlines").log.events[0].title.count("\n") > 40_000
    assert len(opened("42_bomb_many_actors").log.events[0].participants) == 3000


def test_a_tag_is_refused_where_it_stands() -> None:
    assert refused("43_tag_bang_title").line == 4
    assert refused("43_tag_python_apply").line == 1


@named("case", [case for case in cases("44_syn") if case.expected == "must-refuse"], ids=str)
def test_a_syntax_error_has_a_line(case: Case) -> None:
    with pytest.raises(LogError) as caught:
        read(case.path)
    assert caught.value.line is not None


def test_syntax_errors_say_what_to_do() -> None:
    assert "merge conflict" in refused("44_syn_merge_conflict").message
    assert "quotes" in refused("44_syn_colon_in_title").message
    assert "quotes" in refused("44_syn_star_title").message


def test_an_invisible_character_in_a_key_is_seen() -> None:
    assert "did you mean `events`?" in said_at(opened("44_syn_zero_width_key"), 1)


def test_a_merge_key_loses_no_field_silently() -> None:
    assert "merge keys" in said_at(opened("44_syn_merge_key_plain"), 9)


@named(
    ("name", "words", "line"),
    [
        ("utf16le_bom", "UTF-16", 1),
        ("utf16_nobom", "UTF-16", 10),
        ("latin1", "Latin-1", 10),
        ("truncated", "cut", 10),
        ("cesu_surrogate", "surrogate", 17),
        ("raw_esc", "U+001B", 17),
        ("bom_mid", "byte order mark", 17),
    ],
)
def test_an_encoding_is_named_with_the_line(name: str, words: str, line: int) -> None:
    error = refused(f"50_enc_{name}")
    assert words in error.message
    assert error.line == line


def test_precision_is_never_invented() -> None:
    assert event(opened("60_date_partial_year"), "e1").date.precision == "year"
    assert event(opened("60_date_full_zone"), "e1").date.precision == "minute"


@named("case", cases("61_baddate"), ids=str)
def test_a_date_is_what_was_written_or_undated_with_its_line(case: Case) -> None:
    reading = read(case.path)
    raw = yaml.load(case.path.read_text(encoding="utf-8"), yaml.CBaseLoader)["events"][0]["date"]
    date = event(reading, "e1").date
    if date == UNDATED:
        assert reading.log.events[-1].id == "e1"  # the undated come last
        assert "date" in said_at(reading, 8) + said_at(reading, 9)
    else:
        assert date.text == raw
        assert reading.problems == ()


def test_only_what_is_no_date_is_undated() -> None:
    dated = {str(c) for c in cases("61_baddate") if event(read(c.path), "e1").date != UNDATED}
    assert dated == {"61_baddate_slash_interval", "61_baddate_ones"}


@named("zone", ["UTC", "Asia/Damascus", "America/New_York"])
def test_order_does_not_depend_on_the_viewer(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        ids = [each.id for each in opened("62_date_naive_aware_mix").log.events]
    finally:
        monkeypatch.undo()
        time.tzset()
    assert ids == ["e4", "e3", "e1", "e2"]


@named(("name", "words"), [("gzip", "gzip"), ("elf", "ELF"), ("lfs", "git lfs pull")])
def test_a_file_of_another_kind_is_named(name: str, words: str) -> None:
    assert words in refused(f"70_bin_{name}").message


@named("case", cases("80_url"), ids=str)
def test_an_address_that_cannot_be_opened_is_a_problem(case: Case) -> None:
    reading = read(case.path)
    url = reading.log.sources["s1"].url
    assert not is_web_link(url)
    assert ("cannot be opened" in said_at(reading, 6)) == bool(url)


@named("case", cases("91_id"), ids=str)
def test_an_odd_id_is_told_and_its_event_opens(case: Case) -> None:
    reading = read(case.path)
    assert len(reading.log.events) == 1
    assert said_at(reading, 8)
