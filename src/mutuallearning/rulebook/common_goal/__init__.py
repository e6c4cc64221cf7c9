"""The common goal: there is one, its success can be seen, and the agenda serves it."""
