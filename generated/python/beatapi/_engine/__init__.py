"""The drivers: what a client and its resources do with a call."""
