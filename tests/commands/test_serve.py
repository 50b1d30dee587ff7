"""`serve`: what is asked for is checked, the address is printed, the rest is not for browsers."""

from __future__ import annotations

import re
import socket
from collections.abc import Callable
from typing import Any

import pytest

pytest.importorskip("aiohttp")

from tui.commands import serve
from tui.commands.web import running
from tui.commands.web.server import Offer

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def offers(monkeypatch: pytest.MonkeyPatch) -> list[Offer]:
    """What is offered, by a server that ends at once."""
    made: list[Offer] = []

    def stand_in(offer: Offer, listening: socket.socket, _: Any, announce: Any) -> None:
        assert listening.getsockname()[0] == "127.0.0.1"
        made.append(offer)
        announce()

    monkeypatch.setattr(running, "serve", stand_in)
    return made


def test_the_address_is_printed_and_told_nowhere_else(run: Run, offers: list[Offer]) -> None:
    code, out, err = run("serve", "hama.yaml", "--port", "0", "--where", "-has:ai", "--ascii")
    assert code == 0
    (offer,) = offers
    assert re.fullmatch(rf"http://127\.0\.0\.1:\d+/{offer.door.token}/\n", out)
    assert offer.door.token not in err
    assert "hama.yaml" in err
    assert "4 visitors" in err
    assert offer.command[-5:-1] == ("--kiosk", "--ascii", "--where=-has:ai", "--")
    assert offer.command[-1].startswith("/")
    words = ("--port", "0", "--visitors", "9", "--origin", "https://a.example/")
    _, out, _ = run("serve", "hama.yaml", *words)
    assert out == f"https://a.example/{offers[1].door.token}/\n"
    assert (offers[1].most, offers[1].door.origin) == (9, "https://a.example")
    assert offers[1].door.token != offer.door.token


def test_a_token_of_ones_own_keeps_the_address(
    run: Run, offers: list[Offer], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SYRIA_TIMELINE_TOKEN", "a" * 32)
    _, out, _ = run("serve", "hama.yaml", "--port", "0")
    assert out.endswith(f"/{'a' * 32}/\n")
    monkeypatch.setenv("SYRIA_TIMELINE_TOKEN", "short")
    code, out, err = run("serve", "hama.yaml", "--port", "0")
    assert (code, out, len(offers)) == (2, "", 1)
    assert "SYRIA_TIMELINE_TOKEN: 32 to 200" in err
    assert "short" not in err


def test_a_port_that_is_taken_is_told(run: Run, offers: list[Offer]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, out, err = run("serve", "hama.yaml", "--port", str(port))
    assert (code, out, offers) == (2, "", [])
    assert f"port {port} is taken: --port 0" in err


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("--port", "70000"), "from 0 to 65535"),
        (("--port", "-1"), "from 0 to 65535"),
        (("--visitors", "0"), "from 1 to 1000"),
        (("--visitors", "many"), "from 1 to 1000"),
        (("--origin", "timeline.example.org"), "https://timeline.example.org"),
        (("--host", "0.0.0.0"), "--host"),
        (("none.yaml",), "none.yaml"),
        (("clickhouse://h:1/d/t",), "cannot read such a log"),
    ],
)
def test_what_cannot_be_served_is_told(
    run: Run, offers: list[Offer], words: tuple[str, ...], reason: str
) -> None:
    code, out, err = run("serve", *words)
    assert (code, out, offers) == (2, "", [])
    assert reason in err


def test_without_the_packages_it_says_how_to_get_them(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serve, "find_spec", lambda _: None)
    code, _, err = run("serve", "hama.yaml")
    assert code == 2
    assert "pip install '.[web]' in the checkout" in err
