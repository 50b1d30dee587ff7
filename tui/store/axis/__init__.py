"""Time as an axis: calendar steps, buckets and folds, counts in them, and dates to go to.

Imports `index`, `query` and `tui.log`.
"""
