"""How the records of real activities are worded, and how they become plans and records again."""
