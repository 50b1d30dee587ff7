"""The panes, bars and prompts of the screen, each drawn line by line.

Imports `state`, `output` and the layers below; widgets do not know each other's owners.
"""
