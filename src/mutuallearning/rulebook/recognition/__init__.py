"""Recognition: contributions are seen, thanked, and given time for."""
