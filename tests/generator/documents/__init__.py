"""Contracts of this project's own, for tests of what any document becomes."""
