"""The programs that take part, one for each language."""
