"""Time: enough before the event, enough during it, and a meeting to prepare."""
