"""Nothing of a log acts as markup."""

from __future__ import annotations

import pytest

from tui.report.text.markdown import escaped


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("# no heading", r"\# no heading"),
        ("- no list", r"\- no list"),
        ("1. no list", r"1\. no list"),
        ("<b onclick=x>&lt;", r"\<b onclick=x\>\&lt;"),
        ("a\n\n> b `c`", r"a \> b \`c\`"),
        ("![x](javascript:y)", r"\!\[x\](javascript:y)"),
        ("+ no list", r"\+ no list"),
        ("= no heading", r"\= no heading"),
        ("1) no list", r"1\) no list"),
        ("5 Dec 2024, 6-7 p.m.", "5 Dec 2024, 6-7 p.m."),
        ("$x$ a|b", r"\$x\$ a\|b"),
        ("x^2^ {#id .class} @user [@key]", r"x\^2\^ \{\#id .class} \@user \[\@key\]"),
        ("a :smile: at 14:00:05, a::b", r"a \:smile: at 14:00:05, a::b"),
        ("a ==mark== b = c", r"a \==mark\== b = c"),
        ("**x** ~y~", r"\*\*x\*\* \~y\~"),
        ("a\\|b", r"a\\\|b"),
    ],
)
def test_nothing_of_a_log_is_markup(words, shown):
    assert escaped(words) == shown
