"""Sources against each other: which appear together, and who contradicts whom; as text and csv.

A matrix is told cell by cell, and only the cells that have something in them. Imports `text`,
`event`, `export` and the layers below.
"""
