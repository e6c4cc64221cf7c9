"""What a rule is made of.

The nouns: a `Rule` is a named check with everything that is to be said about it; it reads a `PlanIndex`, a
plan with its places and look-ups made once; it speaks through `Find`; an `Example` shows it at work, as a small
edit of a format's base plan.
"""
