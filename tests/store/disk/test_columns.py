from array import array

from tui.log.checks.outlines import Outlines
from tui.log.dates.date import parse_date
from tui.log.model import Event
from tui.log.sequence import sort_key
from tui.store.disk.columns import Columns, Ranks
from tui.store.index.endpoints import Moments
from tui.store.index.phrases import STRETCH


def test_ranks_of_events_move_their_words() -> None:
    ranks = Ranks(array("I", [1, 2, 0]), array("I", [2, 0, 1]))
    assert list(ranks.of_events(array("I", [0, 1]))) == [0, 2]
    assert list(ranks.of_stretches) == [1, 2, 2]
    there = ranks.of_positions(array("I", [0, 2 * STRETCH + 3]))
    assert list(there) == [3, STRETCH]
    assert list(ranks.at(there)) == [1, 2]


def test_what_is_in_order_stays_as_it_is() -> None:
    ranks = Ranks(array("I", [0, 1]), array("I", [1, 2]))
    assert list(ranks.of_events(array("I", [1]))) == [1]
    assert list(ranks.of_positions(array("I", [STRETCH]))) == [STRETCH]


def test_events_of_one_date_stay_in_the_order_of_the_file() -> None:
    columns = Columns()
    dates = [parse_date(text) for text in ("2024", "2023", "2024", "")]
    events = [Event(id=f"e{number}", date=date, title="t") for number, date in enumerate(dates)]
    outlines = Outlines()
    outlines.add(events)
    keys = [sort_key(event) for event in events]
    columns.add(keys, Moments.of(dates).packed(), array("I", [1] * 4).tobytes(), [1, 2, 3, 4])
    assert list(columns.order(outlines)) == [1, 0, 2, 3]
    assert len(columns) == 4
    assert list(columns.lines) == [1, 2, 3, 4]
