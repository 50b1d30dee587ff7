"""markwhen."""

from collections.abc import Callable

import pytest

from tests.exchange.work import Imported

Read = Callable[..., Imported]


def test_lines_that_begin_with_a_date_are_events(read_data: Read) -> None:
    done = read_data("markwhen.mw")
    event = done.event("entered")
    assert (event["date"], event["title"]) == ("2024-12-05", "Insurgents enter Hama")
    assert event["summary"] == "AP (https://ap.example/hama) reports it.\nand goes on"
    assert event["source"] == "AP"
    assert event["tags"] == ["hama", "battle"]
    assert event["section"] == "Battle"
    assert done.tree["summary"] == "One week"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2012/2013", "2012/2013"),
        ("2024-12-05/2024-12-07", "2024-12-05/2024-12-07"),
        ("12/5/2024 - 12/7/2024", "2024-12-05/2024-12-07"),
        ("03/2011", "2011-03"),
        ("2011/now", "2011/.."),
        ("Dec 2024", "2024-12"),
        ("2024-12-05T14:30", "2024-12-05T14:30"),
    ],
)
def test_dates(read_data: Read, written: str, meant: str) -> None:
    assert read_data(f"{written}: Something\n").events[0]["date"] == meant


def test_what_belongs_to_no_event_is_told(read_data: Read) -> None:
    done = read_data("2024: One\n\nsection Two\n2025: Other\nendSection\nleft over\n")
    assert done.events[1]["section"] == "Two"
    assert ":6: belongs to no event" in done.told[-1]


def test_what_is_relative_or_recurs_is_an_event_too(read_data: Read) -> None:
    done = read_data(
        "2024-01 / 2024-03: Range\nid: rng\n\nafter !rng 3 days: Later\n"
        "2025-01-01 every 2 weeks for 3 times: Again\n1970s: Long ago\nnow - 10 years: Then\n"
    )
    assert done.events == [
        {"id": "rng", "date": "2024-01/2024-03", "title": "Range"},
        {"date": "..", "date_note": "after !rng 3 days", "title": "Later"},
        {"date": "2025-01-01", "recurrence": "every 2 weeks for 3 times", "title": "Again"},
        {"date": "197X", "title": "Long ago"},
        {"date": "..", "date_note": "now - 10 years", "title": "Then"},
    ]


def test_a_page_as_its_editor_begins_one(read_data: Read) -> None:
    done = read_data(
        "---\ntitle: Plans\nedit:\n  - a@example.org\n---\nsection All\n group One #first\n"
        "2023-04/4 months: Longer #Ann\n// a comment\n- [x] done\n[Hama](map)\n"
        "02/2024-04/2024: Other\nendGroup\nnow: Today\nendSection\n"
        "_-_-_break_-_-_\ntitle: Second page\n#Red: #d336b1\n\n2025: Last\n"
    )
    assert done.tree["title"] == "Plans"
    assert done.tree["places"] == {"hama": {"name": "Hama"}}
    assert [
        (each["date"], each.get("date_note", ""), each["title"], each.get("section"))
        for each in done.events
    ] == [
        ("2023-04/2023-07", "2023-04/4 months", "Longer", "All / One"),
        ("2024-02/2024-04", "", "Other", "All / One"),
        ("..", "now", "Today", "All"),
        ("2025", "", "Last", "Second page"),
    ]
    assert done.events[0]["summary"] == "- [x] done\nHama"
    assert done.told == [
        "4 events read as markwhen",
        "2 × settings of the page left out",
        "1 × comments left out",
    ]


def test_years_before_christ_tasks_and_addresses_with_brackets(read_data: Read) -> None:
    done = read_data(
        "3000 BC: Disk https://en.wikipedia.example/Disk_(1784-1790)\n50 AD: Engine\n"
        "1720-1772: Clocks\n2026-09-03 / 2026-09-11: \n- [] Proposal\n"
    )
    assert [(each["date"], each["title"].split()[0]) for each in done.events] == [
        ("-2999", "Disk"),
        ("0050", "Engine"),
        ("1720/1772", "Clocks"),
        ("2026-09-03/2026-09-11", "Proposal"),
    ]
    (source,) = done.tree["sources"].values()
    assert source == {"url": "https://en.wikipedia.example/Disk_(1784-1790)"}


def test_blanks_without_end_take_no_longer_the_more_there_are(read_data: Read) -> None:
    blanks = " " * 30_000
    done = read_data(f"2024-01-01: a\n2024-01-02{blanks}every 2 weeks: b\n2024{blanks}x: c\n")
    assert [event["title"] for event in done.events] == ["a", "b"]
    assert done.events[1]["recurrence"] == "every 2 weeks"


def test_sections_are_within_so_many_others(read_data: Read) -> None:
    done = read_data("2024: E\ngroup g\n" * 30)
    assert len(done.events) == 30
    assert "sections within more than 20: left out" in str(done.told)
