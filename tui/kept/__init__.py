"""What is kept on disk from one session to the next: marks and views, the first screen of a log.

Imports `tui.log` for clean text.
"""
