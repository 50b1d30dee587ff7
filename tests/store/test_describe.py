import pytest

from tui.log.dates import parse_date
from tui.log.model import Actor, Event, Log, Place
from tui.store.index import Index
from tui.store.query import parse

INDEX = Index(
    Log(
        timezone="Asia/Damascus",
        actors={"golani": Actor(name="Abu Mohammed al-Golani", aliases=("Jolani",))},
        places={"hama": Place(name="Hama"), "homs": Place(name="Homs")},
        events=(Event(id="e1", date=parse_date("2024-12-05"), title="Hama captured"),),
    )
)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", ""),
        ("captured", "captured"),
        ("place:hama -tier:secondary", "Hama, tier not secondary"),
        ("place:hama,homs", "Hama or Homs"),
        ("-place:h", "not h"),
        ("actor:jolani role:attacker", "Abu Mohammed al-Golani, role attacker"),
        ('"Assi Square" -"no vengeance" -x', "“Assi Square”, not “no vengeance”, not x"),
        ("date:2024-12-05", "5 Dec 2024"),
        ("date:2024-12-05..2024-12-07", "5–7 Dec 2024"),
        ("date:2024-12-05..", "from 5 Dec 2024"),
        ("date:..2024-12-05", "until 5 Dec 2024"),
        ("-date:2024", "not 2024"),
        ("after:2024-12-05", "after 5 Dec 2024"),
        ("before:2024-12-08T02:00", "before 02:00, 8 Dec 2024"),
        ("place:hama (a OR b)", "place:hama (a OR b)"),
        ("-(a b)", "-(a b)"),
    ],
)
def test_says_the_filter_in_words(query, words):
    assert INDEX.describe(parse(query)) == words
