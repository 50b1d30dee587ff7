"""Data from the web of data: GeoJSON, Wikidata.

Imports what all formats of `tui.exchange` share.
"""
