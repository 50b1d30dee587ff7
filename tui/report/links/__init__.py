"""How events hang together: parts, what follows, what contradicts, as an outline to walk.

Imports `text`, `event`, `actor` and the layers below.
"""
