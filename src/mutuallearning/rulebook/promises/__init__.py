"""Promises about what is recorded and told, kept and not contradicted."""
