"""The error for a missing tool."""


class MissingToolError(Exception):
    """A required tool is not installed; the message says how to get it."""
