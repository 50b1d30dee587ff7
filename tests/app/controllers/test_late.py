"""What only some keys need is loaded when the first of them is pressed."""

import subprocess
import sys

import pytest

from tests.app.user import opened

LATE = (
    "arrangement",
    "audit",
    "copy",
    "date",
    "export",
    "figures",
    "links",
    "outside",
    "search",
    "views",
)

START = """
import sys
import tui.app.app
names = {f"tui.app.controllers.{name}" for name in sys.argv[1:]}
names |= {"tui.app.screens.browse.browse", "tui.app.screens.palette.palette"}
print(*sorted(names & set(sys.modules)))
"""


def test_none_of_them_is_loaded_at_the_start() -> None:
    loaded = subprocess.check_output([sys.executable, "-c", START, *LATE], text=True)
    assert loaded == "\n"


@pytest.mark.parametrize("name", LATE)
async def test_each_is_made_once_when_it_is_asked_for(name: str) -> None:
    async with opened() as user:
        assert name not in vars(user.main)
        part = user.main.part(name)
        assert part is not None
        assert part is user.main.part(name)


async def test_escape_makes_none() -> None:
    async with opened() as user:
        await user.press("escape")
        assert not set(LATE) & set(vars(user.main))
