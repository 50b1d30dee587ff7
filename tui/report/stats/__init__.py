"""A log in numbers, and its sources as a table.

Imports `text`, `axis`, `event`, `export` and the layers below.
"""
