"""What is asked of a ClickHouse server, and what becomes of its answers: against a server here."""

import json
import socket
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

import pytest

from tui.store.engine.clickhouse import as_text, open_server, read_address
from tui.store.engine.layout import COLUMNS
from tui.store.engine.protocol import EngineError, NotHeldError
from tui.store.query.parser import parse

Answer = tuple[int, bytes]


class Request:
    def __init__(self, path: str, body: bytes, headers: dict[str, str]) -> None:
        parts = urlsplit(path)
        self.path = parts.path
        self.options = {key: values[0] for key, values in parse_qs(parts.query).items()}
        self.statement = body.decode()
        self.headers = headers


class FakeServer:
    """Answers each request by a function, and keeps it."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.answer: Callable[[Request], Answer] = lambda request: (200, b"")
        fake = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                request = Request(self.path, body, dict(self.headers))
                fake.requests.append(request)
                status, content = fake.answer(request)
                self.send_response(status)
                if 300 <= status < 400:
                    self.send_header("Location", "http://elsewhere.example/")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: object) -> None:
                pass

        self.http = HTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.http.server_address[1]

    def url(self, login: str = "", table: str = "news/events") -> str:
        return f"clickhouse://{login}127.0.0.1:{self.port}/{table}"


@pytest.fixture
def server() -> Iterator[FakeServer]:
    fake = FakeServer()
    thread = Thread(target=fake.http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield fake
    fake.http.shutdown()
    fake.http.server_close()
    thread.join()


def lines(*rows: object) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


HEAD = json.dumps(
    {
        "layout": 1,
        "log": {"title": "News", "actors": {"saa": {"name": "Army"}}},
        "values": {"actor": [], "tag": ["aid"]},
    }
)
TABLES = lines(
    *(["events", name] for name in COLUMNS),
    ["events_records", "rank"],
    ["events_records", "record"],
    ["events_head", "head"],
)


def log(rest: bytes) -> Callable[[Request], Answer]:
    """A log that answers with the rest once it is open."""

    def answer(request: Request) -> Answer:
        if "system.columns" in request.statement:
            return 200, TABLES
        if request.statement.startswith("select head"):
            return 200, lines([HEAD])
        return 200, rest

    return answer


def test_a_table_is_opened_with_its_head(server: FakeServer) -> None:
    server.answer = log(lines(["12"]))
    backend = open_server(server.url())
    assert (backend.head.title, len(backend), backend.lacks) == ("News", 12, frozenset())
    columns, _, count = server.requests
    assert columns.options["param_p1"] == "news"
    assert columns.options["param_p2"] == "['events','events_records','events_head']"
    assert count.statement == "select count(*) from `news`.`events`"
    assert count.options["default_format"] == "JSONCompactEachRow"
    assert "readonly" not in count.options


def test_values_go_as_parameters_and_names_are_found_in_the_head(server: FakeServer) -> None:
    server.answer = log(lines(["3"]))
    backend = open_server(server.url())
    assert backend.count(parse('army actor:army "it\'s"')) == 3
    request = server.requests[-1]
    assert request.statement == (
        "select count(*) from `news`.`events` where ((position(words, {p1:String}) > 0) "
        "and (has(actor, {p2:String})) and (position(words, {p3:String}) > 0))"
    )
    assert [request.options[f"param_p{number}"] for number in (1, 2, 3)] == [
        " army",
        "saa",
        " its ",
    ]


def test_a_window_is_fetched_as_records(server: FakeServer) -> None:
    rows = ([5, '{"id": "e5", "date": "2024", "title": "T\\u001b"}'], [8, '{"id": "e8"}'])
    server.answer = log(lines(*rows))
    last, first = open_server(server.url()).events([8, 5])
    assert (last.id, first.id, first.title) == ("e8", "e5", "T␛")
    assert "from `news`.`events_records` where" in server.requests[-1].statement
    assert server.requests[-1].options["param_p3"] == "[8,5]"


def test_what_the_table_lacks_is_not_asked_for(server: FakeServer) -> None:
    names = ("rank", "id", "date", "moment", "begins", "ends", "title")
    server.answer = lambda _: (200, lines(*(["events", name] for name in names)))
    backend = open_server(server.url())
    assert {"speaker", "quotes", "words"} <= backend.lacks
    with pytest.raises(NotHeldError):
        backend.count(parse("speaker:assad"))
    assert len(server.requests) == 1


def test_user_and_password_go_as_headers_alone(server: FakeServer) -> None:
    server.answer = lambda _: (500, b"Code: 1. what about s3c/ret?\nsecond line")
    with pytest.raises(EngineError) as error:
        open_server(server.url("me:s3c%2Fret@"))
    (request,) = server.requests
    assert request.headers["X-ClickHouse-User"] == "me"
    assert request.headers["X-ClickHouse-Key"] == "s3c/ret"
    assert "s3c" not in str([*request.options.values()]) + request.statement
    assert "refuses (500): Code: 1. what about …? second line" in str(error.value)
    assert "me" not in str(error.value).split()


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed(server: FakeServer, status: int) -> None:
    server.answer = lambda _: (status, b"")
    with pytest.raises(EngineError, match="not followed"):
        open_server(server.url())
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ((401, b""), "does not let this user in"),
        ((403, b""), "does not let this user in"),
        ((404, b"no \x1b[31mpage\nhere"), r"refuses \(404\): no ␛\[31mpage here"),
        ((200, b"<html>"), "no JSON"),
        ((200, b""), "no table `events` in `news`"),
    ],
)
def test_what_is_no_answer_is_said(server: FakeServer, answer: Answer, why: str) -> None:
    server.answer = lambda _: answer
    with pytest.raises(EngineError, match=why):
        open_server(server.url())


def test_a_server_that_is_silent_is_not_waited_for() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        port = silent.getsockname()[1]
        with pytest.raises(EngineError, match=r"did not answer for 0\.05 seconds"):
            open_server(f"clickhouse://127.0.0.1:{port}/a/b", timeout=0.05)


def test_a_server_that_is_not_there_is_said() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        with pytest.raises(EngineError, match="cannot be reached"):
            open_server(f"clickhouse://127.0.0.1:{port}/a/b")


@pytest.mark.parametrize(
    "url",
    [
        "http://host/a/b",
        "clickhouse://host",
        "clickhouse://host/a",
        "clickhouse://host/a/b/c",
        "clickhouse://host:port/a/b",
        "clickhouse://host:99999/a/b",
        "clickhouse:///a/b",
        "clickhouse://host/a/b?x=1",
        "clickhouse://me:hunter2@host/a",
        "clickhouse://me:hunter2@[host/a/b",
    ],
)
def test_an_address_that_is_none_is_not_repeated(url: str) -> None:
    with pytest.raises(EngineError) as error:
        read_address(url)
    assert str(error.value) == "a server is named clickhouse://HOST:PORT/DATABASE/TABLE"


@pytest.mark.parametrize("name", ["a`b", "a b", "1a", "a;drop", "a" * 129, "tabelle-1"])
def test_names_of_tables_are_plain(name: str) -> None:
    with pytest.raises(EngineError, match="is no name"):
        read_address(f"clickhouse://host/{name}/b")


@pytest.fixture(autouse=True)
def nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CLICKHOUSE_USER", "CLICKHOUSE_PASSWORD"):
        monkeypatch.delenv(name, raising=False)


def test_an_address_is_shown_without_user_and_password() -> None:
    address = read_address("clickhouse://me:secret@host/news/events")
    assert str(address) == "clickhouse://host:8123/news/events"
    assert (address.user, address.password) == ("me", "secret")


def test_parameters_are_written_as_the_server_reads_them() -> None:
    assert as_text(-5) == "-5"
    assert as_text("it's\ta\\b\n") == "it\\'s\\ta\\\\b\\n"
    assert as_text([1, -2]) == "[1,-2]"
    assert as_text(["it's", "\\"]) == "['it\\'s','\\\\']"
    assert as_text([]) == "[]"


def test_user_and_password_may_stand_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLICKHOUSE_USER", "reader")
    monkeypatch.setenv("CLICKHOUSE_PASSWORD", "hunter2")
    address = read_address("clickhouse://host/a/b")
    assert (address.user, address.password) == ("reader", "hunter2")
    assert read_address("clickhouse://me:mine@host/a/b")[-2:] == ("me", "mine")
