"""Names that lead somewhere: identifiers, what refers to them, the format."""
