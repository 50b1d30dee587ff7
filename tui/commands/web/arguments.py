"""What `serve` takes: at which port, for how many, and where a proxy shows it."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from functools import partial
from typing import Final

_PORT: Final = 8765
_VISITORS: Final = 4
_HELP: Final = """\
Only browsers of this machine get to it, at the address that is printed; they are
guests, as of --kiosk. For others, put a proxy before it that asks who they are, and
name its address: --origin. A token of your own, in SYRIA_TIMELINE_TOKEN, keeps the
address as it is.
"""
_PORT_HELP: Final = f"of 127.0.0.1 (default: {_PORT}); 0 for one that is free"
_VISITORS_HELP: Final = f"at once, each a process (default: {_VISITORS})"
_ORIGIN_HELP: Final = "where a proxy shows it: https://timeline.example.org"


def add_serve(made: ArgumentParser) -> None:
    """Add what is asked for besides the log, and say who gets to it."""
    made.description = f"{made.description}\n\n{_HELP}"
    port, visitors = partial(_whole, 0, 65_535), partial(_whole, 1, 1_000)
    made.add_argument("--where", metavar="QUERY", default="", help="begin with this filter")
    made.add_argument("--port", metavar="N", type=port, default=_PORT, help=_PORT_HELP)
    made.add_argument(
        "--visitors", metavar="N", type=visitors, default=_VISITORS, help=_VISITORS_HELP
    )
    made.add_argument("--origin", metavar="URL", type=_origin, help=_ORIGIN_HELP)


def _whole(least: int, most: int, text: str) -> int:
    """Return a number in a range; raises ArgumentTypeError."""
    if text.isascii() and text.isdigit() and least <= int(text[:9]) <= most:
        return int(text[:9])
    raise ArgumentTypeError(f"a number from {least} to {most} is asked for")


def _origin(text: str) -> str:
    """Return the origin, without the / that addresses are copied with."""
    from tui.commands.web.door import is_origin  # noqa: PLC0415 - help needs none of it

    if is_origin(text.rstrip("/")):
        return text.rstrip("/")
    raise ArgumentTypeError("scheme and host are asked for: https://timeline.example.org")
