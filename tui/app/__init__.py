"""The Textual app: one state pushed down to the panes, messages sent up.

Imports every layer below; nothing imports it but the command line.
"""
