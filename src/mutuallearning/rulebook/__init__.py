"""The rules: one file each, in a folder for each theme, found by scanning.

A file holds everything about its rule in a `Rule` named `RULE`: see `mutuallearning.rulekit.rule`. Nothing
lists the rules by hand.
"""
