"""Leaves out what a library loads where it can do without.

One place for it: whoever uses it says what is left out, and why nothing misses it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def left_out(*names: str) -> Iterator[None]:
    """Within `with`, modules that are not loaded yet cannot be: an import raises ImportError.

    After it they can, for whoever needs them then. Not for names that another thread may load.
    """
    modules: dict[str, Any] = sys.modules
    absent = [name for name in names if name not in modules]
    modules.update(dict.fromkeys(absent))
    try:
        yield
    finally:
        for name in absent:
            del modules[name]
