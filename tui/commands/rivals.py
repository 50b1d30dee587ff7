"""Other distributions that have put a package of the same name in place of ours."""

from __future__ import annotations

from importlib.metadata import packages_distributions

from tui.log.text import clean, one_line

_OURS = "syria-timeline"


def rivals(package: str = "tui") -> list[str]:
    """Return the names of other distributions with a package of this name; looks at all of them."""
    owners = set(packages_distributions().get(package, ())) - {_OURS}
    return sorted(one_line(clean(each), 60) for each in owners)


def warning() -> str:
    """Say that there are some, and what helps; "" where there are none."""
    found = rivals()
    if not found:
        return ""
    return (
        f"{', '.join(found)} has a package tui too, mixed with this program's: "
        "install it by itself, with pipx install or uv tool install"
    )
