"""Logs that are held elsewhere, in Parquet files or on a server: queries as SQL, events on demand.

Imports `events`, `index`, `query` and `tui.log`; DuckDB only where Parquet files are opened.
"""
