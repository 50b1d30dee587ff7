"""What a log may be missing, as a document and as rows."""
