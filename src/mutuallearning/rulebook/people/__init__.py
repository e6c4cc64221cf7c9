"""Who takes part, as what, chosen how and paid by whom."""
