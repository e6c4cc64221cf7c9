"""The command line: finds out what is asked, asks the library, shows the answer and gives an exit code.

One module for each command, imported when it is called; `parser` says what they understand.
"""
