"""YAML: from text to a tree of dict, list and str, and where in the text each part of it stands.

Imports the text and the problems of `tui.log`; knows of the format only that events are many.
"""
