from hypothesis import given
from hypothesis import strategies as st

from tui.log.dates.date import parse_date
from tui.log.model import Actor, Event, Log, Participant, Quote
from tui.store.completion.vocabulary import Value, Vocabulary, by_size, dates, years
from tui.store.index.index import Index

moments = st.lists(st.integers(1, 9998), max_size=12)


def index_of(*texts: str) -> Index:
    events = [Event(id=f"e{n}", date=parse_date(text), title="") for n, text in enumerate(texts)]
    return Index.of(Log(events=tuple(sorted(events, key=lambda event: event.date))))


@given(moments)
def test_the_years_that_events_begin_in_from_the_last_back(some: list[int]) -> None:
    index = index_of(*(f"{year:04}-06" for year in some), "")
    assert list(years(index)) == sorted(set(some), reverse=True)


def test_dates_are_offered_part_by_part() -> None:
    assert list(dates("", [2024, 2011])) == ["2011", "2024"]
    assert list(dates("20", [1982, 2024])) == ["2024"]
    assert list(dates("2024", [2024]))[:3] == ["2024", "2024-01", "2024-02"]
    assert list(dates("2024-1", [])) == ["2024-10", "2024-11", "2024-12"]
    assert list(dates("2023-02-2", [])) == [f"2023-02-2{day}" for day in range(9)]
    assert list(dates("2024-11..2024-12-3", [])) == [f"2024-11..2024-12-3{d}" for d in (0, 1)]
    assert list(dates("2024-13-0", [])) == []


def test_values_by_size_and_by_what_their_names_begin_with() -> None:
    quote = Quote(text="", mode="verbatim", speaker="golani")
    golani = (Participant(actor="golani", role="speaker"),)
    log = Log(
        actors={"golani": Actor(name="Abu Mohammed al-Golani"), "saa": Actor(name="Army")},
        events=(
            Event(id="a", date=parse_date("2024"), title="", participants=golani, quotes=(quote,)),
            Event(id="b", date=parse_date("2024"), title="", participants=golani),
            Event(
                id="c",
                date=parse_date("2025"),
                title="",
                participants=(Participant(actor="saa", role="attacker"),),
            ),
        ),
    )
    vocabulary = Vocabulary(Index.of(log))
    assert vocabulary.ordered("actor") == [Value("actor", "golani", 2), Value("actor", "saa", 1)]
    assert [value.name for value in vocabulary.matching("actor", "gol")] == ["golani"]
    assert [value.name for value in vocabulary.matching("actor", "abu moh")] == ["golani"]
    assert [value.name for value in vocabulary.matching("role", "att")] == ["attacker"]
    assert [value.name for value in vocabulary.near("role", "atacker")] == ["attacker"]
    assert [value.name for value in vocabulary.near("actor", "golanni")] == ["golani"]
    assert [value.name for value in vocabulary.in_order("id", "")] == ["a", "b", "c"]
    assert "tag" not in vocabulary.fields
    assert by_size([Value("tag", "b", 1), Value("tag", "a", 1), Value("tag", "c", 2)]) == [
        Value("tag", "c", 2),
        Value("tag", "a", 1),
        Value("tag", "b", 1),
    ]
