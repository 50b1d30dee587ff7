import pytest

from tui.log.dates.date import parse_date
from tui.log.model import Actor, Event, Log, Place
from tui.store.index.index import Index
from tui.store.query.parser import parse

INDEX = Index.of(
    Log(
        timezone="Asia/Damascus",
        actors={"golani": Actor(name="Abu Mohammed al-Golani", aliases=("Jolani",))},
        places={"hama": Place(name="Hama"), "homs": Place(name="Homs"), "h-2": Place(name="Homs")},
        events=(Event(id="e1", date=parse_date("2024-12-05"), title="Hama captured"),),
    )
)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", ""),
        ("captured", "captured"),
        ("place:hama -tier:secondary", "Hama and tier not secondary"),
        ("place:hama,=homs", "Hama or Homs (homs)"),
        ("-place:h", "not h"),
        ("place:=homs", "Homs (homs)"),
        ("place:h-2", "Homs"),
        ("actor:jolani role:attacker", "Abu Mohammed al-Golani and role attacker"),
        ('"Assi Square" -"no vengeance" -x', "“Assi Square” and not “no vengeance” and not x"),
        ("date:2024-12-05", "5 Dec 2024"),
        ("date:2024-12-05..2024-12-07", "5–7 Dec 2024"),
        ("date:2024-12-05..", "from 5 Dec 2024"),
        ("date:..2024-12-05", "until 5 Dec 2024"),
        ("-date:2024", "not 2024"),
        ("after:2024-12-05", "after 5 Dec 2024"),
        ("before:2024-12-08T02:00", "before 02:00, 8 Dec 2024"),
        ("jolani hama", "jolani and hama"),
        ("a OR b", "a or b"),
        ("place:hama (a OR b)", "Hama and (a or b)"),
        ("(a b) OR c", "(a and b) or c"),
        ("place:hama,h-2 captured", "(Hama or Homs) and captured"),
        ("-place:hama,h-2 captured", "not (Hama or Homs) and captured"),
        ("-(a b)", "not (a and b)"),
        ("-(a OR b) c", "not (a or b) and c"),
        ("-tier:wire,official", "tier not (wire or official)"),
    ],
)
def test_says_the_filter_in_words(query, words):
    assert INDEX.describe(parse(query)) == words
