"""What every report is written with: documents, wrapping, tables, bars, codes, names, languages.

Imports `tui.log`; the other rooms of `report` import it, not it them.
"""
