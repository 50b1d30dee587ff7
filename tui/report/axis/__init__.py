"""A time axis in columns: cells, bars, and the words below them.

Imports `text` and the layers below.
"""
