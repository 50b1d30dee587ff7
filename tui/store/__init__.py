"""Finding events: queries, the index, matches."""
