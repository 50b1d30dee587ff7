"""The timeline: which rows it shows, what a row says, and its cursor.

Imports the other widgets and `state`.
"""
