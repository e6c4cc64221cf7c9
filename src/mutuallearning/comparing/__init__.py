"""What changed since: findings that are known from before, and two reports side by side.

The nouns: a `Baseline` lists findings that are known; a `Marking` applies one to the reports of a run. A
`Difference` between two sets of reports holds `FindingChange`s.
"""
