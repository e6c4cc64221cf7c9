"""Care: humane days, breaks, access, and a load that the host can bear."""
