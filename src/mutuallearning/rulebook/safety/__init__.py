"""Safety: whether people can speak openly without a mark, a boss or a surprise in the report."""
