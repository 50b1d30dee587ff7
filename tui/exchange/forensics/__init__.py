"""Timelines of traces and of threats: Timesketch, plaso, STIX, MISP.

Imports what all formats of `tui.exchange` share, and the tables.
"""
