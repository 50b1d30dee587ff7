"""markwhen: a timeline as text, an event to a line that begins with its date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tui.exchange.files.input import Input
from tui.exchange.files.plain import from_markdown, links_in
from tui.exchange.making.citations import source
from tui.exchange.making.dates import edtf, span
from tui.exchange.making.draft import Draft
from tui.exchange.making.names import slug
from tui.exchange.making.row import Row, Tree, without_nothing
from tui.exchange.stories.durations import LENGTH, end_after
from tui.exchange.stories.notes import has_dated_keys

KEEPS: Final = (
    "date ranges, titles, the lines below an event, tags, sections (as a tag and in `section`)",
    "links, as sources and in the text; title and description of the page; properties of an event",
    "places (`[Hama](map)`); the title of a further page, as a section",
)
BENDS: Final = (
    "Markdown becomes plain text",
    "dates that are relative to now or to other events (`after !id 3 days`) stay as written, in "
    "`date_note`; so does what recurs (`every 2 weeks`), as `recurrence`",
    "a length (`2023-04/4 months`) becomes the end that it has, and stays in `date_note`",
    "comments (`//`) are left out and counted",
    "American order in 1/2/2024, unless the head says `dateFormat: d/M/y`",
)

_DEEPEST: Final = 20  # sections within sections, each of which every event in it names
_HEAD: Final = re.compile(r"(title|description|timezone|dateFormat)\s*:\s*(.*)")
_EVENT: Final = re.compile(r"([^:#\n][^:\n]*(?::\d\d[^:\n]*)*):(?!//)\s*(.*)")
_SECTION: Final = re.compile(r"(?:(#{1,6})\s+|\s*(?:section|group)\s+)(.*)")
_SETTING: Final = re.compile(r"(?:view|edit|key|viewers|editors)\s*:|\s+- ")
_BLANK: Final = re.compile(r"\n[ \t]*\n")
_TASK: Final = re.compile(r"^[-*] (?:\[[ xX]?\] )?")
_BREAK: Final = "_-_-_break_-_-_"
_PLACE: Final = re.compile(r"\[([^\[\]\n]+)\]\((?:map|location)\)")
_SHORT_RANGE: Final = re.compile(
    r"(\d{1,2}/(?:\d{1,2}/)?\d{4}|\d{4})-(\d{1,2}/(?:\d{1,2}/)?\d{4}|\d{4})"
)
_ASIDE: Final = re.compile(
    r"\s*(?://|[-*] |end\s?(?:group|section)|(?:section|group)\s|#)|\s|_-_-_", re.IGNORECASE
)
_FRONT: Final = re.compile(r"\s*---[ \t]*\n.*?\n---[ \t]*\n", re.DOTALL)
_TAG: Final = re.compile(r"(?:^|(?<=\s))#([^\W][\w-]*)")
_ID: Final = re.compile(r"(?:^|\s)!([\w-]+(?:[.:/]+[\w-]+)*)")
_PROPERTY: Final = re.compile(r"\s*([A-Za-z][\w-]*):\s+(.+)")
_BETWEEN: Final = re.compile(r"(?<!\s)\s+(?:[-/]|to)\s+")
_ISO: Final = re.compile(r"\d{4}(?:-[\d-]+(?:T[\d:.]+)?)?(?:Z|[+-]\d\d:?\d\d)?")
_DATE: Final = re.compile(
    r"\d{4}(?:-\d\d?){0,2}(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?|\d{1,2}/(?:\d{1,2}/)?\d{4}"
    r"|\d{1,7} ?(?:BCE?|CE|AD)|AD ?\d{1,4}"
    r"|\d{3}0s|(?:[A-Za-z]{3,9}\.?\s+)?(?:\d{1,2},?\s+)?\d{4}|\d{1,2}\s+[A-Za-z]{3,9}\.?\s+\d{4}|now"
)
_RELATIVE: Final = re.compile(
    r"(?:after|before|by|now|![\w-]+|\d+ (?:second|minute|hour|day|week|month|year)s?)\b.*"
)
_RECURRING: Final = re.compile(r"(?<=\S)\s+(?=every .)")
_DECADE: Final = re.compile(r"(\d{3})0s")
_MONTH_YEAR: Final = re.compile(r"(\d{1,2})/(\d{4})")


def detect(file: Input) -> bool:
    """Tell whether lines of this text begin with dates and a colon, as many as are no comments."""
    front = _FRONT.match(file.sample)
    text = file.sample[front.end() :] if front else file.sample
    lines = [line for line in text.splitlines() if line.strip()]
    found = [line for line in lines if _is_event(line)]
    if not found:
        return False
    starts = [line for line in _headed(text) if not _ASIDE.match(line)]
    if len(found) * 4 < len(starts) or any(line.startswith("events:") for line in lines):
        return False
    return not has_dated_keys(text)


def _is_event(line: str) -> bool:
    event = _EVENT.fullmatch(line)
    return event is not None and _is_date(event[1])


def _headed(text: str) -> Iterator[str]:
    """Yield the lines of a text that say something, without the rest of an event's paragraph."""
    for paragraph in _BLANK.split(text):
        lines = [line for line in paragraph.splitlines() if line.strip()]
        below = bool(lines) and _is_event(lines[0])
        yield from (line for line in lines if not below or _is_event(line))


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the events."""
    yield from _Reader(draft).rows(file)


class _Reader:
    """Goes through the lines of a page."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._sections: list[str] = []
        self._at: list[str] = []  # the sections that the event stands in
        self._page: list[str] = []  # the title of a further page
        self._is_further = False
        self._order = draft.options.order or "mdy"
        self._line = 0
        self._when = ""
        self._text: list[str] = []

    def rows(self, file: Input) -> Iterator[Row]:
        with file.lines() as lines:
            for number, raw in enumerate(lines, 1):
                line = raw.rstrip()
                event = _EVENT.fullmatch(line)
                if line.lstrip().startswith("//"):
                    self._draft.bent["comments left out"] += 1
                elif line == _BREAK:
                    yield from self._done()
                    self._sections, self._page, self._is_further = [], [], True
                elif event and _is_date(event[1]):
                    yield from self._done()
                    self._line, self._when, self._text = number, event[1].strip(), [event[2]]
                    self._at = [*self._page, *self._sections]
                elif not self._outside(line, number):
                    self._text.append(line)
                elif self._when:
                    yield from self._done()
        yield from self._done()

    def _outside(self, line: str, number: int) -> bool:
        """Deal with a line that belongs to no event; False for one that does."""
        if line in ("---", "page:"):
            return not self._when
        if line.strip() in ("endGroup", "endSection", "end group", "end section"):
            self._sections = self._sections[:-1]
            return True
        if section := _SECTION.fullmatch(line):
            depth = len(section[1]) - 1 if section[1] else len(self._sections)
            called = _TAG.sub("", section[2].partition(" //")[0]).strip()
            if depth < _DEEPEST:
                self._sections = [*self._sections[:depth], called]
            else:
                self._draft.tell(number, f"sections within more than {_DEEPEST}: left out")
            return True
        if self._when:
            return False
        if head := _HEAD.fullmatch(line.strip()):
            self._head(head[1], head[2])
        elif _SETTING.match(line):
            self._draft.bent["settings of the page left out"] += 1
        elif line.strip() and not line.startswith("#"):
            self._draft.tell(number, "belongs to no event: left out")
        return True

    def _head(self, name: str, value: str) -> None:
        if name == "title" and self._is_further:
            self._page = [value]
        elif name == "title":
            self._draft.title(value)
        elif name == "dateFormat":
            self._order = "dmy" if value.strip().lower().startswith("d") else "mdy"
        elif name == "description":
            self._draft.about["summary"] = value
        elif "/" in value:
            self._draft.about["timezone"] = value

    def _done(self) -> Iterator[Row]:
        if self._when:
            yield Row(self._line, self._event())
        self._when, self._text = "", []

    def _event(self) -> Tree:
        draft = self._draft
        own, lines = _properties(draft, self._text)
        body = "\n".join(lines).strip()
        places = [draft.place(name) for name in _PLACE.findall(body)]
        body = _PLACE.sub(r"\1", body)
        found = _ID.search(body)
        title, _, rest = _TAG.sub("", _ID.sub("", body)).strip().partition("\n")
        title = _TASK.sub("", title)
        section = " / ".join(self._at)
        self._when, every = _recurring(self._when)
        event: Tree = {
            "id": found[1] if found else own.pop("id", ""),
            "date": ".." if _is_relative(self._when) else self._date(),
            "date_note": self._when * self._is_told(),
            "recurrence": every,
            "title": " ".join(from_markdown(title).split()),
            "place": "".join(places[:1]),
            "places": places[1:],
            "summary": from_markdown(rest).strip(),
            "sources": [source(draft, each) for each in links_in(body)],
            "tags": list(dict.fromkeys((*_TAG.findall(body), *map(slug, self._at)))),
        }
        if section:
            event[draft.own("section")] = section
        return without_nothing(event | own)

    def _is_told(self) -> bool:
        """Tell whether the date says less than the words for it: they are relative, or a length."""
        last = _ends(self._when)[-1].strip()
        return _is_relative(self._when) or self._when == "now" or bool(LENGTH.fullmatch(last))

    def _date(self) -> str:
        first, *rest = (each.strip() for each in _ends(self._when))
        start = self._one(first)
        if rest and LENGTH.fullmatch(rest[0]):
            return span(start, end_after(start, rest[0]))
        return span(start, self._one(rest[0]) if rest else "")

    def _one(self, text: str) -> str:
        if text == "now":
            return ".."
        if found := _DECADE.fullmatch(text):
            return f"{found[1]}X"
        if found := _MONTH_YEAR.fullmatch(text):
            return f"{found[2]}-{int(found[1]):02d}"
        return edtf(text, self._order)


