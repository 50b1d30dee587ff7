"""ACLED, old and new."""

from collections.abc import Callable

from tests.exchange.work import Imported

Read = Callable[..., Imported]


def test_a_row_becomes_an_event_with_everything_it_says(read_data: Read) -> None:
    done = read_data("acled.csv")
    event = done.event("SYR140001")
    assert event["date"] == "2024-12-05"
    assert event["type"] == "battles/non-state-actor-overtakes-territory"
    assert event["figures"] == [{"measure": "killed", "best": 14, "counted_by": "ACLED"}]
    assert event["sources"] == ["sohr", "al-jazeera"]
    assert event["timestamp"] == 1733875200
    assert event["summary"].endswith('they withdrew "to spare civilians". At least 14 fatalities.')
    assert done.tree["places"]["hama"] == {
        "name": "Hama",
        "lat": 35.1318,
        "lon": 36.7578,
        "within": "hama-district",
    }
    assert done.tree["fields"]["geo_precision"] == {"type": "number"}


def test_actors_have_sides_and_no_roles(read_data: Read) -> None:
    done = read_data("acled.csv")
    participants = done.event("SYR140001")["participants"]
    assert [each["side"] for each in participants] == ["1", "1", "1", "2"]
    assert not any("role" in each for each in participants)
    assert participants[1]["note"] == "associated"
    assert done.tree["actors"]["civilians-syria"]["type"] == "population"


def test_dates_are_as_precise_as_they_are_known(read_data: Read) -> None:
    done = read_data("acled.csv")
    week, month = done.event("SYR140002"), done.event("SYR140003")
    assert week["date"] == "2024-12-03~"
    assert month["date"] == "2024-11"
    assert "2024-11-15" in month["date_note"]
    assert "1 × dates known to the week: an approximate day" in done.told


def test_files_of_before_are_read_as_well(read_data: Read) -> None:
    done = read_data("acled-old.csv")
    event = done.event("SYR1234")
    assert event["date"] == "2017-01-05"
    assert event["type"] == "explosions"
    assert [each["side"] for each in event["participants"]] == ["1", "1", "2"]
    assert event["gwno"] == 652
    assert done.tree["actors"]["unidentified-armed-group-syria"]["type"] == "armed-group"


def test_a_type_that_is_new_is_declared_below_its_own(read_data: Read) -> None:
    done = read_data("event_date,event_type,sub_event_type,actor1,country\n2024,Riots,Arson,A,B\n")
    assert done.events[0]["type"] == "riots/arson"
    assert done.tree["event_types"] == {"riots/arson": {"name": "Arson", "parent": "riots"}}


def test_the_json_of_its_api_and_few_columns_are_read(read_data: Read) -> None:
    record = (
        '{"event_id_cnty": "SYR1", "event_date": "2024-12-05", "event_type": "Battles",'
        ' "sub_event_type": "Armed clash", "actor1": "HTS", "country": "Syria", "fatalities": "2"}'
    )
    done = read_data(f'{{"status": 200, "data": [{record}]}}')
    assert done.event("SYR1")["participants"] == [{"actor": "hts", "side": "1"}]
    few = read_data("event_id_cnty,event_date,latitude,longitude\nSYR2,2024-12-06,35.1,36.7\n")
    assert few.event("SYR2") == {"id": "SYR2", "date": "2024-12-06", "lat": 35.1, "lon": 36.7}
