"""What the system lets this process take, where it has such limits."""

from __future__ import annotations

from contextlib import suppress

try:
    import resource
except ImportError:  # not POSIX
    resource = None  # type: ignore[assignment]


def limit(name: str, most: int) -> None:
    """Let this process take so much and no more, for good: of `RLIMIT_AS`, bytes of addresses.

    A lower limit that it has stays; a system that has none of this name gives none.
    """
    if resource is None or not hasattr(resource, name):
        return
    kind = getattr(resource, name)
    _, hard = resource.getrlimit(kind)
    if hard != resource.RLIM_INFINITY:
        most = min(most, hard)
    with suppress(OSError, ValueError):  # macOS has no such limit
        resource.setrlimit(kind, (most, most))


def files_open(wanted: int) -> int:
    """Let this process have so many files open, as far as it may; return how many that are then.

    Where there is no such limit, as many as are wanted.
    """
    if resource is None:
        return wanted
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft == resource.RLIM_INFINITY or soft >= wanted:
        return wanted
    most = wanted
    if hard != resource.RLIM_INFINITY:
        most = min(wanted, hard)
    with suppress(OSError, ValueError):  # macOS gives fewer than it says
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
    return resource.getrlimit(resource.RLIMIT_NOFILE)[0]
