"""A table on a ClickHouse server as a log, over plain HTTP, for who names a server.

    clickhouse://USER:PASSWORD@HOST:PORT/DATABASE/TABLE

TABLE is the table of events; TABLE_records and TABLE_head, which may be missing, have the records
and the head of the log. Nothing is ever written, and no setting of the server is changed, so that
a user who may only read will do. User and password may stand in the environment instead, as other
clients have it: CLICKHOUSE_USER, CLICKHOUSE_PASSWORD. They go as headers, and are in no message.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from http.client import HTTPConnection, HTTPException
from os import environ
from typing import Final, NamedTuple, Protocol
from urllib.parse import SplitResult, unquote, urlencode, urlsplit

from tui.log.text import clean, one_line
from tui.store.engine.detect import SCHEME, is_server
from tui.store.engine.head import LogHead, read_head
from tui.store.engine.layout import RECORD
from tui.store.engine.protocol import EngineError
from tui.store.engine.sql.backend import Row, SqlBackend
from tui.store.engine.sql.dialect import CLICKHOUSE, Dialect, Parameter

HOW: Final = f"a server is named {SCHEME}HOST:PORT/DATABASE/TABLE"
PORT: Final = 8123
TIMEOUT: Final = 30.0
"""Seconds that a server may be silent."""

_LARGEST: Final = 1 << 28  # bytes of an answer
_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,127}")
_ESCAPES: Final = str.maketrans(
    {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r", "\0": "\\0", "'": "\\'"}
)
_COLUMNS: Final = """
    select table, name from system.columns
    where database = {p1:String} and table in {p2:Array(String)}
"""


class Address(NamedTuple):
    """Where a table is, and who asks; `str` leaves user and password out."""

    host: str
    port: int
    database: str
    table: str
    user: str = ""
    password: str = ""

    def __str__(self) -> str:
        return f"{SCHEME}{self.host}:{self.port}/{self.database}/{self.table}"


def read_address(url: str) -> Address:
    """Read the address of a table; raises EngineError, which does not repeat it."""
    try:
        parts = urlsplit(url)
        port = parts.port or PORT
    except ValueError:
        raise EngineError(HOW) from None
    names = parts.path.strip("/").split("/")
    if not is_server(url) or not parts.hostname or len(names) != 2 or _beside(parts):
        raise EngineError(HOW)
    if wrong := [name for name in names if not _NAME.fullmatch(name)]:
        raise EngineError(f"`{one_line(clean(wrong[0]), 40)}` is no name of a database or table")
    user = unquote(parts.username or "") or environ.get("CLICKHOUSE_USER", "")
    password = unquote(parts.password or "") or environ.get("CLICKHOUSE_PASSWORD", "")
    return Address(parts.hostname, port, names[0], names[1], user, password)


def _beside(parts: SplitResult) -> bool:
    return bool(parts.query or parts.fragment)


class Server(Protocol):
    """Runs statements."""

    def post(self, statement: str, parameters: Mapping[str, str], /) -> bytes:
        """Run a statement with its parameters; return JSON, a row to a line. Raises EngineError."""


class HttpServer:
    """The server at an address, asked in a connection of its own each time."""

    def __init__(self, address: Address, timeout: float = TIMEOUT) -> None:
        self._address = address
        self._timeout = timeout

    def post(self, statement: str, parameters: Mapping[str, str], /) -> bytes:
        """Run a statement with its parameters; return JSON, a row to a line. Raises EngineError."""
        where = self._address
        asked = {
            "database": where.database,
            "default_format": "JSONCompactEachRow",
            # Errors that come late still come with a status of their own.
            "wait_end_of_query": "1",
            **{f"param_{name}": value for name, value in parameters.items()},
        }
        connection = HTTPConnection(where.host, where.port, timeout=self._timeout)
        try:
            connection.request("POST", f"/?{urlencode(asked)}", statement.encode(), self._headers())
            answer = connection.getresponse()
            body = answer.read(_LARGEST + 1)
        except TimeoutError:
            raise EngineError(
                f"{where.host}:{where.port} did not answer for {self._timeout:g} seconds"
            ) from None
        except (OSError, HTTPException, UnicodeError) as error:
            reason = getattr(error, "strerror", None) or type(error).__name__
            raise EngineError(f"{where.host}:{where.port} cannot be reached: {reason}") from None
        finally:
            connection.close()
        if answer.status != 200:
            raise EngineError(f"{where.host}:{where.port} {self._refusal(answer.status, body)}")
        if len(body) > _LARGEST:
            raise EngineError(f"the answer is larger than {_LARGEST >> 20} MB: ask for less")
        return body

    def _headers(self) -> dict[str, str]:
        headers = {
            "X-ClickHouse-User": self._address.user,
            "X-ClickHouse-Key": self._address.password,
        }
        return {name: value for name, value in headers.items() if value}

    def _refusal(self, status: int, body: bytes) -> str:
        """Say why there is no answer, in the server's words, without the password."""
        if 300 <= status < 400:
            return "sends on to another address, which is not followed"
        if status in (401, 403):
            return "does not let this user in"
        words = one_line(clean(body.decode("utf-8", "replace")))
        if self._address.password:
            words = words.replace(self._address.password, "…")
        return f"refuses ({status}): {words}"


class ClickHouseTable:
    """The tables of one log on a server."""

    dialect: Dialect = CLICKHOUSE
    # What a common word is found in can be more than a server's memory: read from the events.
    words: str | None = None

    def __init__(self, server: Server, database: str, table: str) -> None:
        self._server = server
        names = {kind: f"{table}{kind}" for kind in ("", "_records", "_head")}
        rows = self.ask(_COLUMNS, [database, [*names.values()]])
        columns = {kind: {str(c) for t, c in rows if t == name} for kind, name in names.items()}
        if not columns[""]:
            raise EngineError(f"the server shows no table `{table}` in `{database}`")
        self.columns = frozenset(columns[""])
        self.events = f"`{database}`.`{table}`"
        self.records = None
        if {"rank", RECORD} <= columns["_records"]:
            self.records = f"`{database}`.`{names['_records']}`"
        self.head = LogHead()
        if "head" in columns["_head"]:
            self.head = self._read_head(f"`{database}`.`{names['_head']}`")

    def ask(self, statement: str, parameters: Sequence[Parameter] = ()) -> list[Row]:
        """Run a statement, and return its rows; raises EngineError."""
        given = {f"p{number}": as_text(value) for number, value in enumerate(parameters, 1)}
        try:
            return [json.loads(line) for line in self._server.post(statement, given).splitlines()]
        except ValueError:
            raise EngineError("the server's answer is no JSON: is this ClickHouse?") from None

    def close(self) -> None:
        """Nothing stays open between two statements."""

    def _read_head(self, table: str) -> LogHead:
        rows = self.ask(f"select head from {table} limit 1")
        return read_head(str(rows[0][0])) if rows else LogHead()


def open_server(url: str, timeout: float = TIMEOUT) -> SqlBackend:
    """Open the table at an address as a log; raises EngineError."""
    address = read_address(url)
    table = ClickHouseTable(HttpServer(address, timeout), address.database, address.table)
    return SqlBackend(table, table.head)


def as_text(value: Parameter) -> str:
    """Write a parameter as the server reads it: text with escapes, lists with quotes as well."""
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return value.translate(_ESCAPES)
    return f"[{','.join(_item(each) for each in value)}]"


def _item(value: int | str) -> str:
    return str(value) if isinstance(value, int) else f"'{value.translate(_ESCAPES)}'"
