"""What opens over the main screen: help, the list of problems."""
