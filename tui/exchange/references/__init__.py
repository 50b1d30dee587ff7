"""Lists of references: CSL-JSON, BibTeX, RIS. A reference is a source, and what is known of it.

Imports what all formats of `tui.exchange` share.
"""
