"""The Textual app: one state pushed down to the panes, messages sent up."""
