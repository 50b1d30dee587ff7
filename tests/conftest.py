"""What all tests have: folders of their own, no deadline for properties, and the log's clocks.

How long an example takes depends on the machine.
"""

import os
from collections.abc import Iterator
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings

from tui.log.dates.shown import Clocks, say_on

# Whoever runs the tests may have set something for himself, and keeps what is his.
HOME = TemporaryDirectory(ignore_cleanup_errors=True)
FOLDERS = ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")
os.environ |= dict.fromkeys(FOLDERS, HOME.name) | {"XDG_CONFIG_HOME": "/dev/null/none"}
for name in ("COLUMNS", "LINES"):
    os.environ.pop(name, None)

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_unconfigure() -> None:
    HOME.cleanup()


@pytest.fixture(autouse=True)
def the_logs_clocks() -> Iterator[None]:
    """Let each test begin with times on the clocks of the log: it is a setting of the process."""
    say_on(Clocks())
    yield
    say_on(Clocks())
