"""Views from outside, at a time when they can still make a difference."""
