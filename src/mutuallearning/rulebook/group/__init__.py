"""The group: how many, how many of each, who is missing, and whether everybody is heard."""
