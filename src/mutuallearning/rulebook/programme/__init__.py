"""Programmes as a whole: how activities follow each other, and the formats that a programme sets itself."""
