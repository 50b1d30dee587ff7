"""What waits for the disk is done in a thread of its own, in order: no key waits for it."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import Final

Job = Callable[[], object]


class Background:
    """Jobs that are done one after the other; there is a thread while there are any."""

    def __init__(self) -> None:
        self._jobs = deque[Job]()
        self._changed = threading.Condition()
        self._at_work = False

    def do(self, job: Job) -> None:
        """Have a job done soon; at once, where the system gives no thread. It must not raise."""
        with self._changed:
            self._jobs.append(job)
            if self._at_work:
                return
            self._at_work = True
        try:
            threading.Thread(target=self._work, name="background", daemon=True).start()
        except RuntimeError:
            self._work()

    def settle(self, seconds: float) -> bool:
        """Wait so long until all is done; whether it is."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._at_work, seconds)

    def _work(self) -> None:
        while job := self._next():
            job()

    def _next(self) -> Job | None:
        with self._changed:
            if self._jobs:
                return self._jobs.popleft()
            self._at_work = False
            self._changed.notify_all()
            return None


BACKGROUND: Final = Background()
"""That of this process: whoever ends it waits for what is written still."""
