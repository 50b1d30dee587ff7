"""What every report is written with: documents, wrapping, tables, bars, letters, names.

Imports `tui.log`; the other rooms of `report` import it, not it them.
"""
