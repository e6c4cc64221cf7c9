"""Other forms of a document, for other programs."""