def _properties(draft: Draft, lines: list[str]) -> tuple[Tree, list[str]]:
    """Return the properties that stand right below the first line, and the lines without them."""
    made: Tree = {}
    rest = list(lines)
    while len(rest) > 1 and (found := _PROPERTY.fullmatch(rest[1])):
        made[draft.own(found[1]) if found[1] != "id" else "id"] = found[2]
        del rest[1]
    return made, rest


def _is_date(text: str) -> bool:
    """Tell whether a text before a colon is a date, or from one to another."""
    when, _ = _recurring(text.strip())
    return _is_relative(when) or bool(_DATE.fullmatch(_ends(when)[0].strip()))


def _recurring(text: str) -> tuple[str, str]:
    """Return a date, and what it recurs by: `every 2 weeks`."""
    when, *every = _RECURRING.split(text, maxsplit=1)
    return when, "".join(every)


def _is_relative(text: str) -> bool:
    """Tell whether a date is told from another event, or from now: its day is not known."""
    return (
        text != "now" and bool(_RELATIVE.fullmatch(_ends(text)[0].strip())) and "now /" not in text
    )


def _ends(text: str) -> list[str]:
    """Return both ends of a range of dates, or the only date."""
    ends = _BETWEEN.split(text, maxsplit=1)
    if short := _SHORT_RANGE.fullmatch(text.strip()):
        return [short[1], short[2]]
    if len(ends) == 1 and len(both := text.split("/")) == 2 and _ISO.fullmatch(both[0]):
        return both
    return ends
