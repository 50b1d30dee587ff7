"""What each verdict is called where a reader is told of it."""

from __future__ import annotations

from typing import Final

from tui.log.model import Verdict

VERDICT_WORDS: Final[dict[Verdict, str]] = {
    "contradicted": "Contradicted: others say otherwise",
    "distorted": "Distorted: there is something to it, but not so",
    "overstated": "Overstated: more than others bear out",
    "outdated": "Outdated: overtaken by accounts of the same day or later",
    "unsupported": "Unsupported: not found by us",
    "imprecise": "Imprecise: holds in part",
    "supported": "Supported: holds",
    "comment": "Comment: no fact to check",
}
