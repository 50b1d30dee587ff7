"""The browse dialog: what there is to choose from, in sections with counts, to filter by.

Imports the dialog that all are made from, `widgets` and `state`.
"""
