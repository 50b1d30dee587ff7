"""The coasts and borders of the world as lines, for maps.

Natural Earth (public domain), by way of the npm package world-atlas; `convert` makes the files that
stand here. Borders are as they are held (de facto), as Natural Earth has them. Imports nothing of
the project.
"""
