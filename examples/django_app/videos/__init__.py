"""Videos that visitors order."""
