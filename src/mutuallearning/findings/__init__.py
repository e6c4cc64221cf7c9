"""What the library concludes about a document: attrs values that our own code makes and can trust.

The nouns: a `Report` on one document holds `Finding`s (what is wrong, how bad, how sure, where, what to do) and
a `Verdict` for every rule (met, not met, not applicable, not judged, waived, errored). A `Location` is a
stretch of text.
"""
