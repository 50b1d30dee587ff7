"""The csv that this program writes, read back."""

from collections.abc import Callable

from tests.exchange.work import Imported
from tui.exchange.tables.own_csv import is_own

HEADER = "id,date,start_utc,end_utc,type,place,place_name,lat,lon,participants,actors,sources,"
ROW = (
    "e 1,2024-12-05T14:00,2024-12-05T11:00:00Z,,deploy,hama,Hama,35.1,36.7,A Ng (oncall); B (None),"
    'a; b,ap; sana,1,https://ap.example; https://sana.example,part_of war; follows x,"Big; ok",'
    "'=1+1,Asia/Damascus\n"
)


def test_ids_roles_links_and_words_are_what_they_were(
    read_data: Callable[..., Imported],
) -> None:
    rest = "independent_sources,source_urls,links,tags,title,timezone\n"
    done = read_data(HEADER + rest + ROW)
    assert done.events == [
        {
            "id": "e 1",
            "date": "2024-12-05T14:00",
            "title": "=1+1",
            "type": "deploy",
            "place": "hama",
            "participants": [{"actor": "a", "role": "oncall"}, {"actor": "b"}],
            "sources": ["ap", "sana"],
            "tags": ["Big", "ok"],
            "part_of": "war",
            "follows": ["x"],
        }
    ]
    assert done.tree["timezone"] == "Asia/Damascus"
    assert done.tree["sources"]["ap"] == {"url": "https://ap.example"}
    assert done.tree["places"] == {"hama": {"name": "Hama", "lat": 35.1, "lon": 36.7}}


def test_addresses_of_some_sources_are_kept_beside_them(read_data: Callable[..., Imported]) -> None:
    done = read_data(
        "id,date,title,start_utc,end_utc,independent_sources,sources,source_urls\n"
        "a,2024,One,,,1,ap; sana,https://ap.example\n"
    )
    assert done.events[0]["sources"] == ["ap", "sana"]
    assert done.events[0]["urls"] == "https://ap.example"
    assert "addresses of some sources" in done.told[1]


def test_a_table_of_others_is_not_taken_for_it() -> None:
    assert not is_own(["id", "date", "sources", "start_utc"])
