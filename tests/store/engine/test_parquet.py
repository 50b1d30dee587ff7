"""Folders of Parquet files that the program did not write, or that something is wrong with."""

import json
import re
from pathlib import Path

import pytest

from tui.log.dates.date import parse_date
from tui.log.model import Actor, Event, Log, Participant, Quote
from tui.store.engine.export import export
from tui.store.engine.layout import EVER
from tui.store.engine.parquet import ParquetFiles, open_folder
from tui.store.engine.protocol import EngineError, NotHeldError
from tui.store.query.ast import EVERYTHING
from tui.store.query.parser import parse
from tui.store.store import Store

duckdb = pytest.importorskip("duckdb")

LOG = Log(
    title="A log",
    timezone="Asia/Damascus",
    actors={"saa": Actor(name="Army")},
    events=(
        Event(id="old", date=parse_date("1982-02"), title="Old"),
        Event(
            id="new",
            date=parse_date("2024-12-05T14:00", "Asia/Damascus"),
            title="New",
            participants=(Participant(actor="saa"),),
            quotes=(Quote(text="We leave Hama", mode="verbatim", speaker_name="A soldier"),),
        ),
    ),
)
FOREIGN = f"""
    select 0 as rank, 'e0' as id, '2024' as date, 1704067200 as moment, 1704067200 as begins,
        1735689600 as ends, 'A title' as title, ['un'] as actor, null::varchar[] as tag
    union all select 1, 'e1', '', {EVER}, {EVER}, {-EVER}, 'Und{chr(27)}ated', [], ['aid']
    order by rank
"""


def write(folder: Path, query: str, name: str = "events.parquet") -> None:
    folder.mkdir(exist_ok=True)
    duckdb.sql(query).write_parquet(str(folder / name))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    export(Store.of(LOG), tmp_path / "log")
    return tmp_path / "log"


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    write(tmp_path / "foreign", FOREIGN)
    return tmp_path / "foreign"


def test_a_folder_that_was_exported_lacks_nothing(folder: Path) -> None:
    backend = open_folder(folder)
    assert backend.lacks == frozenset()
    assert backend.head.title == "A log"
    assert backend.events([1])[0] == LOG.events[1]
    assert backend.count(parse('"leave hama" actor:army')) == 1


def test_a_table_of_others_says_what_it_lacks(foreign: Path) -> None:
    backend = open_folder(foreign)
    assert {"quotes", "claims", "figures", "summary", "speaker", "words"} <= backend.lacks
    assert not {"title", "date", "participants", "tags", "actor", "tag"} & backend.lacks
    first, last = backend.events([0, 1])
    assert (first.id, first.title, first.participants[0].actor) == ("e0", "A title", "un")
    assert (last.date.text, last.tags) == ("", ("aid",))


@pytest.mark.parametrize("query", ["hama", "speaker:assad", "-verdict:supported", "tag:x OR a"])
def test_what_a_table_lacks_is_not_answered_as_if_there_were_none(
    foreign: Path, query: str
) -> None:
    with pytest.raises(NotHeldError, match="does not hold"):
        open_folder(foreign).count(parse(query))


def test_the_values_of_a_field_that_is_lacking_are_not_none(foreign: Path) -> None:
    with pytest.raises(NotHeldError):
        open_folder(foreign).values("speaker")


def test_lists_that_are_null_hold_nothing_and_can_be_negated(foreign: Path) -> None:
    backend = open_folder(foreign)
    assert [*backend.after(parse("-tag:aid"), -1, 9)] == [0]
    assert [*backend.after(parse("tag:aid"), -1, 9)] == [1]


def test_the_undated_are_never_found_by_a_date(foreign: Path) -> None:
    backend = open_folder(foreign)
    for query in ("after:1900", "before:2999", "date:2024", "date:2023.."):
        assert [*backend.after(parse(query), -1, 9)] == [0]


def test_text_from_a_table_is_cleaned(foreign: Path) -> None:
    assert open_folder(foreign).events([1])[0].title == "Und␛ated"


def test_a_record_that_cannot_be_read_costs_no_other(folder: Path) -> None:
    for path in folder.glob("records*"):
        path.unlink()
    records = """select 0 as rank, 'no json' as record
        union all select 1, '{"id": "new", "title": "N", "date": "2024", "type": "odd"}'"""
    write(folder, records, "records-0.parquet")
    unreadable, repaired = open_folder(folder).events([0, 1])
    assert unreadable.title == "(this event cannot be read)"
    assert (repaired.id, repaired.date.text) == ("new", "2024")


def test_an_event_that_has_no_record_is_an_error(folder: Path) -> None:
    for path in folder.glob("records*"):
        path.unlink()
    write(folder, "select 0 as rank, '{}' as record", "records-0.parquet")
    with pytest.raises(EngineError, match="no event of rank 1"):
        open_folder(folder).events([1])


def test_a_folder_without_the_table_is_no_log(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="events"):
        open_folder(tmp_path)


def test_a_table_needs_its_columns(tmp_path: Path) -> None:
    write(tmp_path / "log", "select 0 as rank, 'e' as id")
    with pytest.raises(EngineError, match="no column `date`"):
        open_folder(tmp_path / "log")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ('{"layout": 2, "log": {}}', "layout"),
        ('{"layout": 1}', "no `log`"),
        ("[]", "no `log`"),
    ],
)
def test_a_head_that_is_wrong_is_refused(folder: Path, text: str, why: str) -> None:
    (folder / "head.json").write_text(text)
    with pytest.raises(EngineError, match=why):
        open_folder(folder)


