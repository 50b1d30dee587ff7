"""The sets of words that a log may begin with, and what all logs have in common.

`acled`: ACLED's six event types with their sub-types (Codebook 2024), then what ACLED leaves out.
`incident`: what those on call write down, after the words of Atlassian's, Google's (SRE) and
PagerDuty's guides to incidents. `none`: only what a log declares itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from tui.log.model import LetterWord, MeasureWord, RelationWord, TypeWord, Word


class WordSet(NamedTuple):
    """The words that a log may use, by what they are used for; all in the order to show them."""

    event_types: Mapping[str, TypeWord]
    actor_types: Mapping[str, Word]
    roles: Mapping[str, Word]
    relation_types: Mapping[str, RelationWord]
    tiers: Mapping[str, Word]
    statuses: Mapping[str, LetterWord]
    measures: Mapping[str, MeasureWord]


def _words(*names: str) -> dict[str, Word]:
    return dict.fromkeys(names, Word())


def _types(*groups: tuple[str, str, str]) -> dict[str, TypeWord]:
    """Return types with their sub-types: each group is a letter, a type, its sub-types."""
    made: dict[str, TypeWord] = {}
    for letter, name, below in groups:
        made[name] = TypeWord(letter=letter)
        made |= dict.fromkeys(below.split(), TypeWord(parent=name))
    return made


def _acled(groups: Iterable[tuple[str, str, str]]) -> dict[str, TypeWord]:
    """Return types whose sub-types are written after them: `battles/armed-clash`."""
    return _types(
        *(
            (letter, name, " ".join(f"{name}/{each}" for each in below.split()))
            for letter, name, below in groups
        )
    )


_STATUSES: Final = {
    "claimed": LetterWord(letter="L"),
    "reported": LetterWord(letter="R"),
    "confirmed": LetterWord(letter="C"),
    "disputed": LetterWord(letter="D"),
    "refuted": LetterWord(letter="X"),
}
"""They mean the same in every log."""

_TIERS: Final = _words(
    *("wire", "official", "ngo", "state-media", "reference", "secondary", "social", "given")
)

_ACLED: Final = WordSet(
    event_types=_acled(
        (
            (
                "B",
                "battles",
                "armed-clash government-regains-territory non-state-actor-overtakes-territory",
            ),
            (
                "E",
                "explosions",
                "air-drone-strike chemical-weapon grenade remote-explosive shelling suicide-bomb",
            ),
            ("V", "violence-against-civilians", "abduction attack sexual-violence"),
            ("P", "protests", "excessive-force peaceful-protest protest-with-intervention"),
            ("R", "riots", "mob-violence violent-demonstration"),
            (
                "T",
                "strategic-developments",
                "agreement arrests change-to-group disrupted-weapons-use "
                "headquarters-established looting non-violent-transfer-of-territory other",
            ),
            ("S", "statement", "assessment"),
            ("D", "diplomacy", "meeting phone-call"),
            ("G", "designation", ""),
            ("M", "displacement", ""),
        )
    ),
    actor_types=_words(
        *("person", "armed-group", "armed-forces", "state", "organisation", "coalition"),
        *("political-group", "population"),
    ),
    roles=_words(
        *("actor", "attacker", "defender", "support", "sponsor", "beneficiary", "victim"),
        *("protester", "target", "speaker", "addressee", "counterpart", "party", "host"),
        *("designator", "designated"),
    ),
    relation_types={
        "leads": RelationWord(inverse="led by"),
        "member_of": RelationWord(inverse="has as member"),
        "works_for": RelationWord(inverse="employs"),
        "minister_in": RelationWord(inverse="has as minister"),
        "envoy_of": RelationWord(inverse="has as envoy"),
        "supports": RelationWord(inverse="supported by"),
        "opposes": RelationWord(inverse="opposed by"),
        "fights": RelationWord(inverse="fought by"),
        "allied_with": RelationWord(inverse="allied with"),
        "branch_of": RelationWord(inverse="has as branch"),
        "successor_of": RelationWord(inverse="succeeded by"),
        "broke_with": RelationWord(inverse="left by"),
        "designates_terrorist": RelationWord(
            name="designates as terrorist", inverse="designated as terrorist by"
        ),
    },
    tiers=_TIERS,
    statuses=_STATUSES,
    measures={},
)
_INCIDENT: Final = WordSet(
    event_types=_types(
        ("A", "alert", "page"),
        ("C", "change", "deploy config-change migration feature-flag"),
        ("I", "impact", "outage degradation data-loss"),
        ("N", "investigation", "hypothesis finding"),
        ("M", "mitigation", "rollback restart failover scaling"),
        ("E", "escalation", "handover"),
        ("S", "communication", "status-update statement"),
        ("R", "recovery", ""),
        ("P", "postmortem", "action-item"),
    ),
    actor_types=_words(
        *("person", "team", "organisation", "vendor", "customer", "service", "host", "tool"),
    ),
    roles=_words(
        *("actor", "oncall", "responder", "commander", "scribe", "communications", "reporter"),
        *("author", "approver", "affected", "cause", "speaker", "addressee"),
    ),
    relation_types={
        "leads": RelationWord(inverse="led by"),
        "member_of": RelationWord(inverse="has as member"),
        "works_for": RelationWord(inverse="employs"),
        "owns": RelationWord(inverse="owned by"),
        "depends_on": RelationWord(inverse="needed by"),
        "runs_on": RelationWord(inverse="runs"),
        "successor_of": RelationWord(inverse="succeeded by"),
    },
    tiers=_words("monitoring", "logs", "chat", "ticket", "internal", "vendor") | _TIERS,
    statuses=_STATUSES
    | {
        "open": LetterWord(letter="O"),
        "investigating": LetterWord(letter="N"),
        "identified": LetterWord(letter="I"),
        "monitoring": LetterWord(letter="M"),
        "resolved": LetterWord(letter="S"),
        "done": LetterWord(letter="="),
    },
    measures={
        "error-rate": MeasureWord(unit="%"),
        "availability": MeasureWord(unit="%"),
        "latency": MeasureWord(unit="ms"),
        "requests": MeasureWord(),
        "users": MeasureWord(),
        "downtime": MeasureWord(unit="min"),
    },
)
_NONE: Final = WordSet({}, {}, _words("actor"), {}, _TIERS, _STATUSES, {})

SETS: Final[Mapping[str, WordSet]] = {"acled": _ACLED, "incident": _INCIDENT, "none": _NONE}
"""The sets by what `vocabulary` calls them."""
