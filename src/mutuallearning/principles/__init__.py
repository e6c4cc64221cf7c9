"""The principles of mutual learning and the bibliography behind rules and formats, as data."""
