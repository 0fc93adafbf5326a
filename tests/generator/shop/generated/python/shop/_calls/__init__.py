"""One logical call: from arguments to requests, and from answers to results and errors.

Nothing here does I/O.
"""
