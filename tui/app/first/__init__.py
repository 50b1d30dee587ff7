"""The first screen, drawn before Textual is loaded, and keys that move in it meanwhile.

Imports what widgets are drawn with, `state`, `keys` and `output`; nothing that loads Textual.
"""
