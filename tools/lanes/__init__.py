"""Plug-ins of pytest for runs of the tests elsewhere: what came of a run, and what cannot be done there."""
