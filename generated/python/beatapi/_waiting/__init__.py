"""Waits for tasks: when to poll, for whom, and what a webhook tells."""
