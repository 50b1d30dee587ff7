"""Reads files of any known format as one log: every event once, ids told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from tui.exchange.files.input import Input
from tui.exchange.formats import format_of, named
from tui.exchange.making.draft import Draft, clean_tree
from tui.exchange.making.names import slug
from tui.exchange.making.row import ImportFault, Row, Told, Tree
from tui.kept.imported import STANDARD_INPUT
from tui.log.free_ids import FreeIds
from tui.log.text import clean, one_line

_SHOWN: Final = 20  # lines that cannot be read
_LONGEST: Final = 400  # characters of a sentence
_MOST_FILES: Final = 100_000


class Import:
    """Files that become one log; `rows` yields its events once, and then `draft` has the rest.

    `read` counts the events by format; `notes` is what to tell of the files themselves.
    """

    def __init__(self, paths: Sequence[str], draft: Draft, name: str = "") -> None:
        self.draft = draft
        self.read: Counter[str] = Counter()
        self.notes: list[str] = []
        self._paths: list[str] = []
        for path in paths:
            self.draft.file = one_line(clean(Input.shown(path)))
            self._paths += files_of(path)
        self.draft.file = ""
        self._format = named(name) if name else None
        self._ids = draft.ids
        self._free_ids = FreeIds()

    def rows(self) -> Iterator[Row]:
        """Yield the events of all files, clean, with ids that differ; raises ImportFault."""
        for path in self._paths:
            self.draft.file = one_line(clean(Input.shown(path)))
            try:
                yield from self._file(path)
            except ImportFault as fault:
                if len(self._paths) == 1:
                    raise
                self.draft.tell(fault.line or 1, f"the file is left out: {fault.message}")
        if not self.read and self.draft.told:
            raise ImportFault("nothing could be imported")

    def _file(self, path: str) -> Iterator[Row]:
        file = Input(path)
        form = self._format or format_of(file, bool(self.draft.options.mapping))
        stem = "" if file.name == STANDARD_INPUT else Path(path).stem
        several = len(self._paths) > 1
        importer = form.load()
        is_clean = getattr(importer, "CLEAN", False)
        for line, event in importer.read(file, self.draft):
            tree = event if is_clean else clean_tree(event)
            if "id" in tree:
                self._tell_apart(tree, line, (stem or STANDARD_INPUT) * several)
            self.read[form.name] += 1
            yield Row(line, tree)
        self.draft.title(stem)
        self.notes += [f"{self.draft.file}: {note}" for note in file.told()]

    def _tell_apart(self, event: Tree, line: int, stem: str) -> None:
        """Give an event whose id is taken another one: with the name of its file, or a number."""
        wanted = event["id"] = str(event["id"])
        if wanted in self._ids:
            event["id"] = self._free_ids.free(
                f"{slug(stem)}-{wanted}" if stem else wanted, self._ids
            )
            self.draft.tell(line, f"the id {wanted} is taken: this event is {event['id']}")
        self._ids.add(event["id"])


def files_of(path: str) -> list[str]:
    """Return a file, or all files of a folder and of those in it, by name, but for hidden ones."""
    folder = Path(path)
    if path == "-" or not folder.is_dir():
        return [path]
    found = [each for each in sorted(folder.rglob("*")) if each.is_file()]
    shown = [str(each) for each in found if not _hidden(each.relative_to(folder))]
    if len(shown) > _MOST_FILES:
        raise ImportFault(f"has more than {_MOST_FILES:,} files")
    if not shown:
        raise ImportFault("has no files")
    return shown


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def told_of(done: Import) -> Iterator[str]:
    """Yield in sentences what was read, bent and left out, counts first."""
    for name, events in done.read.items():
        form = "notes or YAML" if name == "notes" else name
        yield f"{events:,} event{'s' * (events != 1)} read as {form}"
    yield from done.notes
    bent = done.draft.bent.most_common()
    for what, times in bent[:_SHOWN]:
        yield one_line(clean(f"{times:,} × {what}"), _LONGEST)
    if len(bent) > _SHOWN:
        yield f"and {len(bent) - _SHOWN:,} more kinds of what was bent"
    told: list[Told] = done.draft.told
    yield from map(str, told[:_SHOWN])
    more = len(told) - _SHOWN + done.draft.untold
    if more > 0:
        yield f"and {more:,} more lines"
