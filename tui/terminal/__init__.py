"""What the terminal can do, and what it must be kept from."""
