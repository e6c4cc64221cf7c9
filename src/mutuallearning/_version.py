"""The versions of the package and of its rules, in the one place where they are kept."""

__version__ = "0.1.0"

CATALOGUE = "2026.1"
"""The version of the rule catalogue, named in every report."""

DOCS_URL = "https://mutuallearning.readthedocs.io/en/stable/"
"""Where the documentation is published."""
