"""Dates and times that agree with each other."""
