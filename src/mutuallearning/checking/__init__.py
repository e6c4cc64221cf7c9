"""The engine: finds the rules, asks each about a document, and writes down what became of it.

The nouns: a `Catalogue` is all rules there are; a `Selection` is those asked, with their severities; an
`Unknown` is a place that could not be read; the outcome is a `Report`.
"""
