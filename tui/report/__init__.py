"""What the log says as plain text and files, for people and for programs."""
