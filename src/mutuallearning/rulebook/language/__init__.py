"""Language: whether everybody can follow, speak and read."""
