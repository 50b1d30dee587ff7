"""The time strip split by a field, a lane for each value.

Imports the other widgets and `state`.
"""
