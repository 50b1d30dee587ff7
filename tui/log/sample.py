"""Where the sample log is: the log that is shown when none is asked for."""

from __future__ import annotations

import os


def sample_name() -> str:
    """Return the path of the sample log, beside the package or, when installed, inside it."""
    package = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
    inside = os.path.join(package, "events.yaml")
    if os.path.exists(inside):
        return inside
    return os.path.join(os.path.dirname(package), "events.yaml")
