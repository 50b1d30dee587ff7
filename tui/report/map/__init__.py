"""Maps: places and the number of their events, on coasts and borders, as text and for drawings.

Imports `tui.report.text`, and the atlas and the index of `tui.store`.
"""
