"""Queries as SQL on the table of events, in the dialects of DuckDB and ClickHouse.

Imports what `engine` says of its tables, `index`, `query` and `tui.log`.
"""
