"""What is known of a practice: what worked, what did not, what would work elsewhere."""
