"""Results of SPARQL."""

from collections.abc import Callable

from tests.exchange.work import Imported


def test_rows_of_one_item_are_one_event(read_data: Callable[..., Imported]) -> None:
    done = read_data("sparql.json")
    battle, older = done.events
    assert (battle["id"], battle["title"], battle["date"]) == ("Q1", "Battle of Hama", "2024-12-05")
    assert battle["participantlabel"] == "HTS; Syrian Army"
    assert battle["wikidata"] == "http://www.wikidata.org/entity/Q1"
    assert done.tree["places"]["hama"]["lat"] == 35.13
    assert older["date"] == "-0853"
    assert "1 × 1 January at midnight: taken for the year" in done.told
