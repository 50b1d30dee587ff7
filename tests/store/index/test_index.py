from typing import Any

import pytest
from pyroaring import BitMap

from tui.log.dates.date import parse_date
from tui.log.model import Actor, Event, Log, Participant, Place, Quote
from tui.store.index.index import Index
from tui.store.query.ast import EVERYTHING
from tui.store.query.parser import parse


def event(name: str, date: str, **fields: Any) -> Event:
    return Event(id=name, date=parse_date(date, "Asia/Damascus"), title=name, **fields)


@pytest.fixture(scope="module")
def index() -> Index:
    return Index.of(
        Log(
            timezone="Asia/Damascus",
            actors={"golani": Actor(name="Abu Mohammed al-Golani"), "saa": Actor(name="Army")},
            places={
                "syria": Place(name="Syria"),
                "hama-gov": Place(name="Hama Governorate", within="syria"),
                "hama": Place(name="Hama", within="hama-gov"),
                "ring": Place(name="Ring", within="ring"),
            },
            events=(
                event("uprising", "1982-02", place="hama"),
                event(
                    "battle", "2024-12-05", place="hama", participants=(Participant(actor="saa"),)
                ),
                event("call", "2024-12-05T23:30", participants=(Participant(actor="golani"),)),
                event(
                    "speech",
                    "2024-12-08",
                    place="syria",
                    type="statement/assessment",
                    quotes=(Quote(text="One day", mode="translation", speaker="golani"),),
                ),
                event("turn", "2024-12-09", place="ring", sources=("lost",)),
                event("some day", ""),
            ),
        )
    )


def found(index: Index, query: str) -> list[int]:
    return list(index.select(parse(query)))


def test_no_query_selects_everything(index):
    assert list(index.select(EVERYTHING)) == [0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("query", "ranks"),
    [
        ("place:syria", [0, 1, 3]),
        ("place:hama", [0, 1]),
        ("place:ring", [4]),
        ("actor:golani", [2, 3]),
        ("speaker:golani", [3]),
        ("type:statement", [3]),
        ("type:assessment", [3]),
        ("date:2024-12-05", [1, 2]),
        ("date:2024-12-06", []),
        ("date:2024-12-05T23:30", [1, 2]),
        ("after:2024-12-05", [3, 4]),
        ("before:2024-12-05", [0]),
        ("-date:1900..2100", [5]),
        ("id:battle,call", [1, 2]),
        ("id:s", [3, 5]),
        ("id:speech", [3]),
        ('"one day"', [3]),
        ('"speech one"', []),
        ('"day abu"', []),
        ("one-da", [3]),
        ("speech OR battle", [1, 3]),
        ("al golani", [2, 3]),
        ("place:nowhere", []),
        ("source:lost", [4]),
    ],
)
def test_selects(index, query, ranks):
    assert found(index, query) == ranks


def test_an_empty_log_has_no_matches():
    assert found(Index.of(Log()), "") == []
    assert found(Index.of(Log()), 'a "b c" date:2024 place:x') == []


def test_counts_and_ranks_of_a_value(index):
    assert index.ranks("place", "syria") == BitMap([0, 1, 3])
    assert len(index.ranks("actor", "golani")) == 2
    assert not index.ranks("actor", "nobody")


def test_what_it_gives_may_be_changed(index):
    for given in (index.ranks("place", "hama"), index.select(EVERYTHING).bitmap):
        given.clear()
    assert len(index.ranks("place", "hama")) == 2
    assert len(index.select(EVERYTHING)) == 6


def test_counts_the_events_of_each_value_of_a_field(index):
    assert dict(index.sizes("actor")) == {"golani": 2, "saa": len(index.ranks("actor", "saa"))}
    assert [value for value, _ in index.sizes("type")] == ["statement", "statement/assessment"]
    assert list(index.sizes("verdict")) == []


@pytest.mark.parametrize(
    ("date", "rank"),
    [("1900", 0), ("1982-02", 0), ("1983", 1), ("2024-12-05", 1), ("2024-12-06", 3), ("2100", 5)],
)
def test_knows_the_rank_at_a_moment(index, date, rank):
    moment = parse_date(date, "Asia/Damascus").earliest
    assert index.rank_at(moment) == rank


def test_may_be_made_in_one_thread_and_used_in_another(index):
    from threading import Thread

    made = []
    thread = Thread(target=lambda: made.append(Index.of(Log(events=(event("a", "2024"),)))))
    thread.start()
    thread.join()
    assert found(made[0], "a") == [0]


def test_finds_phrases_in_long_texts_and_in_what_follows_them():
    words = [f"word{number}" for number in range(1000)]
    texts = [" ".join(words[:length]) for length in (63, 64, 65, 128, 1000)]
    log = Log(events=tuple(event(f"e{n}", "2024", summary=text) for n, text in enumerate(texts)))
    index = Index.of(log)
    assert found(index, '"word0 word1"') == [0, 1, 2, 3, 4]
    assert found(index, '"word62 word63"') == [1, 2, 3, 4]
    assert found(index, '"word63 word64 word65"') == [3, 4]
    assert found(index, '"word998 word999"') == [4]
    assert found(index, '"word999 e4"') == []
    assert found(index, '"word64 e3"') == []


def test_words_that_many_events_have_are_found_among_those_that_few_have():
    titles = ["the army", "the rebels", "the armistice"] * 1000
    log = Log(events=tuple(event(f"{t} {n}", "2024") for n, t in enumerate(titles)))
    index = Index.of(log)
    assert len(index.select(parse("the"))) == 3000
    assert len(index.select(parse("arm"))) == 2000
    assert len(index.select(parse('"the army"'))) == 1000
    assert len(index.select(parse('"the arm"'))) == 0
    assert len(index.select(parse("the-arm"))) == 2000
    assert found(index, "1234") == [1234]


def test_names_that_a_query_asks_for_in_vain(index):
    query = parse("(place:hamma OR -actor:golany,golani) tag:nosuch place:=hama place:=nosuch")
    assert index.unknown(query) == [
        "place: nothing is called `hamma`: did you mean `hama`?",
        "actor: nothing is called `golany`: did you mean `golani`?",
        "tag: nothing is called `nosuch`",
        "place: nothing is called `=nosuch`",
    ]


@pytest.mark.parametrize(
    ("query", "barren"),
    [
        ("place:hama fled", ["fled"]),
        ("place:hama fled date:1990", ["fled", "date:1990"]),
        ("fled", []),
        ("place:homs battle", []),  # a name that the log does not have, which is told as such
        ("battle speech", []),
        ("fled OR ran", []),
    ],
)
def test_conditions_that_alone_find_nothing_are_named(index, query, barren):
    assert index.barren(parse(query)) == barren


def test_who_never_speaks_is_known_all_the_same(index):
    assert index.unknown(parse("speaker:army")) == []
    assert index.unknown(parse("speaker:armie alone:nobody")) != []
    assert not index.select(parse("speaker:army"))