def test_a_folder_without_a_head_has_ids_for_names(folder: Path) -> None:
    (folder / "head.json").unlink()
    backend = open_folder(folder)
    assert backend.head.actors == {}
    assert backend.count(parse("actor:saa")) == 1
    assert backend.count(parse("speaker:sold")) == 1


def test_values_that_the_head_lists_are_not_asked_for(folder: Path) -> None:
    path = folder / "head.json"
    head = json.loads(path.read_text())
    assert head["values"] == {
        "actor": [],
        "alone": [],
        "part_of": [],
        "question": [],
        "party": [],
        "side": [],
        "place": [],
        "source": [],
        "speaker": ["A soldier"],
        "tag": [],
    }
    path.write_text(json.dumps(head | {"values": {"speaker": ["Somebody", 7], "tag": 7}}))
    assert open_folder(folder).count(parse("speaker:soldier")) == 0


def test_damaged_files_are_an_error_in_one_line(folder: Path) -> None:
    path = next(folder.glob("events*"))
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(EngineError) as error:
        open_folder(folder)
    assert "\n" not in str(error.value)


def test_nothing_outside_the_folder_can_be_read(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("a\n1\n")
    files = ParquetFiles(folder, "100MB")
    for statement in (
        f"select * from read_csv('{tmp_path}/secret.csv')",
        f"copy (select 1) to '{tmp_path}/out.csv'",
        "install httpfs",
        "set enable_external_access = true",
        "set memory_limit = '9GB'",
    ):
        with pytest.raises(EngineError):
            files.ask(statement)
    assert files.ask("select count(*) from events") == [(2,)]


@pytest.mark.parametrize("name", ["it's", "a[1]*?", "مجلد", "two\nlines", "x; drop table events"])
def test_any_name_of_a_folder_will_do(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    export(Store.of(LOG), folder)
    assert open_folder(folder).count(EVERYTHING) == 2


def test_quotes_and_signs_of_sql_are_values(folder: Path) -> None:
    backend = open_folder(folder)
    for text in ("' or 1=1 --", "$1", "{p1:String}", "\\", "%", "_"):
        assert backend.count(parse(f'tag:"{text}"'.replace("\\", "\\\\"))) == 0


def test_more_than_memory_holds_is_worked_out_on_disk(tmp_path: Path) -> None:
    events = """select i as rank, 'e' || i as id, '2024' as date, i as moment, i as begins,
        i + 1 as ends, 'T' as title, ['a' || (i % 100000), 'b' || i] as actor
        from range(200000) r(i)"""
    write(tmp_path / "log", events)
    backend = open_folder(tmp_path / "log", memory="60MB")
    assert len(backend.values("actor")) == 300_000


def test_without_a_table_of_words_they_are_read_from_the_events(folder: Path) -> None:
    queries = ("hama", "w", "leav ha", '"leave hama"', "-army", "new OR old", "al")
    found = [[*open_folder(folder).after(parse(query), -1, 9)] for query in queries]
    for path in folder.glob("words*"):
        path.unlink()
    assert found == [[*open_folder(folder).after(parse(query), -1, 9)] for query in queries]
    assert found == [[1], [1], [1], [1], [0], [0, 1], []]


def test_files_in_parts_are_one_table(tmp_path: Path) -> None:
    folder = tmp_path / "log"
    export(Store.of(LOG), folder, part=1)
    assert sorted(path.name for path in folder.iterdir()) == [
        "events-00000.parquet",
        "events-00001.parquet",
        "head.json",
        "records-00000.parquet",
        "records-00001.parquet",
        "words-00000.parquet",
        "words-00001.parquet",
    ]
    assert [event.id for event in open_folder(folder).events([1, 0])] == ["new", "old"]


def test_a_table_is_made_as_the_documentation_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    docs = Path(__file__).parents[3] / "docs" / "scale.md"
    (statement,) = re.findall(r"```sql\n-- duckdb\n(.*?)```", docs.read_text("utf-8"), re.DOTALL)
    monkeypatch.chdir(tmp_path)
    Path("log").mkdir()
    Path("rows.csv").write_text(
        "event_id,day,headline,note,party_a,party_b,town,country,outlet\n"
        "b,2024-12-05,Hamá falls,The army left,army,,hama,syria,wire\n"
        "a,2024-11-27,An advance,,rebels,army,aleppo,syria,\n",
        "utf-8",
    )
    duckdb.connect().execute(statement)
    backend = open_folder(Path("log"))
    found = {
        query: [*backend.after(parse(query), -1, 9)]
        for query in ("hama", '"army left"', "actor:army", "place:syria", "date:2024-11")
    }
    assert found == {
        "hama": [1],
        '"army left"': [1],
        "actor:army": [0, 1],
        "place:syria": [0, 1],
        "date:2024-11": [0],
    }
    assert backend.events([1])[0].title == "Hamá falls"


@pytest.mark.parametrize("name", ["events", "records", "words"])
def test_a_file_that_is_cut_short_is_refused_in_a_sentence(folder: Path, name: str) -> None:
    (path,) = folder.glob(f"{name}*.parquet")
    whole = path.read_bytes()
    for size in (0, 3, 12, len(whole) // 2, len(whole) - 9, len(whole) - 1):
        path.write_bytes(whole[:size])
        with pytest.raises(EngineError, match=r"^[^\n]{10,}$"):
            open_folder(folder)
