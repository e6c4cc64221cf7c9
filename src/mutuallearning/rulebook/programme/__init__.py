"""A programme as a whole: themes, years, people whom its activities share."""
