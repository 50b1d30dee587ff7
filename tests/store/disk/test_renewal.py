"""An index file that is brought up to date answers as one that is made anew."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.store.disk.kept import survey_of
from tui.log.problems import LogError
from tui.log.reading.chunks import cut
from tui.log.reading.files import LogFile
from tui.log.reading.reader import Reading, read
from tui.store.changes import Outline
from tui.store.disk.builder import build
from tui.store.disk.chunks import FormerIndex
from tui.store.disk.database import DiskHome
from tui.store.disk.renewal import renew
from tui.store.index.index import Index
from tui.store.sqlite import connect
from tui.store.store import Store

HEAD = """\
title: A log
sources: {s: {publisher: p}, t: {publisher: q}}
places: {hama: {name: Hama, lat: 1, lon: 2}}
actors: {army: {name: Army, aliases: [al-Jaysh]}}
events:
"""
WORDS = ("hama", "army", "left", "town", "with", "nobody", "said", "again", "الشام", "never", "al")
FIELDS = (
    *("place: hama", "place: hamma", "sources: [s]", "sources: [s, t]", "tags: [a, b]", "extra: 1"),
    *("status: confirmed", "participants: [{actor: army, role: attacker}]", "follows: [e3]"),
    *("contradicts: [e1, e5]", "part_of: e2", "follows: [e99]"),
    *("quotes: [{text: we left hama, mode: verbatim, speaker: army, source: s}]",),
    *("figures: [{measure: killed, low: 3}]", "quotes: [{text: x}]"),
)
DATES = ("2024", "2024-12-05", "2024-12", "2023-02", "..", "2024-12-05T14:00", "2011/2012", "''")


def event(dice: random.Random, number: int) -> str:
    title = " ".join(dice.choices(WORDS, k=dice.choice((1, 3, 3, 90))))
    lines = [f"- id: e{number}", f"  date: {dice.choice(DATES)}", f"  title: {title}"]
    names = dice.sample(FIELDS, dice.choice((0, 1, 1, 2)))
    lines += {each.partition(":")[0]: f"  {each}" for each in names}.values()
    return "\n".join(lines) + "\n"


def edited(dice: random.Random, events: list[str]) -> list[str]:
    """The events with some inserted, deleted, changed, moved, or written again."""
    events = list(events)
    for _ in range(dice.choice((1, 1, 2, 4))):
        at = dice.randrange(len(events) + 1)
        match dice.randrange(6):
            case 0:
                events.insert(at, event(dice, dice.randrange(100)))
            case 1:
                del events[at : at + dice.randrange(4)]
            case 2:
                events[at : at + 1] = [event(dice, dice.randrange(30))]
            case 3 if events:
                events.insert(at, events.pop(dice.randrange(len(events))))
            case 4:
                events[at:at] = ["\n# a comment\n"]
            case 5:
                events[at : at + 1] = [each.replace("hama", "homs") for each in events[at : at + 1]]
    return events


def assert_same(path: Path, reading: Reading) -> None:
    home, memory = DiskHome(path, "log"), Index.of(reading.log)
    database = home.index.database
    try:
        assert tuple(home.events()) == reading.log.events
        assert home.problems == reading.problems
        fields = [field for (field,) in memory.database.execute("select distinct field from block")]
        of_file = [field for (field,) in database.execute("select distinct field from block")]
        assert sorted(fields) == sorted(set(of_file) - {"dispute alone"})
        for field in fields:
            assert list(home.index.sets(field)) == list(memory.sets(field)), field
        for table in ("stretch", "endpoint"):
            query = f"select * from {table}"
            rows = sorted(database.execute(query))
            assert rows == sorted(memory.database.execute(query)), table
        (lines,) = database.execute("select lines from place").fetchone() or (b"",)
        assert list(memoryview(lines).cast("I")) == list(reading.lines)
        (records,) = database.execute("select count(*) from record").fetchone()
        assert records == len(home)
    finally:
        home.close()


def assert_same_changes(paths: tuple[Path, Path], readings: tuple[Reading, Reading]) -> None:
    """What changed is told by the files alone, and as all of the events tell it."""
    homes = [DiskHome(path, "log") for path in paths]
    before, now = map(Store, homes)
    old, new = map(Store.of_reading, readings)
    try:
        assert before.unlike(now) is not None
        assert old.unlike(new) is None
        assert Outline(before).changes(Outline(now)) == Outline(old).changes(Outline(new))
    finally:
        for home in homes:
            home.close()


def renewals(tmp_path: Path, dice: random.Random, times: int, size: int) -> Iterator[bool]:
    """Edit a log again and again, and renew its index file each time; say what was kept."""
    log, index = tmp_path / "log.yaml", tmp_path / "log.db"
    events = [event(dice, number) for number in range(dice.choice((1, 9, 25)))]
    index.unlink(missing_ok=True)
    log.write_text(HEAD + "".join(events))
    survey = survey_of(log, size, None)
    assert survey
    build(index, survey)
    assert_same(index, read(log))
    for _ in range(times):
        before = read(log)
        events = edited(dice, events)
        log.write_text(HEAD + "".join(events))
        copy = tmp_path / "copy.db"
        shutil.copyfile(index, copy)
        with closing(connect(index)) as database:
            survey = survey_of(log, size, FormerIndex(database))
            if survey is None:
                yield False
                return
            renew(copy, survey)
        assert_same(copy, read(log))
        assert_same_changes((index, copy), (before, read(log)))
        copy.replace(index)
        yield any(survey.stream._source._log.formers)  # type: ignore[attr-defined]


@pytest.mark.parametrize("size", [1, 150, 900])
def test_after_random_edits_it_answers_as_one_made_anew(tmp_path: Path, size: int) -> None:
    dice = random.Random(size)
    again = [each for _ in range(12) for each in renewals(tmp_path, dice, 5, size)]
    assert len(again) > 30
    assert sum(again) > 10


def test_a_slot_is_never_of_two_events(tmp_path: Path) -> None:
    log, index, copy = (tmp_path / name for name in ("log.yaml", "log.db", "copy.db"))
    one, two = "- {id: one, title: One}\n", "- {id: two, title: Two}\n"
    slots = []
    for number, text in enumerate((one + two, one, one + two.replace("Two", "Other"))):
        log.write_text(HEAD + text)
        if number:
            shutil.copyfile(index, copy)
        with closing(connect(copy if number else ":memory:")) as database:
            survey = survey_of(log, 1, FormerIndex(database) if number else None)
            assert survey
            (renew if number else build)(index, survey)
        home = DiskHome(index, "log")
        slots.append(
            {event.id: home.records.slots[rank] for rank, event in enumerate(home.events())}
        )
        home.close()
    assert slots == [{"one": 0, "two": 1}, {"one": 0}, {"one": 0, "two": 2}]


def test_another_head_makes_all_of_it_new(tmp_path: Path) -> None:
    log, index = tmp_path / "log.yaml", tmp_path / "log.db"
    text = HEAD + "".join(event(random.Random(1), number) for number in range(9))
    log.write_text(text)
    survey = survey_of(log, 1, None)
    assert survey
    build(index, survey)
    log.write_text(text.replace("al-Jaysh", "Jaysh"))
    with closing(connect(index)) as database:
        file = LogFile(log)
        found = cut(file, 1, FormerIndex(database).log)
        file.close()
    assert found
    assert not any(found.formers)


def test_a_log_that_breaks_meanwhile_is_said(tmp_path: Path) -> None:
    log, index = tmp_path / "log.yaml", tmp_path / "log.db"
    log.write_text(HEAD + "".join(event(random.Random(1), number) for number in range(9)))
    survey = survey_of(log, 1, None)
    assert survey
    build(index, survey)
    with log.open("a") as file:
        file.write("- {id: x, title: 'open\n")
    with closing(connect(index)) as database:
        survey = survey_of(log, 1, FormerIndex(database))
        assert survey
        with pytest.raises((LogError, LookupError)):
            renew(index, survey)
