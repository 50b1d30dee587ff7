"""Who may come in: the token, the host and the origin."""

import re

import pytest

from tui.commands.web.door import Door, is_origin, is_token, new_token

PUBLIC = "https://timeline.example.org"


def test_tokens_are_long_random_and_stand_in_addresses() -> None:
    tokens = {new_token() for _ in range(100)}
    assert len(tokens) == 100
    assert all(re.fullmatch(r"[\w-]{32}", token) for token in tokens)
    assert all(map(is_token, tokens))
    assert not any(map(is_token, ("", "a" * 31, "a" * 201, "a" * 31 + "/", "a" * 31 + "é")))


def test_only_the_whole_token_is_known() -> None:
    door = Door("secret")
    assert door.knows_token("secret")
    assert not any(map(door.knows_token, ("", "secre", "secrets", "SECRET", "سر", "\udce9")))


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8765", "localhost", "LOCALHOST:80", "[::1]:8765", "127.0.0.1"]
)
def test_names_of_this_machine_are_known(host: str) -> None:
    assert Door("t").knows_host(host)


@pytest.mark.parametrize(
    "host",
    [
        *("", "evil.example", "evil.example:8765", "127.0.0.1.evil.example", "127.0.0.1\n"),
        *("localhost.evil.example", "x127.0.0.1", "127.0.0.1:8765:1", "127.0.0.1@evil.example"),
        *("0.0.0.0", "127.0.0.1:٨", "[::1", "\udce9"),
    ],
)
def test_other_names_are_not(host: str) -> None:
    """As a name of somebody else's may resolve to this machine."""
    assert not Door("t").knows_host(host)
    assert not Door("t", PUBLIC).knows_host(host)


def test_the_name_of_a_proxy_is_known_where_it_is_told() -> None:
    assert Door("t", PUBLIC).knows_host("timeline.example.org")
    assert not Door("t").knows_host("timeline.example.org")
    assert not Door("t", PUBLIC).knows_host("timeline.example.org:444")


def test_pages_of_ours_are_those_from_where_was_asked() -> None:
    door = Door("t")
    assert door.knows_origin("http://localhost:9000", "localhost:9000")
    assert not door.knows_origin("http://localhost:3000", "localhost:9000")
    assert not door.knows_origin("http://127.0.0.1:9000", "localhost:9000")
    assert not any(door.knows_origin(each, "localhost:9000") for each in ("", "null", "http://"))
    assert not door.knows_origin("http://evil.example", "evil.example")


def test_pages_of_a_proxy_are_known_whichever_name_it_hands_on() -> None:
    door = Door("t", PUBLIC)
    assert door.knows_origin(PUBLIC, "timeline.example.org")
    assert door.knows_origin(PUBLIC, "127.0.0.1:8765")
    assert not door.knows_origin("http://timeline.example.org", "timeline.example.org")
    assert not door.knows_origin("https://evil.example", "127.0.0.1:8765")


def test_what_an_origin_looks_like() -> None:
    assert is_origin(PUBLIC)
    assert is_origin("http://10.0.0.2:8080")
    assert not any(map(is_origin, ("timeline.example.org", f"{PUBLIC}/x", "file:///", "*", "")))
