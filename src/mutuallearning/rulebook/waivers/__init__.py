"""Waivers that still say something: their rules, targets and last days."""
