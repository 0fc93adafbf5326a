"""The programs of the story, one for each language."""
