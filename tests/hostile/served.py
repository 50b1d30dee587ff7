"""A server of visits, in a process that may open few files: what it holds, and what it says.

Linux: memory, files and visits are read from /proc.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.hostile.victim import children_of, cost_of, patience
from tests.hostile.wire import Place

_SERVING: Final = """
import resource, socket
from tui.commands.web import connections, server
from tui.commands.web.door import Door
from tui.commands.web.running import serve
from tui.terminal.streams import say_past
connections.PATIENCE = connections.LOADING = server._STUCK = 2.0
server._BEAT, server._FAREWELL = 1.0, 0.2
resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256))  # as macOS has it
listening = socket.create_server(("127.0.0.1", 0))
offer = server.Offer(("/bin/cat",), Door("t" * 32), 4)
serve(offer, listening, say_past, lambda: print(listening.getsockname()[1], flush=True))
"""


class Served:
    """A server with quick limits, of visits that say what is typed."""

    def __init__(self) -> None:
        self._told = tempfile.TemporaryFile()  # noqa: SIM115 - as long as it runs
        self._process = subprocess.Popen(
            [sys.executable, "-c", _SERVING],
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=self._told,
        )
        assert self._process.stdout is not None
        self.place = Place(int(self._process.stdout.readline()), "t" * 32)

    def memory(self) -> float:
        """Resident MB."""
        return cost_of(self._process.pid).memory

    def files(self) -> int:
        """How many files it has open."""
        return cost_of(self._process.pid).files

    def visits(self) -> int:
        """How many visits go on."""
        return len(children_of(self._process.pid))

    def lines(self) -> Sequence[bytes]:
        """What it has said."""
        self._told.seek(0)
        return self._told.read().splitlines()

    def end(self) -> str:
        """Ask it to end; what is wrong with that, if it is."""
        self._process.send_signal(signal.SIGTERM)
        try:
            code = self._process.wait(patience(20))
        except subprocess.TimeoutExpired:
            self._process.kill()
            return "does not end"
        return f"ended with {code}" if code else ""
