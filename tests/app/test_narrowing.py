"""Narrowing to what is under the cursor: that alone, and not what else has its name."""

from pathlib import Path

import pytest

from tests.app.user import opened
from tui.store.query.parser import parse

LOG = """\
places: {mariupol: {name: Mariupol}, mariupol-2: {name: Mariupol}}
actors: {un: {name: United Nations}, un-2: {name: UN}}
sources: {ap: {publisher: AP}, ap-2: {publisher: ap}}
events:
- {id: a, date: 2022-03-01, title: one, place: mariupol, sources: [ap],
   participants: [{actor: un, role: party}]}
- {id: b, date: 2022-03-02, title: two, place: mariupol-2, sources: [ap-2],
   participants: [{actor: un-2, role: party}]}
"""


@pytest.mark.parametrize(
    ("key", "query", "typed"),
    [
        ("p", "place:=mariupol", "place:mariupol"),
        ("a", "actor:=un", "actor:un"),
        ("s", "source:=ap", "source:ap"),
    ],
)
async def test_a_key_means_what_is_there_and_a_name_all_that_have_it(
    tmp_path: Path, key: str, query: str, typed: str
) -> None:
    log = tmp_path / "names.yaml"
    log.write_text(LOG)
    async with opened(log) as user:
        await user.press(key)
        state = user.main.state
        assert str(state.query) == query
        assert list(state.matches) == [0]
        assert list(state.store.index.select(parse(typed))) == [0, 1]
