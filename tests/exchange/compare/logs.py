"""Small logs."""

from tui.log.model import Log
from tui.log.reading.reader import read_text


def log(events: str, head: str = "") -> Log:
    return read_text(f"schema: 1\n{head}events:{events}", "log").log
