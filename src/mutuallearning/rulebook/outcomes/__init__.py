"""Outcomes: claims of what mutual learning led to, with evidence, other causes and dates that can be true."""
