"""Evaluation: a survey soon, its core items, and a look at what changed months later."""
