"""syria-timeline: who did what, where, when, and according to whom."""
