"""What shells and `man` know of the program, made from the tables that the command line is made of.

Imports the arguments of the commands.
"""
