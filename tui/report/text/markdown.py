"""Words that Markdown (CommonMark, and tables as GitHub has them) shows as they are."""

from __future__ import annotations

import re
from typing import Final

from tui.report.text.words import on_one_line

# What could begin emphasis, code, a link, HTML, an entity, a table, mathematics, a superscript, an
# attribute, a citation or a mention within a line; a picture by its name, or marked text.
_MARKUP: Final = re.compile(r"[\\`*_\[\]<>&|~$!#^{@]|:(?=[a-z+-][\w+-]*:)|=(?==\w)|(?<=\w)=(?==)")
# Where a list, a heading or a rule could begin a line: before a sign, or between number and dot.
_START: Final = re.compile(r"^(?:(?=[-+=])|\d{1,9}(?=[.)]))")


def escaped(words: str) -> str:
    """Return the words on one line, nothing in it markup, wherever in a line it is put."""
    return _START.sub(r"\g<0>\\", _MARKUP.sub(r"\\\g<0>", on_one_line(words)))
