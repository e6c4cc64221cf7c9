"""Time to talk with each other: who listens, who asks, what is seen, what is thought over."""
