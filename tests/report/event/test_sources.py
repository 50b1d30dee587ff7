"""A source as lines: what it is called, how good it is, when, and from whom."""

from __future__ import annotations

from rich.text import Text

from tests.report.logs import of_lines
from tui.log.dates.date import parse_date
from tui.log.model import Head, Source
from tui.report.event import sources as module
from tui.report.event.sources import (
    ancestor_lines,
    marked_name,
    source_details,
    source_line,
    source_name_parts,
    withdrawal,
)

HEAD = Head(
    sources={
        "ap": Source(
            publisher="AP",
            author="A. Reporter",
            title="Hama falls",
            issued=parse_date("2024-12-05"),
            tier="wire",
            reliability="B",
            url="https://ap.example/1",
            archive_url="https://archive.example/1",
            note="An agency",
        ),
        "kvia": Source(publisher="KVIA", derived_from=("ap",)),
        "digest": Source(publisher="Digest", derived_from=("kvia", "ap")),
        "ai": Source(publisher="M", digital_source_type="trainedAlgorithmicMedia"),
        "titled": Source(title="A title", author="A. Reporter"),
    }
)


def printed(*lines: Text) -> list[str]:
    return of_lines(lines)


def test_a_machine_written_source_is_marked_wherever_it_is_named() -> None:
    assert marked_name(HEAD, "ai").replace("\u00a0", " ") == "M [AI]"
    assert [style for _, style in source_name_parts(HEAD, "ai")] == ["source", "", "ai"]
    assert marked_name(HEAD, "ap") == "AP"
    assert printed(source_line(HEAD, "ai")) == ["  M [AI] machine-written"]


def test_a_source_is_told_with_tier_grade_and_date() -> None:
    line = "AP · wire · reliability B, usually reliable · 5 Dec 2024"
    assert printed(source_line(HEAD, "ap", 0)) == [line]
    said = parse_date("2024-12-03")
    assert printed(source_line(HEAD, "ap", 0, said)) == [f"{line} · 2 days later"]


def test_what_came_before_the_words_is_an_alarm() -> None:
    line = source_line(HEAD, "ap", 0, parse_date("2024-12-08"))
    assert printed(line)[0].endswith("5 Dec 2024 · 3 days before the words")
    assert line.spans[-1].style == "alert"


def test_a_source_that_the_log_does_not_have_is_an_alarm() -> None:
    line = source_line(HEAD, "gone", 0)
    assert printed(line) == ["gone · not among the sources of this log"]
    assert line.spans[-1].style == "alert"
    assert source_details(HEAD, "gone") == []


def test_what_else_is_known_is_told_but_for_what_it_is_called_by() -> None:
    assert printed(*source_details(HEAD, "ap")) == [
        "  Hama falls · by A. Reporter",
        "  An agency",
        "  https://ap.example/1",
        "  archived: https://archive.example/1",
    ]
    assert printed(*source_details(HEAD, "titled")) == ["  A title"]
    assert source_details(HEAD, "ai") == []


def test_a_chain_is_told_down_to_the_first_each_but_once() -> None:
    assert printed(*ancestor_lines(HEAD, "digest")) == [
        "  derived from KVIA",
        "    derived from AP · wire · reliability B, usually reliable · 5 Dec 2024 "
        "· the first source",
        "  derived from AP · wire · reliability B, usually reliable · 5 Dec 2024 · see above",
    ]


def test_of_a_long_chain_it_is_said_how_many_are_behind(monkeypatch) -> None:
    monkeypatch.setattr(module, "_MOST", 1)
    assert printed(*ancestor_lines(HEAD, "digest"))[1:] == ["  and 2 more behind these"]


def test_what_was_taken_back_says_so() -> None:
    sources = {
        "a": Source(publisher="A", retracted=parse_date("2024-12-07")),
        "b": Source(publisher="B", note="CORRECTED: not Hama"),
    }
    head = Head(sources=sources)
    assert printed(source_line(head, "a", 0)) == ["A · retracted on 7 Dec 2024"]
    assert printed(source_line(head, "b", 0)) == ["B · corrected"]
    assert withdrawal(Source(publisher="C")) == ""
