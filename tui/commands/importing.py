"""`import`: other people's formats as a log."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from tui.commands.errors import CommandError
from tui.commands.given import STDIN, shown_word
from tui.commands.opening import shown
from tui.exchange.including import parts
from tui.exchange.making.draft import Draft
from tui.exchange.making.row import ImportFault, Options
from tui.exchange.reading import Import, told_of
from tui.exchange.update import Update
from tui.exchange.writing import write, write_file
from tui.kept.durable import state_of
from tui.log.spelling import did_you_mean
from tui.log.text import clean
from tui.report.text.words import plural
from tui.terminal.streams import say


def run(arguments: Namespace) -> int:
    """Write the log, and say on stderr what was read, bent and could not be read; 1 for the last.

    Raises CommandError for a file that cannot be imported.
    """
    settings = arguments.settings
    mapping = _mapping(arguments.map or {}, settings.mappings)
    title = arguments.title or ""
    draft = Draft(Options(mapping, arguments.dates, arguments.zone, title, settings.known))
    update = None
    try:
        files = [each for word in arguments.files for each in _with_parts(draft, word)]
        done = Import([*dict.fromkeys(files)], draft, arguments.format or "")
        if arguments.output:
            update = _written(done, draft, Path(arguments.output), arguments.update)
        else:
            write(done.rows(), draft, sys.stdout.buffer)
    except ImportFault as fault:
        raise CommandError(_placed(draft.file, fault)) from None
    for sentence in told_of(done):
        say(sentence)
    for what, events in (update.counts if update else {}).items():
        if events:
            say(f"{plural(events, 'event')} {what}")
    return min(len(draft.told), 1)


def _with_parts(draft: Draft, word: str) -> list[str]:
    """Return a file, and those that it includes if it is a log that does; raises ImportFault."""
    draft.file = shown_word(word)
    if word == STDIN:
        return [word]
    return [str(each) for each in parts([Path(word)])]


def _mapping(
    asked: Mapping[str, str] | str, known: Mapping[str, Mapping[str, str]]
) -> Mapping[str, str]:
    """Return the mapping asked for, by the name that it is set under or as it is written."""
    if not isinstance(asked, str):
        return asked
    if asked in known:
        return known[asked]
    hint = did_you_mean(asked, known) or ": write date=When,title=What, or see `config`"
    raise CommandError(f"--map: no mapping is set under the name {clean(asked)!r}{hint}")


def _written(done: Import, draft: Draft, path: Path, update: bool) -> Update | None:
    """Write the file, or bring the one that is there up to date."""
    older, seen = None, state_of(path)
    if path.exists():
        if not update:
            raise CommandError(
                f"{shown(str(path))} is there already: --update brings it up to date"
            )
        draft.file = shown(str(path))
        older = Update(path)
    try:
        write_file(done.rows(), draft, path, older, seen)
    except OSError as error:
        raise CommandError(f"{shown(str(path))}: {error.strerror}") from None
    return older


def _placed(name: str, fault: ImportFault) -> str:
    """Return what is wrong, and where: in no file yet where the options are at fault."""
    place = "".join(f"{each}:" for each in (name, fault.line, fault.column) if each)
    return f"{place} {fault.message}".strip()
