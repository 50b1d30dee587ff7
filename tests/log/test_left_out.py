"""A module that is left out cannot be loaded meanwhile, and can be afterwards."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tui.log.left_out import left_out


def test_what_is_left_out_is_not_there_and_comes_back() -> None:
    with left_out("wave", "sys"):
        with pytest.raises(ImportError):
            import_module("wave")
        assert import_module("sys") is sys  # loaded before: nobody is told otherwise
    assert import_module("wave").__name__ == "wave"


def test_the_app_does_without_tls_and_without_the_zones_of_windows() -> None:
    code = (
        "import sys, tui.app.run as running\n"
        "running.load_app()\n"
        "from tui.log.dates.zones import known_zone\n"
        "known_zone('Asia/Nowhere')\n"  # dateutil is asked for what the system does not have
        "print({'ssl', 'dateutil.tz.win'} & set(sys.modules))\n"
        "print({'textual', 'dateutil'} <= set(sys.modules))\n"
        "import ssl\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=True,
    )
    assert done.stdout == b"set()\nTrue\n"
