"""Help for tests of rules: ours, and those that others add."""
