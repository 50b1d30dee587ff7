"""The relations around an actor as a tree."""

from __future__ import annotations

from tests.report.actor.lines import of
from tests.report.knots import knots
from tui.report.actor.actor import actor
from tui.report.text.document import Ref


def test_the_tree_draws_neighbours_and_what_was_in_force_behind_them():
    lines = of(knots(), "ann", "speech")
    assert lines[lines.index("── Around them on 5 May 2016") + 1 :] == [
        "Ann Bell",
        "├─leads→ Free Syrian Army",
        "├←supports─ Bob · contested",
        "├─works for→ United States · not known if in force",
        "└─member of→ Syrian Army · ended June 2011",
    ]


def test_the_tree_goes_one_step_further_where_it_was_in_force(store, event):
    drawn = actor(store, "golani", event("golani-message"))
    tree = [entry for entry in drawn if entry.lines[0].plain.startswith(("├", "│", "└"))]
    assert [(entry.lines[0].plain.replace("\u00a0", " "), entry.ref) for entry in tree] == [
        ("├─leads→ Hayat Tahrir al-Sham", Ref("actor", "hts")),
        ("│  ├←designates as terrorist─ United States", Ref("actor", "us")),
        ("│  └─fights→ Syrian army · contested", Ref("actor", "army")),
        ("└←supports─ United Nations · not yet: from January 2026", Ref("actor", "un")),
    ]
