"""The sample log with something hostile in every text: titles, names, notes, quotes, units.

Small hostile logs leave most screens empty; this one fills them all.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any, Final

import yaml

from tui.log.reading.files import sample

_TEXTS: Final = (
    *("title", "summary", "name", "description", "text", "translation", "note", "publisher"),
    *("author", "aliases", "says", "asks", "answer", "needs", "of", "as_said", "computed", "unit"),
    *("measure", "group", "counted_by", "speaker_name", "translator", "date_note", "locator"),
    *("origin", "allegiance", "addressee", "conventions", "tags", "subtitle", "quote"),
)
"""The keys whose text is the writer's own; what is else at them stays as it is, such as numbers."""

_HOSTILE: Final = (
    *("\x1b]0;PWNED\x07", "\x1b[2J\x1b[H", "\x1b]52;c;UFdORUQ=\x07", "\x1bP+q544e\x1b\\", "\x1bc"),
    *("\x9b31m", "\x90q\x9c", "\x9d0;x\x9c", "\x1b]8;;http://evil.example\x1b\\x\x1b]8;;\x1b\\"),
    *("\x1b[?1049l", "\x1b[?2026h", "\x1b[201~q", "\x1b[6n", "\x0e", "\x08\x08\x08", "\r", "\x00"),
    *("\u202egnol\u202c", "\u2067x", "\u2028next", "\x85next", "\u00ad\u200b\u200d\ufeff"),
    *("e\u0301" * 40, "[@click=app.quit]x[/]", "[bold red]", "[/]", "[link=http://evil.example]x"),
    *("\\[x", "]]>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "--><!--"),
    *("&lt;b&gt;", "</style>", "$(touch PWNED)", "`touch PWNED`", "'; DROP TABLE events; --"),
    *("=1+1", "\\write18{x}", "%s %(x)s", "{0.__class__}"),
    *("\U0001f468\u200d\U0001f469\u200d\U0001f467", "漢字" * 30, "w" * 400, "ه\u0651" * 30),
    *("\ud7ff\ue000\ufffe\U0010ffff", "\ttab", "**x** __y__ # z", "| a | b |", "../../etc/passwd"),
    "~/x",
)


def poisoned(seed: float = 1) -> str:
    """Return the sample as YAML, something hostile behind each of its texts."""
    chance = random.Random(seed)
    log = yaml.load(Path(sample()).read_text(encoding="utf-8"), yaml.CSafeLoader)
    return yaml.dump(_poisoned(log, "", chance), allow_unicode=True, sort_keys=False, width=1 << 20)


def _poisoned(value: Any, key: str, chance: random.Random) -> Any:
    if isinstance(value, dict):
        return {name: _poisoned(item, name, chance) for name, item in value.items()}
    if isinstance(value, list):
        return [_poisoned(item, key, chance) for item in value]
    if isinstance(value, str) and key in _TEXTS:
        at = chance.choice((0, len(value) // 2, len(value)))
        return value[:at] + chance.choice(_HOSTILE) + value[at:]
    return value
