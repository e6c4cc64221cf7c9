"""Many documents at once: streams of lines, files with a document on each line, several processes."""
