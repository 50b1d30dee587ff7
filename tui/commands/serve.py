"""`serve`: the app in browsers of this machine, on one log and for guests."""

from __future__ import annotations

import errno
import os
import socket
from argparse import Namespace
from collections.abc import Iterator
from importlib.util import find_spec

from tui.commands.engine import refuse
from tui.commands.errors import CommandError
from tui.commands.opening import path_of, read_head, shown
from tui.commands.web.door import Door, is_token, new_token
from tui.commands.web.visit import guest_command
from tui.commands.web.xterm import MISSING
from tui.report.text.words import plural
from tui.terminal.streams import say, say_past

HOST = "127.0.0.1"
"""The only address that is listened to: who is elsewhere comes by a proxy, or by ssh -L."""


TOKEN = "SYRIA_TIMELINE_TOKEN"  # noqa: S105 - the name of a variable
"""The variable with a token of the reader's own, for an address that stays."""


def run(arguments: Namespace) -> int:
    """Print the address, and serve until a signal ends it; raises CommandError."""
    if os.name != "posix" or find_spec("aiohttp") is None:
        raise CommandError(MISSING)
    refuse(arguments.log or "", "serve")
    read_head(arguments.log)
    from tui.commands.web.files import make_room  # noqa: PLC0415 - needs aiohttp
    from tui.commands.web.running import serve  # noqa: PLC0415 - as above
    from tui.commands.web.server import Offer  # noqa: PLC0415

    make_room(arguments.visitors)
    token = _token(os.environ.get(TOKEN, ""))
    offer = Offer(
        guest_command([*_words(arguments)]), Door(token, arguments.origin or ""), arguments.visitors
    )
    with _listening(arguments.port) as listening:
        here = f"http://{HOST}:{listening.getsockname()[1]}"
        address = f"{arguments.origin or here}/{token}/"
        serve(offer, listening, say_past, lambda: _announce(arguments, address))
    return 0


def _token(own: str) -> str:
    """Return the token that is asked for, else a new one; raises CommandError for a short one."""
    if own and not is_token(own):
        raise CommandError(f"{TOKEN}: 32 to 200 letters, digits, - and _ are asked for")
    return own or new_token()


def _words(arguments: Namespace) -> Iterator[str]:
    """Give what the command line of a guest says."""
    if arguments.ascii:
        yield "--ascii"
    if arguments.where:
        yield f"--where={arguments.where}"
    yield from ("--", str(path_of(arguments.log).absolute()))


def _listening(port: int) -> socket.socket:
    """Listen to a port; raises CommandError for one that is taken or not allowed."""
    try:
        return socket.create_server((HOST, port))
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise CommandError(f"port {port} is taken: --port 0 takes one that is free") from None
        raise CommandError(f"port {port}: {error.strerror}") from None


def _announce(arguments: Namespace, address: str) -> None:
    """Print the address, and say on stderr who may come."""
    print(address, flush=True)
    visitors = plural(arguments.visitors, "visitor")
    say(f"{shown(arguments.log)}: shown at this address, to {visitors} at once; ctrl+c ends it")
