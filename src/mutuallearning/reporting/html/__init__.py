"""The report as a page: one file for people to read and print, with pictures of the document."""
