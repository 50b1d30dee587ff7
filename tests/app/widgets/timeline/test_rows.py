from tui.app.widgets.timeline.rows import TimelineLayout, TimelineRow, gap_between
from tui.log.dates.date import Date, parse_date

TEXTS = ["2011-03", "2024-12-04", "2024-12-05", "2024-12-05", "2024-12-05", "2024-12-07"]
DATES = [parse_date(text) for text in TEXTS]


def layout() -> TimelineLayout:
    return TimelineLayout(range(len(DATES)), lambda rank: DATES[rank])


def kinds(rows: list[TimelineRow]) -> str:
    return "".join(row.kind[0] if row.kind != "event" else str(row.position) for row in rows)


def test_a_window_begins_with_the_heading_of_its_top_event() -> None:
    assert kinds(layout().window(1, 20)) == "h1h234h5"
    assert layout().window(3, 3)[0].text == "Thursday 5 December 2024"


def test_a_long_empty_stretch_is_said() -> None:
    rows = layout().window(0, 20)
    assert kinds(rows) == "h0gh1h234h5"
    assert rows[2].text == "14 years"


def test_a_window_is_no_higher_than_asked() -> None:
    assert len(layout().window(0, 4)) == 4
    assert layout().window(0, 0) == []


def test_the_top_keeps_the_event_within_the_room_below_it() -> None:
    for position in range(len(DATES)):
        for room in range(1, 16):
            rows = layout().window(layout().top_for(position, room), room + 1)
            assert [row for row in rows if row.position == position]


def test_there_is_no_gap_after_something_that_has_not_ended() -> None:
    assert gap_between(parse_date("2011/.."), parse_date("2024")) == 0
    assert gap_between(parse_date("2024-12-05"), parse_date("2024-12-06")) == 0


def test_the_end_of_a_heading_is_found_both_ways() -> None:
    assert [layout().under_same(position, 1) for position in range(6)] == [0, 1, 4, 4, 4, 5]
    assert [layout().under_same(position, -1) for position in range(6)] == [0, 1, 2, 2, 2, 5]


def test_the_end_of_a_long_day_is_found_in_few_steps() -> None:
    days = [
        parse_date("2024-12-04"),
        *[parse_date("2024-12-05")] * 50_000,
        parse_date("2024-12-06"),
    ]
    asked: list[int] = []

    def date_of(rank: int) -> Date:
        asked.append(rank)
        return days[rank]

    long = TimelineLayout(range(len(days)), date_of)
    assert long.under_same(1, 1) == 50_000
    assert long.under_same(50_000, -1) == 1
    assert len(asked) < 100


def test_no_matches_no_rows() -> None:
    assert TimelineLayout((), lambda rank: DATES[rank]).window(0, 10) == []


def test_without_headings_each_day_is_said_once_and_gaps_have_no_rows() -> None:
    rows = TimelineLayout(range(len(DATES)), lambda rank: DATES[rank], headed=False)
    window = rows.window(1, 20)
    assert [row.position for row in window] == [1, 2, 3, 4, 5]
    assert [row.text for row in window] == ["4 Dec 2024", "5 Dec 2024", "", "", "7 Dec 2024"]
    assert rows.window(3, 2)[0].text == "5 Dec 2024"
    assert rows.top_for(5, 3) == 2
