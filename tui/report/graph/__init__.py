"""Who is what to whom: relations as a drawing, as a list, and as text for other programs.

Imports `map`, whose canvas it draws on, `actor`, and the rooms below.
"""
