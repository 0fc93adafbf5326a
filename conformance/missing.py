"""What is needed and not there."""


class MissingToolError(Exception):
    """What a language needs is not installed; the message says how to get it."""
