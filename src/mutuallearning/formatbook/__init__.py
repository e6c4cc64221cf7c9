"""Formats of mutual learning as data: what each expects, by when, how much of it, and where that is from.

The nouns: a `FormatProfile` is what a TOML file says; a `Format` is a profile with all that it inherits, ready
to be asked.
"""
