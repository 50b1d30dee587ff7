"""What a log says: its records, the text they are made of, and what is wrong with them.

The rooms below read, date, check and weigh it. Imports nothing of the layers above.
"""
