"""What the surroundings say: variables to drop, whether there is a terminal, what it can show."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping
    from typing import TextIO

# COLUMNS and LINES freeze the size that a shell exported once; ESCDELAY is read by Textual too.
_MISLEADING = ("COLUMNS", "LINES", "ESCDELAY")
_LOCALE = ("LC_ALL", "LC_CTYPE", "LANG")
_STARTED = "/proc/self/environ"
_COERCED = ("C.UTF-8", "C.utf8", "UTF-8")
_SPEECHLESS = ("", "dumb", "unknown")
# Terminals by the beginning of their names that may print what begins a link.
_WITHOUT_LINKS = ("linux", "vt", "dumb", "cons", "sun", "eterm")
# Terminals by the beginning of their names; tmux is often called screen, too, and can do without.
_WITHOUT_GROUND = ("screen", "eterm", "vt", "ansi", "cons", "sun", "dumb")
_ELSEWHERE = "syria-timeline list prints the events without one"


def scrub(environ: MutableMapping[str, str]) -> None:
    """Drop the variables through which an environment could steer Textual, before its import.

    Among them TEXTUAL_DRIVER and TEXTUAL_LOG, which import a module and write a file. NO_COLOR
    counts where it is not empty (https://no-color.org); Textual takes any.
    """
    if environ.get("NO_COLOR") == "":
        del environ["NO_COLOR"]
    for name in list(environ):
        if name.startswith("TEXTUAL") or name in _MISLEADING:
            del environ[name]


def require_terminal() -> str | None:
    """Why the app cannot open here, one line that names another way; None where it can.

    The app reads standard input and, as Textual does, writes to standard error, so that
    standard output may be a pipe.
    """
    if not (_is_terminal(sys.__stdin__) and _is_terminal(sys.__stderr__)):
        return f"the app needs a terminal; {_ELSEWHERE}"
    if os.name == "posix" and os.environ.get("TERM", "") in _SPEECHLESS:
        return f"{_lacking(os.environ.get('TERM', ''))}; {_ELSEWHERE}"
    return None


def _lacking(term: str) -> str:
    """Say what the app lacks where a terminal is called so, or has no name."""
    if term:
        return f"the app needs more of a terminal than TERM={term}"
    return "the app needs to know its terminal, and TERM is not set"


def wants_ascii(environ: Mapping[str, str]) -> bool:
    """Whether the locale is not one of UTF-8, so that only ASCII is safe to write.

    The first of LC_ALL, LC_CTYPE and LANG that is set decides, as in POSIX; a name without a
    codeset is looked up. The name counts more than the installed locale: over SSH it describes
    the terminal, whose locale this machine may lack. TERM=linux is not ASCII: the console
    has bars and boxes.
    """
    coerced = was_coerced(environ)
    if coerced:
        environ = {**environ, "LC_CTYPE": _started().get("LC_CTYPE", "")}
    chosen = next(filter(None, (environ.get(name, "") for name in _LOCALE)), "")
    codeset = chosen.partition(".")[2].partition("@")[0]
    if not codeset:
        codeset = "" if coerced else _codeset()  # Python does so to the plain locale alone
    return codeset.lower().replace("-", "") != "utf8"


def has_links(environ: Mapping[str, str]) -> bool:
    """Whether the terminal may be sent links of its own (OSC 8), or passes over them."""
    return not environ.get("TERM", "").startswith(_WITHOUT_LINKS)


def fills_ground(environ: Mapping[str, str]) -> bool:
    """Whether erased cells keep the colour of the ground (bce of terminfo): a few do not."""
    return not environ.get("TERM", "").startswith(_WITHOUT_GROUND)


def was_coerced(environ: Mapping[str, str]) -> bool:
    """Whether Python has put a locale of UTF-8 in place of the plain one (PEP 538)."""
    locale = environ.get("LC_CTYPE")
    if environ.get("LC_ALL") or locale not in _COERCED or locale != os.environ.get("LC_CTYPE"):
        return False
    return _started().get("LC_CTYPE", "") != locale


def _started() -> dict[str, str]:
    """The locale that the program was started in, where the system tells; else that of now."""
    try:
        with open(_STARTED, "rb") as block:  # noqa: PTH123 - what loads little
            told = [os.fsdecode(each).partition("=") for each in block.read().split(b"\0")]
    except OSError:
        return {name: os.environ.get(name, "") for name in _LOCALE}
    return {name: value for name, _, value in told if name in _LOCALE}


def over_ssh(environ: Mapping[str, str]) -> bool:
    """Whether the terminal is at the other end of an SSH connection (sshd sets these)."""
    return any(environ.get(name) for name in ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"))


def _is_terminal(stream: TextIO | None) -> bool:
    # Python leaves None for a stream that was closed before it started.
    return stream is not None and not stream.closed and stream.isatty()


def _codeset() -> str:
    """Ask for the character set of the locale in force; else take what Python writes in."""
    import locale  # noqa: PLC0415 - most locales say it in their name

    if hasattr(locale, "nl_langinfo"):
        return locale.nl_langinfo(locale.CODESET)
    return getattr(sys.__stderr__, "encoding", None) or ""
