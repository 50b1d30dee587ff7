"""What a reader may choose from: the piece under the cursor, its candidates, the values of a field.

Imports `query`, `index` and `tui.log`.
"""
