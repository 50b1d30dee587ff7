"""What ends a command before it is done."""

from __future__ import annotations


class CommandError(Exception):
    """What cannot be done, in words for stderr; the exit code is 2."""
