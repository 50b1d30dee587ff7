"""The filter line: words at rest, an input with completion below while it is edited.

Imports the other widgets and `state`.
"""
