"""Decisions: who decides, how, and who answers advice by when."""
