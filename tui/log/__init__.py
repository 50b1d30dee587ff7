"""What a log says: text, dates, records, reading and checking."""
