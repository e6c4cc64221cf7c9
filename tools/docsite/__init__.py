"""Writes the pages of the documentation that follow from the code: rules, formats, data dictionary, command line.

A *page* is a path below `docs/` and its text. Every text that comes from a rule, a format, a source or a plan goes
through `docsite.markdown`, which lets none of it be taken for markup.
"""
