"""Suitability: whether mutual learning suits these organisations now, and outsiders do the looking."""
