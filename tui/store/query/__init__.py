"""The query language: text to a tree and back, and what its fields may ask for.

Imports `tui.log` alone; knows of no events.
"""
