"""Which event is which."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.compare.logs import log
from tests.work import steps
from tui.exchange.compare.changes import changed_events
from tui.exchange.compare.matching import is_made_up, likeness, matched, words_of
from tui.log.dates.date import UNDATED
from tui.log.model import Event
from tui.log.reading.reader import read_text

OLD = log(
    """
  - {id: a, date: 2024-12-05, title: Insurgents enter Hama}
  - {id: b, date: 2024-12-06, title: Bridge on the M5 bombed}
  - {id: c, date: 2024-12-07, title: Daraa taken}
"""
)
NEW = log(
    """
  - {id: a, date: 2024-12-05, title: Insurgents take Hama}
  - {id: bridge, date: 2024-12-06, title: The bridge on the M5 is bombed}
  - {id: d, date: 2024-12-07, title: Palmyra is left}
"""
)


def test_by_id_then_by_date_place_and_words() -> None:
    found = matched(OLD.events, NEW.events)
    assert [(match.old.id, match.new.id, match.by) for match in found.both] == [
        ("a", "a", "id"),
        ("b", "bridge", "date, place and words"),
    ]
    assert [event.id for event in found.removed] == ["c"]
    assert [event.id for event in found.added] == ["d"]


def test_an_event_stands_for_one_other_only() -> None:
    twice = log(
        """
  - {id: x, date: 2024-12-06, title: Bridge on the M5 bombed}
  - {id: y, date: 2024-12-06, title: Bridge on the M5 bombed again}
"""
    )
    found = matched(OLD.events, twice.events)
    assert [(match.old.id, match.new.id) for match in found.both] == [("b", "x")]
    assert [event.id for event in found.added] == ["y"]


def test_likeness_is_the_part_of_words_that_both_have() -> None:
    assert alike("Hama is taken", "hama IS taken") == 1
    assert alike("a b", "b c") == 1 / 3
    assert alike("", "") == 1
    assert alike("", "a") == 0


def test_an_id_that_is_only_a_line_tells_nothing() -> None:
    assert is_made_up("event-12")
    assert not is_made_up("event-12-b")
    old = read_text('events: [{date: "", tags: [x]}]', "log").log
    new = read_text('events:\n\n- {date: 2024, title: One}\n- {date: "", tags: [x]}', "log").log
    assert old.events[0].id != new.events[-1].id
    (same,) = matched(old.events, new.events).both
    assert same.new is new.events[-1]
    assert not list(changed_events(matched(old.events, new.events)))


def test_titles_of_one_day_are_not_held_against_all_others() -> None:
    def work(count: int) -> int:
        olds, news = (
            [called(f"{which}{n}", f"raid{n // 2} by{n // 2} {which}") for n in range(count)]
            for which in ("hama", "homs")
        )
        return steps(lambda: matched(olds, news))

    assert work(400) < 3 * work(200)


titles = st.lists(st.lists(st.sampled_from("abcdef"), max_size=4).map(" ".join), max_size=6)


@given(titles, titles)
def test_the_most_alike_are_the_same(old: list[str], new: list[str]) -> None:
    olds = [called(f"o{n}", title) for n, title in enumerate(old)]
    news = [called(f"n{n}", title) for n, title in enumerate(new)]
    found = matched(olds, news)
    for event in found.removed:
        assert not any(alike(event.title, other.title) >= 0.5 for other in found.added)
    exact = sum((Counter(map(words, old)) & Counter(map(words, new))).values())
    assert sum(alike(one.title, other.title) == 1 for one, other, _ in found.both) == exact


def alike(one: str, other: str) -> float:
    return likeness(words_of(one), words_of(other))


def words(title: str) -> frozenset[str]:
    return frozenset(title.split())


def called(event_id: str, title: str) -> Event:
    return Event(event_id, date=UNDATED, title=title)
