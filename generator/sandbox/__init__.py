"""Every dated contract as a server needs it: its routes, and models that check every limit."""
