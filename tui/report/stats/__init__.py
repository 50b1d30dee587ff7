"""A log in numbers, and its sources as a table.

Imports `text`, `axis`, `event` and the layers below.
"""
