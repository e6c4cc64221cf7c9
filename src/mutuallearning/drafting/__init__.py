"""Drafts to begin from: a skeleton plan for a format, and outlines of its papers.

Everything is read off the models and the format profile, so a format that somebody adds has its drafts at once.
"""
