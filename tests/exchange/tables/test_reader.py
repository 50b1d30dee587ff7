"""Any table with a header."""

from collections.abc import Callable

import pytest

from tests.exchange.work import Imported
from tui.exchange.making.row import ImportFault
from tui.log.reading.reader import read, sample
from tui.report.export.sheets import as_csv

Read = Callable[..., Imported]


def test_columns_find_their_fields_and_the_others_are_kept(read_data: Read) -> None:
    done = read_data("csv-incidents.csv")
    event = done.event("INC-1")
    assert event["date"] == "2024-03-14T09:05"
    assert event["title"] == "Checkout errors"
    assert (
        event["summary"] == "Errors after the deploy, see the graph (https://grafana.example/d/1)"
    )
    assert event["severity"] == "SEV-2"
    assert event["participants"] == [{"actor": "maria"}, {"actor": "checkout"}]
    assert event["sources"] == ["grafana-example"]
    assert done.tree["sources"]["grafana-example"]["url"] == "https://grafana.example/d/1"
    assert done.tree["fields"]["severity"] == {"type": "text", "name": "Severity"}
    assert done.tree["event_types"] == {
        "deploy": {"name": "Deploy"},
        "failover": {"name": "Failover"},
    }
    assert done.event("INC-2")["tags"] == ["database", "failover"]


def test_the_order_of_dates_is_that_of_the_column(read_data: Read) -> None:
    done = read_data("date,title\n1/2/2024,One\n1/31/2024,Two\n")
    assert [event["date"] for event in done.events] == ["2024-01-02", "2024-01-31"]
    assert done.told == ["2 events read as csv"]


def test_an_open_order_is_told_and_can_be_given(read_data: Read) -> None:
    text = "date,title\n1/2/2024,One\n"
    assert "--dates mdy" in read_data(text).told[1]
    assert read_data(text, order="mdy").events[0]["date"] == "2024-01-02"


def test_dates_in_columns_of_their_own(read_data: Read) -> None:
    done = read_data("year,month,day,title\n2024,3,,One\n2024,3,5,Two\n1982,,,Three\n")
    assert [event["date"] for event in done.events] == ["2024-03", "2024-03-05", "1982"]


def test_a_row_without_a_date_is_kept_and_told(read_data: Read) -> None:
    done = read_data("date;title\n;One\nsoon;Two\n")
    assert [event.get("date") for event in done.events] == [None, "soon"]
    assert done.told[1].endswith(":2: no date")


def test_a_table_without_a_date_says_what_to_do(read_data: Read) -> None:
    with pytest.raises(ImportFault, match="--map date=COLUMN"):
        read_data("who,what\nme,that\n", name="csv")
    done = read_data("who,what,Tid\nme,that,2024\n", name="csv", mapping={"date": "Tid"})
    assert done.events[0]["date"] == "2024"


def test_formulas_are_text_and_places_lie_somewhere(read_data: Read) -> None:
    done = read_data("date,title,place,country,lat,lon\n2024,=1+1,Hama,Syria,35.13,36.75\n")
    assert done.events[0]["title"] == "=1+1"
    assert done.tree["places"]["hama"] == {
        "name": "Hama",
        "lat": 35.13,
        "lon": 36.75,
        "within": "syria",
    }


def test_the_csv_of_list_comes_back(read_data: Read) -> None:
    """What `list --format csv-raw` writes of the sample: roles, dates, types, addresses."""
    log = read(sample()).log
    done = read_data("".join(as_csv(log, log.events, guard=False)))
    first = log.events[40]
    event = done.event(first.id)
    assert event["date"] == first.date.text
    assert (event["title"], event["type"]) == (first.title, first.type)
    assert (event["status"], event["confidence"]) == (first.status, first.confidence)
    assert [each.get("role") for each in event["participants"]] == [
        each.role for each in first.participants
    ]
    assert event["tags"] == list(first.tags)
    assert len(done.events) == len(log.events)


def test_days_as_excel_counts_them_are_days(read_data: Read) -> None:
    done = read_data("Date,Title\n45293,One\n45294.5,Two\n1234,Three\n")
    dates = [event["date"] for event in done.events]
    assert dates == ["2024-01-02", "2024-01-03T12:00", "1234"]
    assert done.told[1].startswith("2 × numbers read as days")


def test_what_a_field_cannot_hold_is_kept_in_a_field_of_its_own(read_data: Read) -> None:
    text = "date,title,x,confidence,time\n2024-01-02,One,left,85%,noon\nMay 2024,Two,,,09:00\n"
    done = read_data(text)
    assert done.events == [
        {"date": "2024-01-02", "title": "One", "x": "left", "confidence_": "85%", "time": "noon"},
        {"date": "2024-05", "title": "Two"},
    ]


def test_times_of_day_have_columns_of_their_own(read_data: Read) -> None:
    text = "Start Date,Start Time,End Date,End Time,Title\n2024-01-02,9:00 PM,,23:30,One\n"
    assert read_data(text).events[0]["date"] == "2024-01-02T21:00/2024-01-02T23:30"


def test_a_point_without_a_name_is_the_events_own(read_data: Read) -> None:
    event = read_data("date,lat,lon\n2024-01-02,51.5,-0.1\n").events[0]
    assert event == {"date": "2024-01-02", "lat": 51.5, "lon": -0.1}


def test_a_cell_with_more_names_than_an_event_may_have_is_text(read_data: Read) -> None:
    done = read_data(f"date,title,actors\n2024,E,{'P;' * 10_001}\n")
    (event,) = done.events
    assert "participants" not in event
    assert event["actors"].startswith("P;P;")
