"""What the terminal can do, and what it must be kept from.

Imports `tui.log` for clean text and limits; knows nothing of Textual.
"""
