"""What all tests have: no deadline for properties, and times on the clocks of the log.

How long an example takes depends on the machine.
"""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tui.log.dates.shown import Clocks, say_on

# Whoever runs the tests may have set something for himself.
os.environ["XDG_CONFIG_HOME"] = "/nowhere"

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def the_logs_clocks() -> Iterator[None]:
    """Let each test begin with times on the clocks of the log: it is a setting of the process."""
    say_on(Clocks())
    yield
    say_on(Clocks())
