from tui.log.dates.date import parse_date
from tui.log.model import Event, Log, Participant, Place, Quote
from tui.store.engine.layout import COLUMNS, EVER, LISTS, Rows, as_record, bounds, joined_words
from tui.store.query.fields import FIELDS
from tui.store.store import Store

LOG = Log(
    places={"hama": Place(name="Hama", within="syria"), "syria": Place(name="Syria")},
    events=(
        Event(
            id="e",
            date=parse_date("2024-12-05"),
            title="The fall of Hama",
            type="battles/armed-clash",
            place="hama",
            participants=(Participant(actor="saa"), Participant(actor="hts")),
            quotes=(Quote(text="We left", mode="verbatim", speaker_name="A soldier"),),
            tags=("aid",),
        ),
    ),
)


def test_every_field_of_a_query_has_its_column() -> None:
    worked_out = {"date", "after", "before", "near", "within", "is"}
    assert set(FIELDS) - worked_out <= {*LISTS, "id"}
    assert {"begins", "ends"} <= COLUMNS.keys()


def test_a_row_has_every_column_and_lists_from_the_inside_out() -> None:
    rows = Rows(Store.of(LOG))
    row = rows.row(0, LOG.events[0])
    assert row.keys() == COLUMNS.keys()
    assert row["place"] == ("hama", "syria")
    assert row["type"] == ("battles/armed-clash", "battles")
    assert row["actor"] == ("saa", "hts")
    assert row["words"] == " the fall of hama \n we left \n a soldier \n hama \n "
    assert rows.values["tag"] == {"aid"}
    assert rows.values["speaker"] == {"A soldier"}


def test_bounds_of_open_and_of_no_dates_lie_beyond_all_others() -> None:
    assert bounds(parse_date("1970-01-01")) == (0, 86_400)
    assert bounds(parse_date("../1970-01-01")) == (-EVER, 86_400)
    assert bounds(parse_date("1970-01-01/..")) == (0, EVER)
    assert bounds(parse_date("..")) == (-EVER, EVER)
    assert bounds(parse_date("")) == (EVER, -EVER)


def test_words_have_a_space_on_both_sides_and_gaps_between_texts() -> None:
    assert joined_words(["the", "fall", "", "hama"]) == " the fall \n hama "
    assert joined_words([]) == "  "


def test_a_record_is_the_event_as_the_format_has_it() -> None:
    event = Event(id="e", date=parse_date("2024-12~"), title="T")
    assert as_record(event) == '{"id":"e","date":"2024-12~","title":"T"}'
