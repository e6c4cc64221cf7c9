"""Papers in time, short enough, and for whom."""
