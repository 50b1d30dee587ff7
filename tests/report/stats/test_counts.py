from tests.store.engine.backends import MemoryBackend
from tui.log.dates.date import parse_date
from tui.log.model import Event, Log, Participant, Place, Quote
from tui.report.stats.counts import counts

LOG = Log(
    title="News",
    timezone="Asia/Damascus",
    places={"hama": Place(name="Hama", within="syria"), "syria": Place(name="Syria")},
    events=(
        Event(
            id="a",
            date=parse_date("2024-12-05", "Asia/Damascus"),
            title="A",
            type="battles/armed-clash",
            place="hama",
            status="reported",
            participants=(Participant(actor="saa"),),
            quotes=(Quote(text="Q", mode="verbatim"),),
        ),
        Event(id="b", date=parse_date("2024-12-08", "Asia/Damascus"), title="B", place="syria"),
        Event(id="c", date=parse_date(""), title="C"),
    ),
)


def text(log: Log) -> str:
    document = counts(MemoryBackend(log), "a name")
    return "\n".join(line.plain for entry in document for line in entry.lines)


def test_events_and_records_are_counted() -> None:
    lines = text(LOG).splitlines()
    assert lines[0] == "News"
    assert lines[1] == "from 5 Dec 2024 to 8 Dec 2024, 1 undated"
    assert "  3  events" in lines
    assert "  1  with quotes" in lines
    assert "  0  with claims" in lines
    assert "  2  places" in lines


def test_places_count_what_lies_within_them_and_types_stand_without_sub_types() -> None:
    charts = text(LOG)
    assert "  Syria  2  " in charts
    assert "  Hama   1  " in charts
    assert "  battles  1  " in charts
    assert "armed-clash" not in charts


def test_a_log_without_title_events_and_dates_has_its_name() -> None:
    assert text(Log()).splitlines()[:3] == ["a name", "no dates", "  0  events"]
