"""Follow-up: what happens afterwards, by whom, when, and what reaches home."""
