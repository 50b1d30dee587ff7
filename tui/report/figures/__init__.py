"""The figures of a whole log: a line for each running count, a table for each measure, and csv.

Imports `text`, `event`, `export` and the layers below.
"""
