"""How what is shown stands to the file: a part of it, all of it, or what it was before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from tui.app.state.state import State
from tui.log.reading.progress import Progress
from tui.report.text.words import plural

_MEGABYTE: Final = 1_000_000
_MINUTES: Final = 90  # seconds from which on they are said in minutes


class FileStatus(NamedTuple):
    """What the frame says of the file beside its name.

    `part` is how much of it is shown, where that is not all; `progress` how far reading is, where
    it goes on; `trouble` why not more is shown, or not what the file is now, `line` where that is
    in the file, from 1, 0 for nowhere, and `as_of` at what time it was. An `excerpt` is of a log
    that is no file.
    """

    part: float | None = None
    progress: Progress | None = None
    trouble: str = ""
    line: int = 0
    as_of: str = ""
    excerpt: bool = False

    def count_of(self, state: State) -> str:
        """Say how many events match; of a part, how much of the log that is."""
        if self.excerpt:
            return f"{state.count} of the excerpt"
        if self.part is None:
            return state.count
        count = state.count
        if not state.is_filtered:
            count = plural(len(state.store), "event")
        return f"{count} so far, {self.part:.0%}"

    @property
    def note(self) -> str:
        """What to say behind the title of something that is worked out from all events."""
        if self.excerpt:
            return " · of the excerpt"
        if self.part is None:
            return ""
        return f" · of the {self.part:.0%} read so far"

    @property
    def sentences(self) -> tuple[str, ...]:
        """Ways to say it, the longest first; none where there is nothing to say."""
        if self.trouble and not self.as_of:
            return f"the rest cannot be read: {self.trouble}", "the rest cannot be read"
        if self.trouble:
            as_of = f"as read at {self.as_of}"
            kind = self.trouble.rpartition(": ")[0] or self.trouble  # without what explains it
            return f"{as_of} · {self.trouble}", f"{as_of} · {kind}", as_of
        if self.progress is not None:
            return tuple(progress_words(self.progress))
        if self.part is not None:
            return "reading was stopped: r reads it all", "stopped: r reads on", "stopped"
        if self.excerpt:
            return (
                "an excerpt: r reads another, of the filter",
                "excerpt: r reads on",
                "excerpt",
            )
        return ()


WHOLE: Final = FileStatus()
"""All of the file is shown, as it is."""


EXCERPT: Final = FileStatus(excerpt=True)
"""The first events that match are shown, of a log that is no file."""


def progress_words(progress: Progress) -> Iterator[str]:
    """Yield ways to say how far reading is, the longest first."""
    part = f"reading {progress.fraction:.0%}"
    if progress.fraction >= 1:
        part = "making the index"
    elif progress.size >= _MEGABYTE and progress.seconds_left is not None:
        read, size = (round(count / _MEGABYTE) for count in (progress.read, progress.size))
        left = _seconds_words(progress.seconds_left)
        yield f"{part} · {plural(progress.events, 'event')} · {read:,} of {size:,} MB · {left} left"
        yield f"{part} · {read:,} of {size:,} MB · {left} left"
        yield f"{part} · {left} left"
    yield part


def _seconds_words(seconds: float) -> str:
    """Say roughly how long it is: "9 s", "4 min"."""
    if seconds < _MINUTES:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60)} min"
