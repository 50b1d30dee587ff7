"""A log as a command was given it: as another file, several of them, or standard input."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

STDIN = "-"


class Given(str):
    """The path of a log that stands for what the reader named: `words`, of the command line."""

    words: Sequence[str]

    def __new__(cls, path: str, words: Sequence[str]) -> Given:
        """Return a path, and what it stands for."""
        made = super().__new__(cls, path)
        made.words = words
        return made

    @property
    def is_piped(self) -> bool:
        """Whether standard input is in it, which gives nothing a second time."""
        return STDIN in self.words

    @property
    def shown(self) -> str:
        """What was given, as a message names it."""
        return ", ".join(map(shown_word, self.words))

    @property
    def quoted(self) -> str:
        """What was given, as a shell takes it."""
        from shlex import quote  # noqa: PLC0415 - for what is to be mended alone

        from tui.log.text import clean, one_line  # noqa: PLC0415

        return " ".join(quote(one_line(clean(word))) for word in self.words)

    @property
    def has_lines(self) -> bool:
        """Whether the lines of the log are those of what was given."""
        from tui.kept.imported import is_made  # noqa: PLC0415 - as above

        return not is_made(self)


def shown_word(word: str) -> str:
    """Return a word of the command line as a message names it."""
    from tui.kept.imported import STANDARD_INPUT  # noqa: PLC0415 - no log needs it
    from tui.log.text import clean, one_line  # noqa: PLC0415

    return STANDARD_INPUT if word == STDIN else one_line(clean(word))
